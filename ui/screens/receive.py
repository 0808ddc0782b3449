"""The page on which files come in: preview, agreement, progress, summary; and what was received before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout

from hayat_app.i18n import N_, _, isolate, ngettext
from ui.receiving import WORKS, Receiving
from ui.screen import Page
from ui.screens.arrivals import FileCard, GestureCard, reasons, totals
from ui.theme import parts, theme
from ui.theme.tokens import MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.services.filereports import FileReport
    from hayat_app.services.merging import Gesture
    from hayat_app.store.store import ReceivedFile

SHOWN = 60
"""Cards of one kind; more are counted."""
MANY = 4
"""Files that are counted at the top, too."""
EARLIER = 12
"""Earlier gestures that are listed."""
HOW = N_("Drop a file, several, or a whole folder on this window; or choose them here.")
NOTHING_YET = N_("Nothing is written yet. This is what the files would bring:")
FRESH_UNDO = N_("Undo begins anew from here; to take back what came, use “Take it back”.")
STOPPED = N_("What was received before stopping stays, each file whole; the others were left alone.")
NOTHING_NEW = N_("There is nothing new in these files.")
UNUSABLE = N_("None of these files can be used. Nothing was changed.")
LOCKED = N_("With their password it can be seen what is in them.")


class ReceivePage(Page):
    """Shows one state of a ``Receiving`` at a time."""

    choose_wanted = Signal()
    folder_wanted = Signal()
    open_wanted = Signal(str)
    questions_wanted = Signal()
    take_back_wanted = Signal(str)
    bring_again_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(
        self,
        receiving: Receiving,
        names: dict[str, str],
        earlier: dict[str, list[ReceivedFile]],
        *,
        is_open: str = "",
        questions: int = 0,
    ) -> None:
        """Show a receiving. ``names`` are the dossiers here by key, ``earlier`` the gestures of before by key;

        ``is_open`` is the open dossier and ``questions`` how many wait in it.
        """
        super().__init__()
        self.receiving = receiving
        self._names, self._earlier = names, earlier
        self._is_open, self._questions = is_open, questions
        self.cards: list[FileCard] = []
        self._lay_out()
        {
            "waiting": self._wait,
            "seen": self._preview,
            "received": self._summary,
            "stopped": self._stopped,
        }.get(receiving.state, self._work)()
        self._column.addStretch(1)

    def _lay_out(self) -> None:
        area, self._column = parts.page()
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(WIDE, MEDIUM, WIDE, MEDIUM)
        self._foot.setSpacing(SMALL)
        foot = QFrame()
        theme.role(foot, "foot")
        foot.setLayout(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(foot)

    # --- the states

    def _wait(self) -> None:
        self._say(_("Receive files"), _(HOW))
        field = parts.label(_("Drop files here"), "picture")
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setMinimumHeight(140)
        self._column.addWidget(field)
        files = self._button(_("Choose files…"), "primary", "file")
        files.clicked.connect(self.choose_wanted)
        folder = self._button(_("Choose a folder…"), "", "dossiers")
        folder.clicked.connect(self.folder_wanted)
        self._back(_("Back"))
        self.setFocusProxy(files)
        if self._earlier:
            self._column.addWidget(parts.label(_("Received before"), "heading"))
        for key, files_of in list(self._earlier.items())[:EARLIER]:
            card = GestureCard(files_of)
            wanted = self.bring_again_wanted if card.undone else self.take_back_wanted
            card.wanted.connect(lambda key=key, wanted=wanted: wanted.emit(key))
            self._column.addWidget(card)

    def _work(self) -> None:
        self._say(_(WORKS[self.receiving.state]), "")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(_("Progress"))
        self.far = parts.label("", "muted")
        self._column.addWidget(self.bar)
        self._column.addWidget(self.far)
        self.cancel = self._button(_("Cancel"))
        self.cancel.clicked.connect(self.receiving.cancel)
        self.receiving.progressed.connect(self._progressed)
        self._foot.addStretch(1)
        self.setFocusProxy(self.cancel)

    def _progressed(self, done: int, total: int) -> None:
        if total:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.far.setText(_("{done} of {total}", done=done, total=total))

    def _preview(self) -> None:
        gesture = self._gesture()
        brings = [report for report in gesture.files if report.outcome in ("new", "update")]
        self._say(_("Look before receiving"), _(_said(gesture, brings=bool(brings))))
        self._totals(gesture.files)
        self._passwords(gesture)
        self._files([report for report in gesture.aside if report not in _locked(gesture)])
        self._files(brings, agreed=True)
        self._files([report for report in gesture.files if report.outcome == "known"])
        self._others(gesture)
        if brings:
            words = ngettext("Receive {n} file", "Receive {n} files", len(brings))
            self.agree = self._button(words, "primary", "receive")
            self.agree.clicked.connect(lambda: self.receiving.receive(self._agreed(brings)))
            if self.focusProxy() is None:
                self.setFocusProxy(self.agree)
            for card in self.cards:
                if card.box is not None:
                    card.box.toggled.connect(lambda _on: self._count(brings))
        self._back(_("Not now") if brings else _("Close"))

    def _agreed(self, brings: Sequence[FileReport]) -> list[Path]:
        left_out = {card.report.path for card in self.cards if card.box is not None and not card.box.isChecked()}
        return [report.path for report in brings if report.path not in left_out]

    def _count(self, brings: Sequence[FileReport]) -> None:
        n = len(self._agreed(brings))
        words = ngettext("Receive {n} file", "Receive {n} files", n)
        parts.reword(self.agree, words)
        self.agree.setAccessibleName(words)
        self.agree.setEnabled(n > 0)

    def _summary(self) -> None:
        gesture = self._gesture()
        taken = [report for report in gesture.files if report.outcome in ("new", "update")]
        self._say(ngettext("{n} file received", "{n} files received", len(taken)), _(FRESH_UNDO) if taken else "")
        self._totals(gesture.files)
        self._files(gesture.aside)
        self._files(taken)
        self._others(gesture)
        others = list(dict.fromkeys(report.dossier for report in taken if report.dossier != self._is_open))
        if self._questions:
            words = ngettext("Decide {n} question", "Decide {n} questions", self._questions)
            decide = self._button(words, "primary", "questions")
            decide.clicked.connect(self.questions_wanted)
            self.setFocusProxy(decide)
        if len(others) == 1:
            name, kind = self._names.get(others[0], ""), "" if self._questions else "primary"
            opened = self._button(_("Open “{name}”", name=name), kind)
            opened.clicked.connect(lambda: self.open_wanted.emit(others[0]))
            if not self._questions:
                self.setFocusProxy(opened)
        if taken and gesture.key:
            back = self._button(_("Take it back"), "quiet", "undo")
            back.clicked.connect(lambda: self.take_back_wanted.emit(gesture.key))
        self._back(_("Close"))

    def _stopped(self) -> None:
        self._say(_("Stopped"), _(STOPPED))
        again = self._button(_("Look again"), "primary", "refresh")
        again.clicked.connect(lambda: self.receiving.look_again(self.receiving.password))
        self.setFocusProxy(again)
        self._back(_("Close"))

    # --- their parts

    def _gesture(self) -> Gesture:
        assert self.receiving.gesture is not None
        return self.receiving.gesture

    def _say(self, title: str, words: str) -> None:
        self.title = parts.label(title, "title", wrap=True)
        self._column.addWidget(self.title)
        if words:
            self._column.addWidget(parts.label(words, "muted", wrap=True))

    def _totals(self, reports: Sequence[FileReport]) -> None:
        """Say of many files how many of each sort they are."""
        if len(reports) >= MANY:
            self._column.addWidget(parts.label(totals(reports), "strong", wrap=True))

    def _files(self, reports: Sequence[FileReport], *, agreed: bool | None = None) -> None:
        for report in reports[:SHOWN]:
            name = self._names.get(report.dossier) or report.title
            card = FileCard(report, name, agreed=agreed)
            self.cards.append(card)
            self._column.addWidget(card)
        if len(reports) > SHOWN:
            self._column.addWidget(parts.label(_("And {n} more", n=len(reports) - SHOWN), "muted"))

    def _passwords(self, gesture: Gesture) -> None:
        """Ask for the password, where files are behind one."""
        locked = _locked(gesture)
        if not locked:
            return
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(_("Password"))
        self.password.setPlaceholderText(_("Password"))
        unlock = parts.button(_("Open with this password"))
        unlock.clicked.connect(lambda: self.receiving.look_again(self.password.text()))
        self.password.returnPressed.connect(unlock.click)
        column = QVBoxLayout()
        words = ngettext("{n} file is behind a password.", "{n} files are behind a password.", len(locked))
        column.addWidget(parts.label(words, "strong", wrap=True))
        column.addWidget(parts.label("، ".join(isolate(report.name) for report in locked), "small", wrap=True))
        if self.receiving.password:
            column.addWidget(parts.label("\n".join(reasons(locked[0])), "bad", wrap=True))
        column.addLayout(parts.row(self.password, unlock, stretch=0))
        self.setFocusProxy(self.password)
        self._column.addWidget(parts.card(column))

    def _others(self, gesture: Gesture) -> None:
        if gesture.others:
            n = len(gesture.others)
            words = ngettext(
                "{n} other file in the folder was left alone.", "{n} other files in the folder were left alone.", n
            )
            self._column.addWidget(parts.label(words, "small", wrap=True))

    def _button(self, words: str, kind: str = "", sign: str = "") -> QPushButton:
        made = parts.button(words, kind, sign)
        self._foot.addWidget(made)
        return made

    def _back(self, words: str) -> None:
        back = self._button(words, "" if self.focusProxy() is None else "quiet")
        back.clicked.connect(self.back_wanted)
        self._foot.addStretch(1)
        if self.focusProxy() is None:
            self.setFocusProxy(back)


def _said(gesture: Gesture, *, brings: bool) -> str:
    """Return what is said above files that were looked at."""
    if brings:
        return NOTHING_YET
    if _locked(gesture):
        return LOCKED
    return NOTHING_NEW if len(gesture.aside) < len(gesture.files) else UNUSABLE


def _locked(gesture: Gesture) -> list[FileReport]:
    """Return the files that wait for a password."""
    from hayat_app.exchange.envelope import PasswordNeeded

    return [report for report in gesture.aside if isinstance(report.problem, PasswordNeeded)]
