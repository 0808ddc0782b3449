"""A copy to send: what a check found, what it holds, its password; then where it lies and how it reads aloud."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, isolate, ngettext
from hayat_app.services.sending import Choices, Readiness, file_name, readiness, send
from ui.asks import Telling
from ui.showing import show_in_folder
from ui.standing import place_name
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.signs import SignsCard
from ui.widgets.working import Working

if TYPE_CHECKING:
    from pathlib import Path

    from ui.session import Session

WIDTH, FRAME = 560, 48
"""Of the sheet; what the system puts around a window."""
LEFT_OUT = N_("Without a mark, telephone numbers and addresses stay on this computer.")
NO_WAY_BACK = N_("Tell it to the person by another way than the file. Nobody can open the copy without it.")


class SendSheet(QDialog):
    """Asks what the copy holds, writes it, and says where it is."""

    sent = Signal(object)
    """(``Path``): the copy is written."""

    def __init__(self, session: Session, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("A copy to send"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._session, self._key = session, key
        self.path: Path | None = None
        ready = readiness(session.store, key)
        self._column = QVBoxLayout()
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(parts.label(_("A copy to send"), "title"))
        name = place_name(session.store.dossier(key).body) or _("Dossier without a name")
        self._column.addWidget(parts.label(name, "muted", wrap=True))
        self._column.addWidget(_check(ready))
        self._ask(ready)
        self.save = parts.button(_("Save the copy…"), "primary", "send")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self._buttons = parts.row(self.save, cancel)
        self._lay_out()
        self.save.setFocus()

    def _lay_out(self) -> None:
        """Leave the buttons in sight where the screen is too low for all the rest."""
        page, inner = QWidget(), QWidget()
        self.working = Working(self._session, page)
        self.working.setContentsMargins(WIDE, 0, WIDE, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, LARGE)
        outer.addWidget(page, 1)
        outer.addWidget(self.working)
        inner.setLayout(self._column)
        self._column.setContentsMargins(WIDE, WIDE, WIDE, SMALL)
        self._buttons.setContentsMargins(WIDE, 0, WIDE, 0)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LARGE)
        self.area = parts.scrolling(inner)
        layout.addWidget(self.area, 1)
        layout.addLayout(self._buttons)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is in it, but never higher than the screen."""
        width = max(self.width(), WIDTH)
        wanted = self._column.totalHeightForWidth(width) + self._buttons.totalSizeHint().height() + 2 * LARGE
        self.resize(width, min(wanted, self.screen().availableSize().height() - FRAME))

    def _ask(self, ready: Readiness) -> None:
        self.who = QLineEdit(self._session.store.author.name)
        label = parts.label(_("Name of the sender"), "body")
        label.setBuddy(self.who)
        self.contacts = QCheckBox(_("With telephone numbers and addresses"))
        self.attachments = QCheckBox(_("With pictures and attached files"))
        self.attachments.setChecked(True)
        self.locked = QCheckBox(_("Behind a password"))
        self.password = QLineEdit()
        self.password.setAccessibleName(_("Password"))
        self.password.setPlaceholderText(_("Password"))
        self.password.hide()
        self._way = parts.label(_(NO_WAY_BACK), "small", wrap=True)
        self._way.hide()
        self.locked.toggled.connect(self._show_password)
        self.contacts.setVisible(ready.contacts > 0)
        self.attachments.setVisible(ready.attachments > 0)
        left_out = parts.label(_(LEFT_OUT), "small", wrap=True)
        left_out.setVisible(ready.contacts > 0)
        for widget in (
            label,
            self.who,
            self.contacts,
            left_out,
            self.attachments,
            self.locked,
            self.password,
            self._way,
        ):
            self._column.addWidget(widget)

    def _show_password(self, on: bool) -> None:
        self.password.setVisible(on)
        self._way.setVisible(on)
        self._fit()
        if on:
            self.password.setFocus()
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self._way))

    # --- writing it

    def _save(self) -> None:
        store, today = self._session.store, datetime.datetime.now().astimezone().date()
        choices = Choices(
            contacts=self.contacts.isChecked(),
            attachments=self.attachments.isChecked(),
            password=self.password.text() if self.locked.isChecked() else None,
        )
        with Telling(self._session.asks):
            sender = self.who.text().strip()
            if sender != store.author.name:
                store.name_author(sender)
            name = file_name(store.dossier(self._key).body, sender, today)
            path = self._session.asks.file_to_save(_("Save a copy to send"), _("Hayat files"), name)
            if path is not None:
                self.working.start(
                    _(N_("Writing the copy…")),
                    lambda report: send(store, self._key, path, choices, today, report)[0],
                    partial(self._sent, choices),
                )

    def reject(self) -> None:
        """Stop the work, or close."""
        if not self.working.stop():
            super().reject()

    def _sent(self, choices: Choices, path: Path) -> None:
        self.path = path
        self._session.exported(_("Copy of the dossier"), path, contacts=choices.contacts, dossier=self._key)
        self._written(path)
        self.sent.emit(path)

    def _written(self, path: Path) -> None:
        """Say where the copy is, and how its content reads aloud."""
        _clear(self._column)
        _clear(self._buttons)
        head = parts.row(parts.sign("done", 24, "good"), parts.label(_("The copy is written"), "title"), stretch=1)
        self._column.addLayout(head)
        self._column.addWidget(parts.label(isolate(path.name), "strong", wrap=True))
        self._column.addWidget(parts.label(isolate(str(path.parent)), "small", wrap=True))
        self.aloud = SignsCard(self._session.store.fingerprint(self._key))
        self._column.addWidget(self.aloud)
        self.folder = parts.button(_("Show it in its folder"), "primary", "dossiers")
        self.folder.clicked.connect(lambda: show_in_folder(path))
        close = parts.button(_("Close"), "quiet")
        close.clicked.connect(self.accept)
        self._buttons.insertWidget(0, self.folder)
        self._buttons.insertWidget(1, close)
        self.folder.show()  # else only the next round of events shows it, and the focus goes elsewhere
        self.folder.setDefault(True)
        self.folder.setFocus()
        QTimer.singleShot(0, self, self._fit)  # what was added is not shown before


def _check(ready: Readiness) -> QFrame:
    """Return what a check found: nothing of it stops the copy."""
    lines = []
    if n := len(ready.undecided):
        one, many = (
            N_("{n} thing waits for a decision: it travels with the copy as it is."),
            N_("{n} things wait for a decision: they travel with the copy as they are."),
        )
        lines.append(("warning", "warn", ngettext(one, many, n)))
    if ready.missing:
        one, many = N_("{n} expected field is empty."), N_("{n} expected fields are empty.")
        lines.append(("half", "warn", ngettext(one, many, ready.missing)))
    if not lines:
        lines.append(("done", "good", _("Everything that is expected is filled in.")))
    column = QVBoxLayout()
    column.setSpacing(SMALL)
    card = parts.card(column)
    for sign, colour, words in lines:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(parts.sign(sign, 20, colour), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(parts.label(words, wrap=True), 1)
        column.addLayout(row)
    theme.role(card, "card")
    return card


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take the widgets out; they are deleted once the button that asked for it has ended its click."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
