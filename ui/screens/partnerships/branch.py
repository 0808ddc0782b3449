"""A list of records, and of the chosen one its form, what stands under it, and what is linked with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hayat_app.domain.fields import Record
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.linked import Linked
from ui.screens.meetings.parts import Tabs
from ui.screens.nested import Nested
from ui.segments import Segments
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, SMALL

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class Listing(NamedTuple):
    """Records of a class: what their table shows, and its words (English sources)."""

    cls: type[Record]
    columns: tuple[str, ...]
    empty: str
    add: str


class Group(NamedTuple):
    """A tab of one sublist or of several that belong together."""

    name: str
    lists: tuple[Listing, ...]


class Subject(NamedTuple):
    """What a branch is about: the list it begins with, and the tabs beside the form of the chosen one."""

    listing: Listing
    groups: tuple[Group, ...] = ()


class BranchScreen(Headed):
    """All records of one class, and one of them with its branch."""

    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session, subject: Subject) -> None:
        super().__init__(session)
        listing = subject.listing
        self.cls = listing.cls
        self.table = RecordTable(
            session,
            listing.cls,
            lambda dossier: dossier.all(listing.cls),
            columns=listing.columns,
            empty=listing.empty,
            add=listing.add,
        )
        self.beside = self.panes((5, 6))
        self.tabs = Tabs(self.beside.form_room, N_("Parts of the record"))
        self.beside.put(self.table, self.tabs)
        self.form = RecordForm(session, self.cls, self.tabs.pages)
        self.tabs.add(self.cls.NAME, self.form)
        self.groups = [
            GroupPage(session, group, self.tabs.pages, self.guide_wanted.emit) for group in subject.groups
        ]
        for page in self.groups:
            self.tabs.add(page.group.name, page)
        self.linked = Linked(session, self.tabs.pages)
        self.tabs.add(N_("Links"), self.linked)
        self._wire()

    def _wire(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)
        self.linked.record_wanted.connect(self.record_wanted)
        self.tabs.turned.connect(self._turned)

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)
        for page in self.groups:
            page.refresh(step)
        self.linked.refresh()
        self._count()

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        self.tabs.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.tabs.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record of the list, or to one that stands under it."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        above = record if isinstance(record, self.cls) else dossier.parent(record) if record else None
        if record is None or above is None or not self.table.select(above.id):
            return False
        at = next((i for i, page in enumerate(self.groups, 1) if page.holds(record)), 0)
        self.tabs.show_part(at)
        if at:
            self.beside.show_form()
            return self.groups[at - 1].show_record(record, field)
        if field:
            self.beside.show_form()
            self.form.focus_field(field)
        return True

    # --- what happens

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        for page in self.groups:
            page.show_under(key)
        self.linked.show_record(key)
        if key:
            self.form.show_record(key)
            self._count()

    def _count(self) -> None:
        dossier, key = self.session.dossier, self.table.key
        for at, page in enumerate(self.groups, 1):
            number = sum(len(dossier.children(key, part.cls)) for part in page.group.lists) if key else 0
            self.tabs.name(at, page.group.name, f"\u2066{number}\u2069" if number else "")

    def _turned(self) -> None:
        at = self.tabs.bar.current
        if 0 < at <= len(self.groups):
            self.groups[at - 1].wake()
        self.linked.refresh()
        self.guide_again()

    def _open(self, key: str) -> None:
        self._choose(key)
        self.tabs.show_part(0)
        self.beside.show_form()
        self.form.focus_field()


class GroupPage(QWidget):
    """The sublists of a tab, one in sight; each is made when it is first looked at."""

    def __init__(
        self, session: Session, group: Group, parent: QWidget, guide: Callable[[str, str], object]
    ) -> None:
        super().__init__(parent)
        self.group = group
        self._session, self._guide, self._above = session, guide, ""
        self._made: dict[str, Nested] = {}
        self.pages = QStackedWidget(self)
        self.segments = Segments([(part.cls.KIND, _(part.cls.PLURAL)) for part in group.lists])
        self.segments.choose(group.lists[0].cls.KIND)
        self.segments.chosen.connect(lambda _kind: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if len(group.lists) > 1:
            line = QVBoxLayout()
            line.setContentsMargins(LARGE, SMALL, LARGE, 0)
            line.addWidget(self.segments)
            column.addLayout(line)
        column.addWidget(self.pages, 1)

    def holds(self, record: Record) -> bool:
        """Whether records of that class are listed here."""
        return any(isinstance(record, part.cls) for part in self.group.lists)

    def wake(self) -> Nested:
        """Return the list in sight, made now if need be."""
        kind = self.segments.value
        found = self._made.get(kind)
        if found is None:
            part = next(part for part in self.group.lists if kind == part.cls.KIND)
            found = self._made[kind] = Nested(
                self._session, part.cls, self.pages, columns=part.columns, empty=part.empty, add=part.add
            )
            found.guide_wanted.connect(self._guide)
            self.pages.addWidget(found)
        found.show_under(self._above)
        found.refresh()
        self.pages.setCurrentWidget(found)
        return found

    def _turn(self) -> None:
        self.flush()
        self.wake().guide_again()

    def show_under(self, key: str) -> None:
        """Show what stands under another record."""
        self._above = key
        for part in self._made.values():
            part.show_under(key)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        for part in self._made.values():
            part.refresh(step)

    def show_record(self, record: Record, field: str = "") -> bool:
        """Go to one of the records, and into one of its fields."""
        self.segments.choose(record.KIND)
        return self.wake().show_record(record.id, field)

    def flush(self) -> None:
        """Store what is typed."""
        for part in list(self._made.values()):
            part.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the list in sight."""
        found = self._made.get(self.segments.value)
        if found:
            found.guide_again()
