"""Dossiers out of a backup copy: choose the copy, mark the dossiers, and they are in the list again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, ngettext
from hayat_app.services.recovery import Backup, bring_back, held
from ui.backups import words
from ui.saving import failed
from ui.standing import place_name
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, WIDE

if TYPE_CHECKING:
    from pathlib import Path

    from hayat_app.domain.records import Body
    from ui.session import Session

_KEY = Qt.ItemDataRole.UserRole
WHAT = N_("Dossiers that were deleted come back as they were when the copy was made. Nothing else changes.")


class BringBackSheet(QDialog):
    """The copies beside the workspace, and what each of them holds that the list does not."""

    brought = Signal(int)
    """(number of dossiers): they are in the workspace again."""

    def __init__(self, session: Session, kept: list[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_(N_("Bring a dossier back")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 480)
        self._session, self._kept = session, kept
        self.copies = QComboBox()
        self.copies.setAccessibleName(_(N_("Backup copy")))
        self.copies.addItems([words(backup) for backup in kept])
        self.dossiers = QListWidget()
        self.dossiers.setAccessibleName(_(N_("Dossiers that only the copy holds")))
        self.said = parts.label("", "muted", wrap=True)
        self.bring = parts.button(_(N_("Bring back")), "primary")
        self._lay_out()
        self.copies.currentIndexChanged.connect(lambda _at: self._look())
        self.dossiers.itemChanged.connect(lambda _item: self._judge())
        self.bring.clicked.connect(self._bring)
        self._look()

    def _lay_out(self) -> None:
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        label = parts.label(_(N_("Backup copy")), "body")
        label.setBuddy(self.copies)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(parts.label(_(N_("Bring a dossier back")), "title"))
        layout.addWidget(parts.label(_(WHAT), "muted", wrap=True))
        for widget in (label, self.copies, self.said):
            layout.addWidget(widget)
        layout.addWidget(self.dossiers, 1)
        layout.addLayout(parts.row(self.bring, cancel))

    # --- what a copy holds

    def _look(self) -> None:
        """Read the chosen copy in the worker: it can be large."""
        self.dossiers.clear()
        self._judge()
        self.said.setText(_(N_("The copy is being read…")))
        path = self._kept[self.copies.currentIndex()].path
        name = _(N_("The copy is being read…"))
        told = partial(failed, self._session)
        self._session.tasks.start(name, lambda _report: held(path), partial(self._show, path), told)

    def _show(self, path: Path, bodies: dict[str, Body]) -> None:
        if path != self._kept[self.copies.currentIndex()].path:
            return  # another copy was chosen meanwhile
        here = self._session.store.bodies()
        only = {key: body for key, body in bodies.items() if self._session.store.main_of(key) not in here}
        for key, body in only.items():
            item = QListWidgetItem(place_name(body) or _("Dossier without a name"), self.dossiers)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Unchecked)
        nothing = N_("Every dossier of this copy is in the list: nothing is to be brought back.")
        self.said.setText(_(N_("Dossiers that only the copy holds")) if only else _(nothing))
        self._judge()

    # --- bringing back

    @property
    def marked(self) -> list[str]:
        """Keys of the dossiers that are marked."""
        items = (self.dossiers.item(row) for row in range(self.dossiers.count()))
        return [item.data(_KEY) for item in items if item and item.checkState() == Qt.CheckState.Checked]

    def _judge(self) -> None:
        self.bring.setEnabled(bool(self.marked))

    def _bring(self) -> None:
        store, path, keys = self._session.store, self._kept[self.copies.currentIndex()].path, self.marked
        name = _(N_("Dossiers are brought back…"))
        self.setEnabled(False)
        self._session.tasks.start(
            name, lambda _report: bring_back(store, path, keys), lambda _none: self._done(keys), self._failed
        )

    def _failed(self, fault: Exception) -> None:
        self.setEnabled(True)
        failed(self._session, fault)

    def _done(self, keys: list[str]) -> None:
        names = ngettext("{n} dossier is in the list again.", "{n} dossiers are in the list again.", len(keys))
        self.brought.emit(len(keys))
        self._session.say(names)
        self.accept()
