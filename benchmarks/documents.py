"""Print generated plans of 40 and of 1,000 pages with the application and with its peers; write a page of docs.

    python benchmarks/documents.py [--peers PYTHON] [--sizes 40 1000] [--tools application typst ...]

Every tool is a process of its own that reads the same text and writes one PDF; start-up counts. The tools take
turns, so that whatever else the machine does meets them alike; a first turn is not counted, so that all find their
caches and their compiled modules, as an installed program does. Memory is the peak of the whole process tree
(proportional set size, looked at 40 times a second: Linux only). ``--peers`` is the Python that has typst,
weasyprint and fpdf2; Chromium and LibreOffice are the system's. What is not installed is left out and named.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.plan_text import CHAPTERS, plan  # noqa: E402

PAGE = ROOT / "docs" / "documents-benchmark.md"
QUIET = 0.5
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>"""


@dataclass(frozen=True)
class Tool:
    """A tool: its script, whether it runs in the peers' Python, rounds for each size, and what its file is."""

    name: str
    script: str
    apart: bool
    rounds: dict[str, int]
    kind: str


QUICK, SLOW, SLOWEST = {"40": 5, "1000": 3}, {"40": 5, "1000": 1}, {"40": 3, "1000": 1}
TOOLS = [
    Tool("application", "application.py", False, QUICK, "tagged, PDF/A-3a + PDF/UA-1"),
    Tool("Typst", "typst_.py", True, QUICK, "tagged, PDF/UA-1"),
    Tool("Qt QTextDocument", "qt.py", False, SLOW, "not tagged"),
    Tool("Chromium", "chromium.py", True, SLOW, "tagged"),
    Tool("LibreOffice", "libreoffice.py", True, SLOW, "tagged"),
    Tool("WeasyPrint", "weasyprint_.py", True, SLOWEST, "tagged, PDF/UA-1"),
    Tool("fpdf2", "fpdf2_.py", True, SLOWEST, "hardly tagged"),
]


@dataclass
class Result:
    """What the runs of one tool gave."""

    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    pages: int = 0
    size: int = 0
    failure: str = ""

    @property
    def middle(self) -> float:
        return statistics.median(self.seconds)


def main() -> None:
    asked = _arguments()
    tools = [tool for tool in TOOLS if not asked.tools or tool.name.lower().split()[0] in asked.tools]
    load = os.getloadavg()[0]
    with TemporaryDirectory() as name:
        bench = Bench(Path(name), asked.peers, asked.limit)
        for tool in tools:
            bench.run(tool, "40", Result())
        parts = [_table(size, tools, _results(bench, size, tools)) for size in asked.sizes]
    after = os.getloadavg()[0]
    parts.append(_surroundings(load, after))
    text = "\n\n".join([_heading(), *parts]) + "\n"
    print(text)
    if not asked.dry:
        PAGE.write_text(text, encoding="utf-8")


def _surroundings(before: float, after: float) -> str:
    if before < QUIET:
        return f"The machine was quiet: load {before:.1f} before, {after:.1f} after (the benchmark itself)."
    return (
        "Other work ran beside, so that seconds say little and processor seconds count: load of the machine "
        f"{before:.1f} before, {after:.1f} after."
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Print plans with the application and its peers.")
    parser.add_argument("--peers", default=sys.executable, help="the Python that has the peers")
    parser.add_argument("--sizes", nargs="+", default=["40", "1000"], choices=["40", "1000"])
    parser.add_argument("--tools", nargs="+", default=[], help="first words of the tools' names, in small letters")
    parser.add_argument("--limit", type=float, default=300, help="seconds after which a tool is stopped")
    parser.add_argument("--dry", action="store_true", help="print the tables, but leave docs alone")
    return parser.parse_args()


class Bench:
    """A folder with the texts and what the tools share: fonts, and a place for compiled modules."""

    def __init__(self, folder: Path, peers: str, limit: float) -> None:
        self.folder = folder
        self.peers = peers
        self.limit = limit
        for size in CHAPTERS:
            (folder / f"{size}.json").write_text(json.dumps(plan(size), ensure_ascii=False), encoding="utf-8")
        fonts, settings = ROOT / "resources" / "fonts", folder / "fonts.conf"
        settings.write_text(FONTS.format(folder=fonts, cache=folder / "fontconfig"), encoding="utf-8")
        compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
        self.surroundings = os.environ | compiled | {"HAYAT_FONTS": str(fonts), "FONTCONFIG_FILE": str(settings)}

    def run(self, tool: Tool, size: str, result: Result) -> None:
        """Let a tool print the plan of a size once."""
        python = self.peers if tool.apart else sys.executable
        script = ROOT / "benchmarks" / "peers" / tool.script
        command = [python, str(script), str(self.folder / f"{size}.json"), str(self.folder / "out.pdf")]
        _run(command, self.surroundings, result, self.limit)


def _results(bench: Bench, size: str, tools: list[Tool]) -> dict[str, Result]:
    results = {tool.name: Result() for tool in tools}
    for tool in _in_turns(tools, size):
        result = results[tool.name]
        if not result.failure:
            bench.run(tool, size, result)
            said = result.failure or f"{result.seconds[-1]:.2f} s"
            print(size, tool.name, said, file=sys.stderr, flush=True)
    return results


def _in_turns(tools: list[Tool], size: str) -> Iterator[Tool]:
    for turn in range(max(tool.rounds[size] for tool in tools)):
        yield from (tool for tool in tools if turn < tool.rounds[size])


def _run(command: list[str], surroundings: dict[str, str], result: Result, limit: float) -> None:
    out = Path(command[-1])
    out.unlink(missing_ok=True)
    with (out.parent / "said.txt").open("w+", encoding="utf-8", errors="replace") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=surroundings, stdout=said, stderr=said, start_new_session=True)
        peak, code, usage = _watched(process.pid, start + limit)
        process.returncode = code
        seconds = time.perf_counter() - start
        said.seek(0)
        lines = said.read().strip().splitlines()
    if seconds > limit:
        result.failure = f"stopped after {limit:.0f} s"
        return
    if code or not out.exists():
        result.failure = lines[-1] if lines else f"ended with {code}"
        return
    result.processor.append(usage)
    result.seconds.append(seconds)
    result.peaks.append(peak)
    result.size = out.stat().st_size
    with pypdfium2.PdfDocument(out) as document:
        result.pages = len(document)


def _watched(pid: int, end: float) -> tuple[float, int, float]:
    """Wait for a process; return its peak of memory, exit code and processor seconds, children included."""
    peak = 0.0
    while True:
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return peak, os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime
        if time.perf_counter() > end:
            os.killpg(pid, signal.SIGKILL)
        peak = max(peak, _memory(pid))
        time.sleep(0.025)


def _memory(pid: int) -> float:
    """Return the memory of a process and its children in megabytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        tasks = Path(f"/proc/{pid}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text(encoding="ascii").split()]
    except (OSError, ProcessLookupError):
        return 0.0
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own / 1024 + sum(_memory(int(child)) for child in children)


def _heading() -> str:
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return (
        "# Printing plans: the application and its peers\n\n"
        f"Written by `python benchmarks/documents.py` on {machine}, Python {platform.python_version()}. Whole "
        "processes, start-up included, in turns; median of the rounds, after one that is not counted (modules are "
        "compiled then, as installing does). The same text for all: headings, running "
        "text, lists, a table of 26 rows in each chapter, contents with page numbers. Line spacing is as near as "
        "the tools allow, so pages differ. “Times” is a tool's figure divided by the application's; processor "
        "time counts every core and suffers less from other work on the machine."
    )


def _table(size: str, tools: list[Tool], results: dict[str, Result]) -> str:
    own = results.get("application")
    base = own.middle if own and own.seconds else 0
    out = [f"## About {int(size):,} pages", ""]
    titles = [
        "tool",
        "s",
        "times",
        "processor s",
        "times",
        "ms a page",
        "peak MB",
        "KB",
        "pages",
        "rounds",
        "file",
    ]
    out += [f"| {' | '.join(titles)} |", f"{'| --- ' * len(titles)}|"]
    for tool in tools:
        r = results[tool.name]
        if r.failure:
            out.append(f"| {tool.name} | not measured: {r.failure} | | | | | | | | | |")
            continue
        work = statistics.median(r.processor)
        ratio = f"{r.middle / base:.2f}" if base else ""
        share = f"{work / statistics.median(own.processor):.2f}" if own and own.processor else ""
        out.append(
            f"| {tool.name} | {r.middle:.2f} | {ratio} | {work:.2f} | {share} | {1000 * r.middle / r.pages:.1f} "
            f"| {max(r.peaks):.0f} | {r.size // 1024:,} | {r.pages:,} | {len(r.seconds)} | {tool.kind} |"
        )
    return "\n".join(out)


if __name__ == "__main__":
    main()
