"""A full mandate of six years: how long screens, lists, search and a keystroke take.

``python benchmarks/mandate.py`` makes the dossier (``mandate_dossier``), opens the real window on it in several
fresh processes without a display (``mandate_round``), and with ``--write`` writes docs/mandate-speed.md: five
minutes on a computer that does nothing else. What is measured, and how, stands in ``felt``.
"""

from __future__ import annotations

import compileall
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.mandate_dossier import KEY, fill  # noqa: E402
from hayat_app.store.store import Store  # noqa: E402

ROUNDS = 5
Found = dict[str, dict[str, list[list[float]]]]
"""Table, row, column: the figure of each round."""
HEAD = """\
# A mandate of six years, in milliseconds

Written by `python benchmarks/mandate.py --write`: 40 members over time, 72 opinions with 8 recommendations each,
60 activities, 240 meetings with agenda and decisions, 60 workshops with 20 participants, in Arabic, 1366 × 768.
Milliseconds of the process, without a display; {system}, Python {python}. {load}

{rounds} fresh processes each; every figure is the middle one of them, in brackets the fastest and the slowest.
A processor that is shared with others has slow and fast hours: where they lie far apart, that is what they tell.

{count} records, generated in {made:.1f} s; the dossier opens in {opened}.

*At once*: the first click on a section, two seconds after the start, when only its modules are loaded. *Usual*:
the first click after the window was left in peace for a few seconds: it makes its screens ahead then, {ahead} of
work in turns of at most {turn}, which a key or a movement of the mouse puts off. Both from the click until the
screen is painted. A form makes the fields in sight first and the others when idle; *all of it* includes those, and
*a key waits* is the longest turn of the event loop meanwhile. *Again*: until painted, after a change elsewhere.

Memory: {open} MB with the window open, {made_ahead} MB with the screens made ahead, {all} MB after every part
of every screen was opened.

"""


def main() -> None:
    """Measure, print, and write the figures where asked."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        started = time.process_time()
        count = _filled(place / "mandate")
        made = time.process_time() - started
        report = report_of(_rounds(place), count, made)
    print(report)
    if "--write" in sys.argv:
        (ROOT / "docs" / "mandate-speed.md").write_text(report, "utf-8")


def _filled(workspace: Path) -> int:
    """Make the dossier; return how many records it has."""
    workspace.mkdir()
    with Store(workspace) as store:
        with store.work(KEY, "fill") as work:
            fill(work)
        return len(store.dossier(KEY).records)


def _rounds(place: Path) -> Found:
    """Measure in fresh processes, both manners in turn."""
    cache = place / "compiled"  # as after the first start: nobody waits for the compiler again
    sys.pycache_prefix = str(cache)
    for room in ("hayat_app", "resources", "ui", "benchmarks"):
        compileall.compile_dir(ROOT / room, quiet=2)
    found: Found = {}
    _measured(place / "mandate", "at-once", cache)  # what else is imported is compiled now, and not counted
    for number in range(ROUNDS):
        for manner in ("at-once", "usual"):
            copy = place / f"{number}-{manner}"
            shutil.copytree(place / "mandate", copy)
            _add(found, _measured(copy, manner, cache))
            shutil.rmtree(copy)
    return found


def _measured(workspace: Path, manner: str, cache: Path) -> dict[str, dict[str, list[float]]]:
    command = [sys.executable, "-m", "benchmarks.mandate_round", str(workspace), manner]
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(cache)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    tables: dict[str, dict[str, list[float]]] = json.loads(done.stdout)
    return tables


def _add(found: Found, tables: dict[str, dict[str, list[float]]]) -> None:
    for table, rows in tables.items():
        for name, figures in rows.items():
            columns = found.setdefault(table, {}).setdefault(name, [[] for _figure in figures])
            for column, figure in zip(columns, figures, strict=True):
                column.append(figure)


def report_of(found: Found, count: int, made: float) -> str:
    """Return the report."""
    about = found["about"]
    head = HEAD.format(
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        load=load(),
        rounds=ROUNDS,
        count=count,
        made=made,
        opened=f"{spread(about['opening'][0])} ms",
        ahead=f"{median(about['ahead'][0]) / 1000:.1f} s",
        turn=f"{spread(about['ahead'][1])} ms",
        open=f"{median(about['megabytes open'][0]):.0f}",
        made_ahead=f"{median(about['megabytes ahead'][0]):.0f}",
        all=f"{median(about['megabytes all'][0]):.0f}",
    )
    return head + "\n".join(_tables(found)) + "\n"


def _tables(found: Found) -> list[str]:
    parts = dict(sorted(found["parts"].items(), key=lambda part: -median(part[1][0])))
    return [
        *_table(("screen", "at once", "usual", "all of it", "a key waits", "again"), _screens(found)),
        *_table(("part of a screen", "in sight", "all of it", "a key waits", "again"), parts),
        *_table(("act", "painted", "a key waits"), found["acts"]),
        *_table(("list", "rows", "sorted", "filtered"), found["lists"]),
        *_table(("search and typing", "ms"), found["words"], precise=True),
    ]


def _screens(found: Found) -> dict[str, list[list[float]]]:
    """Return what is waited for of each screen; home is there when the dossier opens."""
    nothing: list[list[float]] = [[], [], []]
    keys = dict.fromkeys((*found["again"], *found["usual"]))
    return {
        key: [
            found["at once"].get(key, nothing)[0],
            *found["usual"].get(key, nothing),
            found["again"].get(key, nothing)[0],
        ]
        for key in keys
    }


def _table(head: tuple[str, ...], rows: dict[str, list[list[float]]], *, precise: bool = False) -> list[str]:
    lines = [
        f"| {name} | {' | '.join(spread(column, precise=precise) for column in row)} |"
        for name, row in rows.items()
    ]
    return [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *lines, ""]


def spread(figures: list[float], *, precise: bool = False) -> str:
    """Return the middle of some figures, and between which they lie; nothing for none."""
    if not figures:
        return ""
    places = 1 if precise else 0
    least, mid, most = (f"{figure:.{places}f}" for figure in (min(figures), median(figures), max(figures)))
    return mid if least == most else f"{mid} ({least}–{most})"


def load() -> str:
    """Return what else the computer did; processors that share a core are slower then."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f"Load of the computer meanwhile: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors."


if __name__ == "__main__":
    main()
