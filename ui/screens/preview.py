"""The document as it will be printed: look through it, save it, print it. Made anew when the dossier changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from hayat_app.domain.kinds import western
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, isolate
from ui import paper
from ui.pdf.pages import Pages
from ui.pdf.thumbnails import Thumbnails
from ui.pdf.view import STEP, PageView
from ui.saving import failed, save
from ui.screen import Screen
from ui.screens.paper_choice import PaperChoice
from ui.segments import Segments
from ui.tasks import Task
from ui.theme import parts, theme, tokens
from ui.widgets.gradual import PAINTED

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

PAUSE_MILLISECONDS = 400
WITH_LIST = 720
"""Below this width the list of pages gives way."""
OFFICE = (
    (".docx", N_("For a word processor (Word, LibreOffice)")),
    (".xlsx", N_("Its tables as a spreadsheet (Excel, Calc)")),
)
WITH_WORDS = 880
"""Below this width printing is an icon."""
LANGUAGES = (("ar", "العربية"), ("fr", "Français"))


class PreviewScreen(Screen):
    """The plan and the other documents on paper."""

    NAME = N_("Preview and print")
    ICON = "preview"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.made: paper.Made | None = None
        self._pages: Pages | None = None
        self._task: Task[paper.Made] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._make)
        self.view, self.list = PageView(), Thumbnails()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self._notice())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self.view, 1)
        layout.addLayout(middle, 1)
        self.setFocusProxy(self.view)
        self._connect()

    # --- its parts

    def _bar(self) -> QWidget:
        self.choice = PaperChoice(self)
        bar = QFrame()
        theme.role(bar, "bar")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.SMALL)
        rows.setSpacing(tokens.SMALL)
        rows.addWidget(self.choice)
        row = QHBoxLayout()
        row.setSpacing(tokens.TIGHT)
        rows.addLayout(row)
        for widget in self._looks():
            row.addWidget(widget)
        row.addStretch(1)
        for widget in self._ways_out():
            row.addSpacing(tokens.SMALL)
            row.addWidget(widget)
        return bar

    def _looks(self) -> tuple[QWidget, ...]:
        """Make what one looks through the pages with."""
        self.page = QLineEdit()  # a spin box has no room for its number in this look
        self.page.setAccessibleName(_("Page"))
        self.page.setFixedWidth(60)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.of = parts.label("", "muted")
        self.zoom_out = parts.tool("zoom-out", _("Smaller"))
        self.percent = parts.label("", "muted")
        self.zoom_in = parts.tool("zoom-in", _("Larger"))
        self.fit = parts.tool("fit-width", _("Fit the width"))
        self.fit.setCheckable(True)
        return self.page, self.of, self.zoom_out, self.percent, self.zoom_in, self.fit

    def _ways_out(self) -> tuple[QWidget, ...]:
        """Make the choice of the language, and what brings the document out of the window."""
        self.language = Segments(LANGUAGES)
        self.language.setAccessibleName(_("Language of the document"))
        self.language.choose("fr" if current().language == "fr" else "ar")
        self.print_button = parts.button(_("Print"), "", "print")
        self.office_button = parts.tool("file", _("Save as…"))
        self.office_button.setMenu(self._office_menu())
        self.office_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save_button = parts.button(_("Save as PDF"), "primary", "save")
        return self.language, self.print_button, self.office_button, self.save_button

    def _office_menu(self) -> QMenu:
        menu = QMenu(self)
        for ending, words in OFFICE:
            menu.addAction(_(words)).triggered.connect(lambda _on=False, ending=ending: self.save_as(ending))
        return menu

    def _notice(self) -> QWidget:
        self.notice = parts.label("", "tag-warn", wrap=True)
        self.notice.hide()
        return self.notice

    def _connect(self) -> None:
        self.zoom_out.clicked.connect(lambda: self.view.set_zoom(self.view.zoom / STEP))
        self.zoom_in.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * STEP))
        self.fit.clicked.connect(self.view.fit_width)
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.page_changed.connect(self._show_page)
        self.list.chosen.connect(self.view.go_to)
        self.page.returnPressed.connect(self._go)
        self.language.chosen.connect(lambda _code: self._make())
        self.choice.changed.connect(self._make)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages in sight in a small window."""
        super().resizeEvent(event)
        for widget in (self.list, self.percent, self.fit):
            widget.setVisible(self.width() >= WITH_LIST)
        for button in (self.print_button, self.save_button):
            words = f"\u2002{button.accessibleName()}" if self.width() >= WITH_WORDS else ""
            button.setText(words)
            button.setToolTip("" if words else button.accessibleName())

    @property
    def page_count(self) -> int:
        """How many pages the document in sight has."""
        return len(self._pages) if self._pages is not None else 0

    # --- which document

    @property
    def asked(self) -> tuple[str, str, str]:
        """Kind, language and record (or nothing) of the document that is wanted."""
        return self.choice.wanted, self.language.value, self.choice.record

    def show_document(self, kind: str, about: str = "") -> None:
        """Show a document, about one record where it is named, compared with another where two are."""
        record, _against, other = about.partition(paper.AGAINST)
        self.choice.choose(self.session.dossier, kind, record, other)
        self._make()

    # --- making the document

    def refresh(self, step: Step | None = None) -> None:
        """Make the document anew: once the screen is in sight, after a pause while somebody edits."""
        if step is None:
            self.choice.offer_kinds(self.session.dossier)
            self._begin()
            self._pause.start(PAINTED)
        else:
            self._pause.start(PAUSE_MILLISECONDS)

    def leave(self) -> None:
        """Close the document."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _begin(self) -> None:
        """Show what is wanted, before the work begins: that takes the processor from the window."""
        if self._pages is None:
            self.view.show_message(_("Making the document…"))
        self._usable(self.made is not None)
        self.choice.offer(self.session.dossier)

    def _make(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        self._begin()
        work = paper.work(
            self.session.store,
            self.session.dossier,
            self.session.settings,
            *self.asked,
            **self.choice.manner,
        )
        self._task = self.session.tasks.start(_("Making the document…"), work, self._show, self._failed)

    def _show(self, made: paper.Made) -> None:
        old, self._pages = self._pages, Pages(made.data)
        self.made, self._task = made, None
        self.list.show_pages(self._pages)
        self.view.show_pages(self._pages)
        if old is not None:
            old.close()
        self.of.setText(_("of {n}", n=len(self._pages)))
        self.notice.setText("\n".join(problem.sentence(current()) for problem in made.notices))
        self.notice.setVisible(bool(made.notices))
        self._usable(True)
        self._show_zoom()

    def _failed(self, fault: Exception) -> None:
        self._task = None
        sentence = fault.sentence(current()) if isinstance(fault, Problem) else ""
        self.view.show_message(sentence or _("The document could not be made. What you wrote is safe."))
        self._usable(False)
        if not isinstance(fault, Problem):
            raise fault

    def _usable(self, on: bool) -> None:
        for widget in (self.save_button, self.print_button, self.page, self.zoom_in, self.zoom_out, self.fit):
            widget.setEnabled(on)

    def _show_zoom(self) -> None:
        self.percent.setText(f"\u2066{round(self.view.zoom * 100)} %\u2069")
        self.fit.setChecked(self.view.fits)

    def _go(self) -> None:
        text = western(self.page.text()).strip()
        if text.isdecimal():
            self.view.go_to(int(text) - 1)

    def _show_page(self, number: int) -> None:
        self.page.setText(str(number + 1))
        self.list.mark(number)

    # --- what a person does with it

    def save(self) -> None:
        """Write the document that is in sight where the person says."""
        if self.made is None:
            return
        name = paper.file_name(self.session.dossier, *self.asked)
        path = self.session.asks.file_to_save(_("Save the document as PDF"), _("PDF documents"), name)
        if path is None:
            return
        self._write(path, self.made)

    def save_as(self, ending: str) -> None:
        """Make the document anew for an office program and write it where the person says."""
        from reports.office import FORMATS

        name = paper.file_name(self.session.dossier, *self.asked, ending)
        path = self.session.asks.file_to_save(_("Save the document"), _(FORMATS[ending]), name)
        if path is None:
            return
        wanted = self.session.settings
        work = paper.work(
            self.session.store, self.session.dossier, wanted, *self.asked, ending, **self.choice.manner
        )
        done = partial(self._write, path)
        self.session.tasks.start(_("Making the document…"), work, done, partial(failed, self.session))

    def _write(self, path: Path, made: paper.Made) -> None:
        said = _("The document is written: “{name}”.", name=isolate(path.name))
        contacts = self.asked[0] in paper.WITH_CONTACTS
        save(self.session, path, made.data, self.choice.kind.currentText(), said, contacts=contacts)

    def print_out(self) -> None:
        """Print the document that is in sight."""
        from ui.pdf import printing

        if self._pages is None:
            return
        name = paper.file_name(self.session.dossier, *self.asked)
        try:
            if printing.ask_and_print(self._pages, name, self):
                self.session.say(_("The document is at the printer."))
        except Problem as problem:
            self.session.asks.tell(problem)
