"""The line at the foot: good news that nobody has to answer, and long work with its progress."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from hayat_app.i18n import _
from ui.tasks import Task
from ui.theme import icons, tokens
from ui.theme.theme import role

SECONDS = 12


class StatusLine(QFrame):
    """Says good news for a while; a sentence about a file offers its folder."""

    def __init__(self) -> None:
        super().__init__()
        role(self, "foot")
        self._sign = QLabel()
        self._words = QLabel()
        self.folder = QPushButton(_("Open the folder"))
        role(self.folder, "link")
        self.folder.clicked.connect(self._open_folder)
        self._bar: QProgressBar | None = None
        self.cancel = QPushButton(_("Cancel"))
        role(self.cancel, "link")
        self.cancel.clicked.connect(self._cancel)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
        layout.setSpacing(tokens.SMALL)
        for widget in (self._sign, self._words, self.folder, self.cancel):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._path: Path | None = None
        self._task: Task[object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.clear)
        self.clear()

    def say(self, sentence: str, path: Path | None = None) -> None:
        """Say good news."""
        self._task = None
        self._path = path
        self._sign.setPixmap(icons.picture("done", 16, "good"))
        self._words.setText(sentence)
        self._show(sign=True, folder=path is not None, work=False)
        self._timer.start()

    def work(self, task: Task[object] | None) -> None:
        """Show how far long work is; None when it has ended."""
        if task is None:
            if self._task is not None:
                self.clear()
            return
        self._task = task
        done, total = task.progress
        self._words.setText(task.name)
        bar = self._progress()
        bar.setRange(0, total)
        bar.setValue(done)
        self._show(sign=False, folder=False, work=True)
        self._timer.stop()

    def _progress(self) -> QProgressBar:
        """Return the bar, made when there is long work for the first time."""
        if self._bar is None:
            self._bar = QProgressBar(textVisible=False)
            self._bar.setFixedWidth(160)
            self._bar.setAccessibleName(_("Progress"))
            self._row.insertWidget(self._row.indexOf(self.cancel), self._bar)
        return self._bar

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def clear(self) -> None:
        """Say nothing, and take no room."""
        self._task = None
        self._words.setText("")
        self.setVisible(False)

    def _show(self, *, sign: bool, folder: bool, work: bool) -> None:
        self.setFixedHeight(40)
        self._sign.setVisible(sign)
        self.folder.setVisible(folder)
        if self._bar is not None:
            self._bar.setVisible(work)
        self.cancel.setVisible(work)
        self.setVisible(True)

    def _open_folder(self) -> None:
        from ui.showing import show_in_folder

        if self._path is not None:
            show_in_folder(self._path)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
