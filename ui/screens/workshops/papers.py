"""The papers of a workshop: each one looked at here, saved or printed; all of them in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, isolate, ngettext
from hayat_app.wholefiles import write_whole
from ui import paper
from ui.asks import Telling
from ui.pdf.pages import Pages
from ui.pdf.view import PageView
from ui.saving import save
from ui.screens.workshops.part import Part
from ui.segments import Segments
from ui.tasks import Report, Task
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from hayat_app.store.step import Step
    from ui.session import Session

PAPERS = (
    "workshop-programme",
    "workshop-invitation",
    "workshop-attendance",
    "workshop-attendance-blank",
    "workshop-groups",
    "workshop-evaluation",
    "workshop-badges",
    "workshop-signs",
    "workshop-certificates",
    "workshop-report",
    "untrained",
)
"""Before the workshop, in the room, after it."""
LANGUAGES = (("ar", "العربية"), ("fr", "Français"))
_PAUSE = 300


class PapersPart(Part):
    """A list of papers and the one that is chosen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.made: paper.Made | None = None
        self._pages: Pages | None = None
        self._task: Task[paper.Made] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make)
        self.list, self.view = QListWidget(), PageView()
        self.list.setAccessibleName(_(N_("Papers")))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        titles = paper.kinds()
        for kind in PAPERS:
            self.list.addItem(QListWidgetItem(_(titles[kind])))
        self.language = Segments(LANGUAGES)
        self.language.setAccessibleName(_(N_("Language of the document")))
        self.language.choose("fr" if current().language == "fr" else "ar")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._pause.start())
        self.language.chosen.connect(lambda _code: self._make())
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        self._make_buttons()
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(WIDE, 0, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.list, 1)
        for button in (self.save_button, self.print_button, self.everything):
            column.addWidget(button)
        shown = QWidget()
        right = QVBoxLayout(shown)
        right.setContentsMargins(0, 0, 0, 0)
        bar = QHBoxLayout()
        bar.setContentsMargins(LARGE, 0, LARGE, 0)
        bar.setSpacing(SMALL)
        bar.addWidget(self.language)
        bar.addStretch()
        right.addLayout(bar)
        right.addWidget(self.view, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(beside)
        splitter.addWidget(shown)
        splitter.setSizes([300, 700])
        self.column.addWidget(splitter, 1)

    def _make_buttons(self) -> None:
        self.everything = parts.button(_(N_("Everything for this workshop…")), "primary", "pages")
        self.save_button = parts.button(_(N_("Save as PDF")), "", "save")
        self.print_button = parts.button(_(N_("Print")), "", "print")
        for button, act in (
            (self.everything, self.save_all),
            (self.save_button, self.save),
            (self.print_button, self.print_out),
        ):
            button.clicked.connect(act)

    @property
    def kind(self) -> str:
        """Return the paper that is chosen."""
        return PAPERS[max(0, self.list.currentRow())]

    # --- one paper

    def refresh(self, step: Step | None = None) -> None:
        """Make the paper anew, after a pause while somebody edits."""
        if step is None:
            self._make()
        else:
            self._pause.start()

    def _work(self, kind: str) -> Callable[[Report], paper.Made]:
        return paper.work(
            self.session.store, self.session.dossier, self.session.settings, kind, self.language.value, self.key
        )

    def _make(self) -> None:
        self._pause.stop()
        if self.workshop is None:
            return
        if self._task is not None:
            self._task.cancel()
        if self._pages is None:
            self.view.show_message(_(N_("Making the document…")))
        words = _(N_("Making the document…"))
        self._task = self.session.tasks.start(words, self._work(self.kind), self._show, self._failed)

    def _show(self, made: paper.Made) -> None:
        old, self._pages = self._pages, Pages(made.data)
        self.made, self._task = made, None
        self.view.show_pages(self._pages)
        if old is not None:
            old.close()

    def _failed(self, fault: Exception) -> None:
        self._task = None
        if not isinstance(fault, Problem):
            raise fault
        self.view.show_message(fault.sentence(current()))

    def _name(self, kind: str) -> str:
        return paper.file_name(self.session.dossier, kind, self.language.value, self.key)

    def save(self) -> None:
        """Write the paper in sight where the person says."""
        if self.made is None:
            return
        title, kind = _(N_("Save the document as PDF")), _(N_("PDF documents"))
        path = self.session.asks.file_to_save(title, kind, self._name(self.kind))
        if path is None:
            return
        said = _(N_("The document is written: “{name}”."), name=isolate(path.name))
        save(self.session, path, self.made.data, self.list.currentItem().text(), said)

    def print_out(self) -> None:
        """Print the paper in sight."""
        from ui.pdf import printing

        if self._pages is None:
            return
        with Telling(self.session.asks):
            if printing.ask_and_print(self._pages, self._name(self.kind), self):
                self.session.say(_(N_("The document is at the printer.")))

    # --- all of them

    def save_all(self) -> None:
        """Write every paper of the workshop into a folder, with progress; cancelled, nothing is written."""
        folder = self.session.asks.folder_to_open(_(N_("Where to put the papers of this workshop")))
        if folder is None:
            return
        works = [(self._name(kind), self._work(kind)) for kind in PAPERS]
        titles = [self.list.item(at).text() for at in range(self.list.count())]

        def make(report: Report) -> list[tuple[str, bytes]]:
            return [(name, work(_share(report, at, len(works))).data) for at, (name, work) in enumerate(works)]

        def write(papers: list[tuple[str, bytes]]) -> None:
            try:
                for title, (name, data) in zip(titles, papers, strict=True):
                    write_whole(folder / name, data)
                    self.session.exported(title, folder / name)
            except Problem as problem:
                self.session.asks.tell(problem)
                return
            said = ngettext("{n} paper is written.", "{n} papers are written.", len(papers))
            self.session.say(said, folder / papers[0][0])

        self.session.tasks.start(_(N_("Making all papers of the workshop…")), make, write, self._failed)


def _share(report: Report, at: int, count: int) -> Report:
    """Return a report for one of several works that are told as one."""
    return lambda done, total: report(at * max(total, 1) + done, count * max(total, 1))
