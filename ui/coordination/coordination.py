"""What a coordinator does with many dossiers: expect, note, remind, take off the list."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.asks import Telling
from ui.coordination.twice import LOOKING, Found
from ui.saving import failed, save
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing
    from hayat_app.services.expected import Expected
    from hayat_app.services.resemblance import Pair, Resemblance, Verdict
    from hayat_app.services.synthesis.composed import Synthesis
    from hayat_app.settings import Settings
    from ui.session import Session

ROLE = N_("Coordinator")
"""What a coordinator is called where nobody chose another word: it is no legal office."""
JOIN = N_(
    "Make one dossier of these? All records of both stay; what they say differently about the body is asked. "
    "Only the backup copy made before can take it back."
)
READING = N_("Reading the dossiers…")


class Coordination(QObject):
    """The coordinator's acts of one window. It outlives the page that shows what it found."""

    loaded = Signal()
    """``standings`` are up to date."""
    looked = Signal()
    """``found`` is up to date."""

    open_wanted = Signal(str)
    """(dossier): bring it into sight."""
    files_wanted = Signal()
    """Files are to come in."""

    def __init__(self, session: Session, above: QWidget, flush: Callable[[], None]) -> None:
        """Take what sheets open above, and what stores everything that is typed."""
        super().__init__(session)
        self.part = "bodies"
        """The part of the page that was in sight last."""
        self.standings: Sequence[Standing] = ()
        self.judged: Mapping[Pair, bool] = {}
        self.found: Found | None = None
        """What is there twice, once somebody looked."""
        self._session, self._above, self._flush = session, above, flush

    @property
    def settings(self) -> Settings:
        """Return what the person chose on this computer."""
        return self._session.settings

    @property
    def role(self) -> str:
        """Return what the coordinator is called here."""
        return self.settings.coordinator or _(ROLE)

    # --- who has sent

    def load(self) -> None:
        """Look where things stand with every body; ``loaded`` follows."""
        store, now = self._session.store, datetime.datetime.now(datetime.UTC)

        def work(report: Report) -> tuple[list[Standing], dict[Pair, bool]]:
            from hayat_app.services import coordinator, resemblance

            return coordinator.standings(store, now, report), resemblance.judged(store)

        self._session.tasks.start(_(READING), work, self._loaded)

    def _loaded(self, found: tuple[list[Standing], dict[Pair, bool]]) -> None:
        if found != (self.standings, self.judged):  # the same stays the same: nothing is shown anew
            self.standings, self.judged = found
        self.loaded.emit()

    def note(self, key: str, text: str) -> None:
        """Keep a note about a body."""
        from hayat_app.services import coordinator

        self._do(lambda: coordinator.note(self._session.store, key, text))
        self.load()

    def expect(self, bodies: Sequence[Expected]) -> None:
        """Add bodies to the list."""
        from hayat_app.services import coordinator

        self._do(lambda: coordinator.expect(self._session.store, bodies))
        n = len(bodies)
        self._session.say(ngettext("{n} body is on the list.", "{n} bodies are on the list.", n))
        self.load()

    def expect_no_more(self, keys: Sequence[str]) -> None:
        """Take bodies off the list, after a question."""
        from hayat_app.services import coordinator

        question = ngettext(
            "Take {n} body off the list? What it sent stays.",
            "Take {n} bodies off the list? What they sent stays.",
            len(keys),
        )
        if self._session.asks.confirm(question, _("Take off the list")):
            self._do(lambda: coordinator.expect_no_more(self._session.store, keys))
            self.load()

    def ask_for_bodies(self) -> None:
        """Show the sheet on which expected bodies are added."""
        from ui.coordination.expecting import ExpectSheet

        sheet = ExpectSheet(self._session.asks, self._above)
        sheet.agreed.connect(self.expect)
        sheet.open()

    # --- what is there twice

    def look_for_doubles(self) -> None:
        """Look for dossiers of one body and for names of several; ``looked`` follows."""
        store, standings, language = self._session.store, self.standings, current().language

        def work(report: Report) -> Found:
            from hayat_app.services import joining, resemblance

            bodies = [facts for standing in standings if (facts := standing.told(language))]
            return Found(joining.alike(store), resemblance.resemblances(bodies, resemblance.judged(store)))

        self._session.tasks.start(_(LOOKING), work, self._looked, partial(failed, self._session))

    def _looked(self, found: Found) -> None:
        self.found = found
        self.looked.emit()

    def join(self, dossiers: Sequence[str]) -> None:
        """Join dossiers of one body, after a question and a copy of the workspace."""
        from hayat_app.services import joining

        self._flush()
        if not self._session.asks.confirm(_(JOIN), _("Join them"), danger=True):
            return
        store = self._session.store
        name = _("Joining the dossiers…")
        self._session.tasks.start(
            name, lambda _report: joining.join(store, dossiers), self._joined, partial(failed, self._session)
        )

    def _joined(self, _key: str) -> None:
        self._session.renew()
        self._session.say(_("The dossiers are one now. What they say differently is asked in it."))
        self.load()

    def take_apart(self, dossiers: Sequence[str]) -> None:
        """Remember that dossiers are of different bodies."""
        from hayat_app.services import joining

        if self._do(lambda: joining.take_apart(self._session.store, dossiers)):
            self.look_for_doubles()

    def judge(self, found: Resemblance, verdict: Verdict) -> None:
        """Keep what was decided about people or partners that seem to be the same."""
        from hayat_app.services import resemblance

        if self._do(lambda: resemblance.judge(self._session.store, found.pairs, verdict)):
            self.load()

    # --- on paper

    def remind(self, standings: Sequence[Standing]) -> None:
        """Write a letter to each of some bodies, all in one document."""
        from ui.coordination import papers

        if standings:
            bodies, sender = [standing.body for standing in standings], papers.sender_of(self.settings, self.role)
            work = papers.reminders(bodies, sender, current().language)
            self.write(_("Save the reminders"), _(papers.REMINDERS), work)

    def tell_note(self, standing: Standing, text: str) -> None:
        """Write a note as a letter to the body it is about: only so it leaves this computer."""
        from ui.coordination import papers

        work = papers.remark(standing.body, text, papers.sender_of(self.settings, self.role), current().language)
        self.write(_("Save the letter"), _(papers.REMARKS), work)

    def print_synthesis(self, synthesis: Synthesis) -> None:
        """Write the synthesis of a territory as a document."""
        from ui.coordination import papers

        work = papers.synthesis(synthesis, papers.sender_of(self.settings, self.role))
        self.write(_("Save the synthesis"), papers.synthesis_name(synthesis), work)

    def write_sheet(self, synthesis: Synthesis) -> None:
        """Write the synthesis of a territory as a spreadsheet."""
        from ui.coordination import papers

        work = papers.sheet(synthesis)
        self.write(_("Save the synthesis"), papers.synthesis_name(synthesis), work, ".xlsx")

    def write(self, title: str, name: str, work: Callable[[Report], bytes], ending: str = ".pdf") -> None:
        """Ask where to write a document, make it beside the window, and write it."""
        kind = _("PDF documents") if ending == ".pdf" else _("Spreadsheets")
        path = self._session.asks.file_to_save(title, kind, f"{name}{ending}")
        if path is not None:
            self._session.tasks.start(
                _("Making the document…"),
                work,
                partial(self._written, path),
                partial(failed, self._session),
            )

    def _written(self, path: Path, data: bytes) -> None:
        save(self._session, path, data, path.stem, _("“{name}” is written.", name=isolate(path.name)))

    def _do(self, act: Callable[[], object]) -> bool:
        """Do something; what a person can mend is told to them."""
        with Telling(self._session.asks):
            act()
            return True
        return False
