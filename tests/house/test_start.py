"""Nobody waits for what is not on the screen yet."""

import os
import subprocess
import sys
from pathlib import Path

SHOW = """
import sys
from pathlib import Path
from ui.app import make_app
from ui.preferences import Preferences
from ui.window import Window

preferences = Preferences(Path(sys.argv[1]) / "settings.toml")
app = make_app(preferences)
window = Window(Path(sys.argv[1]), preferences)
window.show()
"""
WATCH_ENUMERATIONS = """
import enum
made = []
first = enum.EnumType.__new__

def watch(kind, name, *rest, **more):
    made.append(name)
    return first(kind, name, *rest, **more)

enum.EnumType.__new__ = watch
"""
LOADED = "print(*{name.partition('.')[0] for name in sys.modules})"


def loaded_after(steps: str, workspace: Path) -> set[str]:
    """Return the libraries that an interpreter has loaded after these steps."""
    done = subprocess.run(
        [sys.executable, "-c", steps + LOADED, str(workspace)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_window_is_shown_without_store_or_documents(tmp_path: Path) -> None:
    later = {"sqlalchemy", "reportlab", "uharfbuzz", "arabic_reshaper", "PIL", "pypdfium2"}
    assert loaded_after(SHOW, tmp_path) & later == set()


def test_the_workspace_is_opened_without_documents(tmp_path: Path) -> None:
    loaded = loaded_after(SHOW + "window.start()\napp.processEvents()\n", tmp_path)
    assert loaded & {"sqlalchemy", "reportlab", "uharfbuzz"} == {"sqlalchemy"}


def test_the_screens_are_loaded_when_idle_without_documents(tmp_path: Path) -> None:
    idle = "window.start()\nwhile window.warming.waiting:\n    app.processEvents()\n"
    some = "{'ui.screens.opinions.screen', 'ui.screens.followup.items', 'ui.coordination.page'}"
    idle += f"assert {some} <= set(sys.modules)\n"
    loaded = loaded_after(SHOW + idle, tmp_path)
    assert loaded & {"sqlalchemy", "reportlab", "uharfbuzz"} == {"sqlalchemy"}


def test_pyside_does_not_read_the_source_of_each_module(tmp_path: Path) -> None:
    steps = SHOW + "import linecache, textwrap\nassert textwrap.__file__ not in linecache.cache\nimport sched\n"
    loaded_after(steps + "assert sched.__file__ not in linecache.cache\n", tmp_path)


def test_pyside_makes_no_enumerations_that_nobody_needs_yet(tmp_path: Path) -> None:
    # of QMdiArea: only a search through all classes, for an unknown object, makes it; of Qt: 93 at once; of QStyle
    unwanted = "{'WindowOrder', 'AlignmentFlag', 'ComplexControl'}"
    loaded_after(WATCH_ENUMERATIONS + SHOW + f"assert not {unwanted} & set(made), made\n", tmp_path)


def test_only_the_generator_of_type_stubs_is_left_out_and_only_for_pyside(tmp_path: Path) -> None:
    generator = "'shibokensupport.signature.lib.pyi_generator'"
    steps = f"import sys, ui\nspec = ui.NoStubs().find_spec({generator}, None)\nassert spec.name == {generator}\n"
    steps += "assert ui.NoStubs().find_spec('shibokensupport.signature.layout', None) is None\n"
    loaded_after(steps + "assert not any(isinstance(each, ui.NoStubs) for each in sys.meta_path)\n", tmp_path)
