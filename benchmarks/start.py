"""Time from the command to a window that answers, Hayat beside KeePassXC; writes docs/start.md.

    .venv/bin/python benchmarks/start.py [ROUNDS]

Needs Linux with Xvfb, libX11 and keepassxc. Nothing is polled: the X server tells when the window appears
(MapNotify), and the window itself when its event loop runs (the answer to _NET_WM_PING). The programs take turns,
so that whatever else the machine does meets them alike.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TIMEOUT = 30.0
SETTLE = 2.0  # seconds after the window answers until memory is read: what loads afterwards counts too

Long, Int = ctypes.c_ulong, ctypes.c_int
Pointer = ctypes.c_void_p
MAP_NOTIFY, CLIENT_MESSAGE = 19, 33
SUBSTRUCTURE_NOTIFY, SUBSTRUCTURE_REDIRECT = 1 << 19, 1 << 20


class MapEvent(ctypes.Structure):
    """A window became visible."""

    _fields_ = [
        ("type", Int),
        ("serial", Long),
        ("send_event", Int),
        ("display", Pointer),
        ("parent", Long),
        ("window", Long),
        ("override_redirect", Int),
    ]


class ClientMessage(ctypes.Structure):
    """A message from one program to another."""

    _fields_ = [
        ("type", Int),
        ("serial", Long),
        ("send_event", Int),
        ("display", Pointer),
        ("window", Long),
        ("message_type", Long),
        ("format", Int),
        ("data", Long * 5),
    ]


class Event(ctypes.Union):
    """Any event of the X server."""

    _fields_ = [("type", Int), ("map", MapEvent), ("client", ClientMessage), ("room", Long * 24)]


class Screen:
    """A connection to the X server that listens at its root window."""

    def __init__(self, name: str) -> None:
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = Pointer
        self.x.XDefaultRootWindow.restype = self.x.XInternAtom.restype = Long
        self.display = Pointer(self.x.XOpenDisplay(name.encode()))
        self.root = Long(self.x.XDefaultRootWindow(self.display))
        # a window may be gone before we ask how large it is
        self.ignore = ctypes.CFUNCTYPE(Int, Pointer, Pointer)(lambda display, error: 0)
        self.x.XSetErrorHandler(self.ignore)
        self.protocols, self.ping = self.atom("WM_PROTOCOLS"), self.atom("_NET_WM_PING")

    def atom(self, name: str) -> int:
        """Return the server's number for a name."""
        return int(self.x.XInternAtom(self.display, name.encode(), False))

    def events(self, until: float) -> Iterator[Event]:
        """Yield what happens, sleeping in between, until a moment of the performance clock."""
        self.x.XFlush(self.display)
        while (left := until - time.perf_counter()) > 0:
            if not self.x.XPending(self.display):
                select.select([self.x.XConnectionNumber(self.display)], [], [], left)
                continue
            event = Event()
            self.x.XNextEvent(self.display, ctypes.byref(event))
            yield event

    def listen(self, events: int) -> None:
        """Hear of these events from now on, and of none before."""
        self.x.XSelectInput(self.display, self.root, ctypes.c_long(events))
        self.x.XSync(self.display, True)

    def size(self, window: int) -> tuple[int, int]:
        """Return the width and height of a window."""
        root, x, y, width, height, border, depth = Long(), Int(), Int(), Int(), Int(), Int(), Int()
        out = [ctypes.byref(each) for each in (root, x, y, width, height, border, depth)]
        self.x.XGetGeometry(self.display, Long(window), *out)
        return width.value, height.value

    def wait_shown(self, until: float) -> int:
        """Return the first main window that appears (menus and splash screens are smaller or redirected)."""
        for event in self.events(until):
            shown = event.type == MAP_NOTIFY and not event.map.override_redirect
            if shown and self.size(event.map.window) >= (500, 300):
                return int(event.map.window)
        raise TimeoutError("no window appeared")

    def wait_answer(self, window: int, until: float) -> None:
        """Ask a window whether it is alive and wait until its event loop says so."""
        self.listen(SUBSTRUCTURE_REDIRECT)  # window managers get the answers
        event = Event(type=CLIENT_MESSAGE)
        event.client.window, event.client.message_type, event.client.format = window, self.protocols, 32
        event.client.data[0], event.client.data[2] = self.ping, window
        self.x.XSendEvent(self.display, Long(window), False, Long(0), ctypes.byref(event))
        for answer in self.events(until):
            if answer.type == CLIENT_MESSAGE and answer.client.data[0] == self.ping:
                return
        raise TimeoutError("the window does not answer")


@dataclass
class Program:
    """Something to start, and what was measured: milliseconds and megabytes."""

    name: str
    command: list[str]
    shown: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def row(self) -> str:
        """Return this program's line of the table."""
        shown, answers, memory = map(statistics.median, (self.shown, self.answers, self.memory))
        span = f"{min(self.answers):.0f} to {max(self.answers):.0f}"
        return f"| {self.name} | {shown:.0f} | {answers:.0f} | {span} | {memory:.0f} |"


def measure(program: Program, screen: Screen, environment: dict[str, str]) -> None:
    """Start a program once, note when its window appears and answers and what memory it takes, and end it."""
    screen.listen(SUBSTRUCTURE_NOTIFY)
    begin = time.perf_counter()
    process = subprocess.Popen(
        program.command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        window = screen.wait_shown(begin + TIMEOUT)
        program.shown.append((time.perf_counter() - begin) * 1000)
        screen.wait_answer(window, begin + TIMEOUT)
        program.answers.append((time.perf_counter() - begin) * 1000)
        time.sleep(SETTLE)
        program.memory.append(sum(map(proportional_memory, family(process.pid))))
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(TIMEOUT)


def family(process: int) -> list[int]:
    """Return a process and all that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    return [process, *(each for child in children for each in family(int(child)))]


def proportional_memory(process: int) -> float:
    """Return the megabytes a process takes, what it shares divided among those who share it (PSS)."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0


@contextlib.contextmanager
def virtual_display() -> Iterator[str]:
    """Run an X server without a window manager; yield its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield ":" + number.readline().strip()
    finally:
        server.terminate()
        server.wait()


def report(programs: list[Program], rounds: int) -> str:
    """Return the page that docs/start.md holds."""
    rows = "\n".join(program.row() for program in programs)
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"""# How fast Hayat starts

Written by `benchmarks/start.py`, whose first lines say how it measures. Medians of {rounds} rounds, after one that
does not count; files in the disk cache; Xvfb without a window manager; {os.cpu_count()} cores, {system},
Python {platform.python_version()}.

| program | shown, ms | answers, ms | fastest to slowest | memory {SETTLE:.0f} s later, MB (PSS) |
|---|---|---|---|---|
{rows}
"""


def main(rounds: int) -> None:
    """Measure, print and write the page."""
    hayat = [sys.executable, "-P", "-m", "hayat_app"]
    programs = [
        Program("Hayat", hayat),
        Program("Hayat through `python3 run.py`", [sys.executable, str(ROOT / "run.py")]),
        Program("KeePassXC", ["keepassxc"]),
    ]
    with tempfile.TemporaryDirectory() as home, virtual_display() as name:
        screen = Screen(name)
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home, "DISPLAY": name}
        for count in range(rounds + 1):
            for program in programs:
                measure(program, screen, environment)
                if count == 0:  # files were not in the disk cache
                    program.shown, program.answers, program.memory = [], [], []
    page = report(programs, rounds)
    (ROOT / "docs/start.md").write_text(page, "utf-8")
    print(page)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
