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
LOADED = "print(*{name.partition('.')[0] for name in sys.modules})"


def loaded_after(steps: str, workspace: Path) -> set[str]:
    """Return the libraries that an interpreter has loaded after these steps."""
    done = subprocess.run(
        [sys.executable, "-c", steps + LOADED, str(workspace)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        encoding="utf-8",
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
