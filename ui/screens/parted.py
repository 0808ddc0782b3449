"""A long form read in parts: the list of its sections where reading begins, one section beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from hayat_app.domain.fields import Record, field_of
from hayat_app.i18n import N_, _, ngettext
from ui.forms.form import RecordForm
from ui.forms.layouts import sections
from ui.screens.beside import Headed
from ui.theme import icons

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


_LEAST, _MOST, _AROUND = 200, 280, 60
"""Width of the list of sections; what its icon and margins take."""


class PartedScreen(Headed):
    """One record of a class, section by section, and pages of its own kind after them."""

    def __init__(self, session: Session, cls: type[Record]) -> None:
        super().__init__(session)
        self.cls = cls
        self.beside = self.panes((3, 9))
        self.pages = QStackedWidget(self.beside.form_room)
        self.form = RecordForm(session, cls, self.pages)
        self.form.guide_wanted.connect(self.guide_wanted)
        self.pages.addWidget(self.form)
        self.list = QListWidget()
        self.list.setProperty("role", "sections")
        self.list.setAccessibleName(_(N_("Sections")))
        self.list.setIconSize(QSize(16, 16))
        self.list.setMinimumWidth(_LEAST)
        for section in sections(cls):
            self._name(section.title)
        self.list.setCurrentRow(0)
        self.form.show_part(0)
        self.list.currentRowChanged.connect(self.show_section)
        self.beside.put(self.list, self.pages)
        self.list.itemClicked.connect(self.beside.show_form)
        self.list.itemActivated.connect(self.beside.show_form)

    def add_page(self, title: str, page: QWidget) -> int:
        """Add a page after the sections of the form; return its place in the list."""
        self._name(title)
        self.pages.addWidget(page)
        return self.list.count() - 1

    def _name(self, title: str) -> None:
        item = QListWidgetItem(_(title))
        item.setSizeHint(QSize(0, 40))
        item.setIcon(_no_icon())
        self.list.addItem(item)
        wide = min(self.list.fontMetrics().horizontalAdvance(item.text()) + _AROUND, _MOST)
        self.list.setMinimumWidth(max(self.list.minimumWidth(), wide))

    # --- Screen

    @property
    def key(self) -> str:
        """Return the key of the record to show, or nothing."""
        return self.session.dossier.body.id

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.form.show_record(self.key)
        self.form.refresh(step)
        self._mark()

    def guide_again(self) -> None:
        """Ask for the guidance of the section in sight."""
        if self.pages.currentWidget() is self.form:
            self.form.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a field of the record, on whichever section it stands."""
        if key != self.key:
            return False
        at = self.form.part_of(field)
        if at >= 0:
            self.list.setCurrentRow(at)
            self.beside.show_form()
            self.form.focus_field(field)
        return True

    def show_section(self, at: int) -> None:
        """Bring a section, or a page after the sections, into sight."""
        self.flush()
        count = len(self.form.parts)
        if at < count:
            self.form.show_part(at)
        self.pages.setCurrentIndex(max(0, at - count + 1))
        if self.isVisible():
            self.guide_again()

    def _mark(self) -> None:
        """Show on each section what is still to fill in it."""
        record = self.session.dossier.get(self.key, self.cls)
        for at, part in enumerate(self.form.parts):
            facts = [facts for name in part.section.names if (facts := field_of(self.cls, name))]
            wanted = [one for one in facts if one.required]
            missing = sum(record is None or getattr(record, one.name) == one.kind.empty for one in wanted)
            item = self.list.item(at)
            item.setIcon(_sign(missing, bool(wanted)))
            said = ngettext("{n} field still to fill", "{n} fields still to fill", missing) if missing else ""
            item.setToolTip(said)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said)


def _sign(missing: int, wanted: bool) -> QIcon:
    """Return a ring while something is missing, a check mark when nothing is."""
    if not wanted:
        return _no_icon()
    return icons.icon("to-fill", "warn") if missing else icons.icon("check", "good")


def _no_icon() -> QIcon:
    """Return an empty picture that keeps the words of all lines under each other."""
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)
