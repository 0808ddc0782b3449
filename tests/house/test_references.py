"""PySide6 6.12.0 lost a reference to None or True at every call on Python 3.11, and ended the interpreter."""

import os
import subprocess
import sys

LOOP = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
edit = QLineEdit()
heard = []
edit.textChanged.connect(lambda text: None)
edit.windowTitleChanged.connect(heard.append)
before = sys.getrefcount(None), sys.getrefcount(True)
for number in range(5000):
    edit.setText("x")
    edit.textChanged.emit("y")
    application.focusChanged.emit(None, None)
    edit.setEnabled(True)
lost = before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)
print(max(lost))
"""


def test_signals_and_calls_give_back_what_they_borrow() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOP],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100
