"""The calls for candidates, and of the chosen one its words, its files, its grid and who is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Call, Candidature, SelectionCriterion, SelectionSheet
from hayat_app.i18n import N_, _, current, isolate
from ui.screens.beside import Headed
from ui.screens.candidates.calls import CallsPage
from ui.screens.candidates.files import CandidaturesPage, CriteriaPage
from ui.screens.candidates.result import ResultPage
from ui.screens.candidates.sheets import SheetsPage
from ui.screens.meetings.parts import Tabs
from ui.theme import parts
from ui.widgets.elided import Elided

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

CALLS, FILES, CRITERIA, SHEETS, RESULT = range(5)
_CALL, _FORM, _GRID = (
    ("call", Call.NAME),
    ("candidature", N_("Candidature form")),
    ("selection-grid", N_("Selection grid")),
)
PAPERS = (_CALL, _FORM, _GRID, _GRID, _GRID)
"""The document that belongs to each part, and its name."""
PARTS: dict[type[Record], int] = {Candidature: FILES, SelectionCriterion: CRITERIA, SelectionSheet: SHEETS}


class CandidatesTab(Headed):
    """How the seats of the body are filled: in the open, and with reasons."""

    NAME: ClassVar[str] = N_("Candidates")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.about = Elided("strong")
        self.print = parts.button("", "quiet", "print")
        self.print.clicked.connect(self._print)
        self.head.insertWidget(0, self.about, 1)
        self.head.addWidget(self.print)
        self.tabs = Tabs(self, N_("Parts of the call"))
        pages = self.tabs.pages
        self.calls = CallsPage(session, pages)
        self.files = CandidaturesPage(session, pages)
        self.criteria = CriteriaPage(session, pages)
        self.sheets = SheetsPage(session, pages)
        self.result = ResultPage(session, pages)
        for words, part in (
            (Call.PLURAL, self.calls),
            (Candidature.PLURAL, self.files),
            (N_("Criteria"), self.criteria),
            (N_("Points"), self.sheets),
            (N_("Result and choice"), self.result),
        ):
            self.tabs.add(words, part)
        self.body.addWidget(self.tabs, 1)
        self._wire()

    def _wire(self) -> None:
        self.calls.table.chosen.connect(self._choose)
        self.tabs.turned.connect(self._turned)
        self.result.record_wanted.connect(self.show_record)
        for part in (self.calls.form, self.files, self.criteria, self.sheets, self.result):
            part.guide_wanted.connect(self.guide_wanted)

    @property
    def key(self) -> str:
        """Key of the chosen call, or nothing."""
        return self.calls.table.key

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.calls.refresh(step)
        self._choose(self.key)
        for part in (self.files, self.criteria, self.sheets, self.result):
            part.refresh(step)

    def flush(self) -> None:
        """Store what is typed."""
        self.tabs.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        self.tabs.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a call or to what stands under it."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        call = _call_of(dossier, record)
        if record is None or call is None or not self.calls.show_record(call.id):
            return False
        at = PARTS.get(type(record), CALLS)
        self.tabs.show_part(at)
        return (self.calls, self.files, self.criteria, self.sheets)[at].show_record(key, field)

    # --- what happens

    def _choose(self, key: str) -> None:
        for part in (self.files, self.criteria, self.sheets, self.result):
            part.show_under(key)
        self._name()

    def _turned(self) -> None:
        self.flush()
        self._name()
        self.guide_again()

    def _name(self) -> None:
        """Name the tabs with how much is in them, and the document of the one in sight."""
        if not self.session.is_open:
            return
        dossier, call = self.session.dossier, self.session.dossier.get(self.key, Call)
        at_list = self.tabs.bar.current == CALLS
        self.about.setText("" if at_list or call is None else isolate(_title(call)))
        for at in range(FILES, RESULT + 1):
            self.tabs.bar.enable(at, on=call is not None)
        for at, cls, words in (
            (FILES, Candidature, Candidature.PLURAL),
            (CRITERIA, SelectionCriterion, N_("Criteria")),
            (SHEETS, SelectionSheet, N_("Points")),
        ):
            count = len(dossier.children(call, cls)) if call else 0
            self.tabs.name(at, words, str(count) if count else "")
        _kind, name = PAPERS[self.tabs.bar.current]
        parts.reword(self.print, _(name))
        self.print.setAccessibleName(_(N_("Print: {name}"), name=_(name)))
        self.print.setVisible(call is not None)

    def _print(self) -> None:
        self.flush()
        kind, _name = PAPERS[self.tabs.bar.current]
        about = self.files.table.key if self.tabs.bar.current == FILES else self.key
        self.paper_wanted.emit(kind, about)


def _title(call: Call) -> str:
    """Return the title of a call in the language of the window, as far as it has one."""
    return (call.title_fr if current().language == "fr" else "") or call.title


def _call_of(dossier: Dossier, record: Record | None) -> Call | None:
    while record is not None and not isinstance(record, Call):
        record = dossier.parent(record)
    return record
