"""How safe a dossier is, on the overview: the last backup, the last copy sent, the last file received."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from hayat_app.i18n import N_, _, isolate
from ui.provenance import moment, side_by_side
from ui.saving import failed
from ui.theme import parts, theme, tokens

if TYPE_CHECKING:
    from pathlib import Path

    from hayat_app.services.copies import Copies
    from ui.session import Session

OLD = datetime.timedelta(days=8)
"""A backup is made at each start: one that is older than this misses what was written since."""


class CopiesCard(QFrame):
    """Three facts, each with the button that makes it better."""

    act_wanted = Signal(str)
    """(key of an act): send a copy, receive files."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "card")
        self._session = session
        self.lines: dict[str, QLabel] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        self._grid.setHorizontalSpacing(tokens.MEDIUM)
        self._grid.setColumnStretch(1, 1)
        head = parts.label(_(N_("Copies of this dossier")), "heading")
        self._grid.addLayout(parts.row(parts.sign("lock", 20, "accent"), head, stretch=1), 0, 0, 1, 3)
        self._line("backup", N_("Last backup on this computer"), N_("Make one now"))
        self._line("send", N_("Last copy to send"), N_("Save a copy to send"))
        self._line("receive", N_("Last file received"), N_("Receive files"))

    def _line(self, key: str, name: str, remedy: str) -> None:
        row = self._grid.rowCount()
        self.lines[key] = parts.label("", "muted", wrap=True)
        button = self.buttons[key] = parts.button(_(remedy), "link")
        button.clicked.connect(self._back_up if key == "backup" else partial(self.act_wanted.emit, key))
        self._grid.addWidget(parts.label(_(name), "body"), row, 0)
        self._grid.addWidget(self.lines[key], row, 1)
        self._grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTrailing)

    def refresh(self) -> None:
        """Say what there is now."""
        from hayat_app.services.copies import copies

        there = copies(self._session.store, self._session.key)
        self.lines["backup"].setText(_backup_words(there))
        self.lines["send"].setText(moment(there.sent) if there.sent else _(N_("No copy was saved to be sent yet")))
        self.lines["receive"].setText(_received_words(there))

    def _back_up(self) -> None:
        from hayat_app.services import backups

        store, now = self._session.store, datetime.datetime.now(datetime.UTC)
        name = _(N_("Keeping a backup copy…"))
        self._session.tasks.start(
            name, lambda _report: backups.wanted(store, now), self._kept, partial(failed, self._session)
        )

    def _kept(self, path: Path | None) -> None:
        self.refresh()
        if path is not None:
            said = _(N_("The backup copy is kept: “{name}”."), name=isolate(path.name))
            self._session.say(said, path)


def _backup_words(there: Copies) -> str:
    if not there.backup:
        return _(N_("No backup is kept yet"))
    age = datetime.datetime.now().astimezone() - datetime.datetime.fromisoformat(there.backup)
    old = _(N_("Old: what was written since is in no backup")) if age > OLD else ""
    return side_by_side(moment(there.backup), old)


def _received_words(there: Copies) -> str:
    if not there.received:
        return _(N_("No file was received yet"))
    sender = _(N_("From {name}"), name=isolate(there.sender)) if there.sender else ""
    return side_by_side(moment(there.received), sender)
