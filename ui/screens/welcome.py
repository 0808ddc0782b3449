"""Making a dossier: who writes, and which body. Also the first thing a new person sees."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hayat_app.domain import titles
from hayat_app.domain.records.body import LEVELS, OFFICE
from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import N_, _
from ui.screen import Page
from ui.segments import Segments
from ui.theme import parts, tokens
from ui.widgets.territory import Territory
from ui.widgets.text import Line

WIDTH = 690
_SHORT = N_("Office outside the bodies")
"""What the button of an office says, where the whole name has no room."""
LANGUAGE_NAMES = (("ar", "العربية"), ("fr", "Français"), ("en", "English"))
PLACES = {
    "commune": (N_("Name of the commune in Arabic"), N_("Name of the commune in French")),
    "office": (N_("Name of the office in Arabic"), N_("Name of the office in French")),
    "arrondissement": (N_("Name of the arrondissement in Arabic"), N_("Name of the arrondissement in French")),
}
"""Levels whose name is typed; a region, prefecture or province is chosen."""


@dataclass(frozen=True)
class NewDossier:
    """What a person says to make a dossier."""

    author: str
    level: str
    region: str
    province: str
    place_ar: str
    place_fr: str


class WelcomePage(Page):
    """The form. ``wanted`` carries a ``NewDossier``; the links lead elsewhere."""

    wanted = Signal(object)
    sample_wanted = Signal()
    file_wanted = Signal()
    list_wanted = Signal()
    language_wanted = Signal(str)
    renamed = Signal(str)
    """(name): the person said who writes; it counts whichever way is taken from here."""

    def __init__(self, language: str, author: str, *, first: bool) -> None:
        super().__init__()
        self._first = first
        area, column = parts.page(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._fields(author)
        column.addLayout(self._head(language))
        column.addWidget(self._form())
        column.addLayout(self._other_ways())
        column.addStretch(1)
        self._follow_level()
        for changed in (
            self.level.chosen,
            self._territory.changed,
            self.place_ar.textChanged,
            self.place_fr.textChanged,
        ):
            changed.connect(self._forgive)
        self.setFocusProxy(self.place_ar if author else self.author)

    # --- its parts

    def _head(self, language: str) -> QVBoxLayout:
        title = parts.label(_("Welcome") if self._first else _("New dossier"), "display", wrap=True)
        top = parts.row(title, *(self._languages(language) if self._first else []), stretch=0)
        sentence = _(
            "Here your body writes its action plan and its advisory opinions, and prints them."
            " Everything stays on this computer."
        )
        head = QVBoxLayout()
        head.setSpacing(tokens.TIGHT)
        head.addLayout(top)
        head.addWidget(
            parts.label(sentence if self._first else _("One dossier for each body."), "muted", wrap=True)
        )
        return head

    def _languages(self, chosen: str) -> list[QPushButton]:
        buttons = []
        for code, name in LANGUAGE_NAMES:
            button = parts.button(name, "quiet" if code == chosen else "link")
            button.setCheckable(code == chosen)
            button.setChecked(code == chosen)
            button.clicked.connect(lambda _checked=False, code=code: self.language_wanted.emit(code))
            buttons.append(button)
        return buttons

    def _fields(self, author: str) -> None:
        self.author = Line()
        self.author.show_text(author)
        self.author.editingFinished.connect(lambda: self._rename(author))
        self.level = Segments([(code, _(words)) for code, words in (*LEVELS, (OFFICE[0], _SHORT))])
        self.level.choose("commune")
        self.level.chosen.connect(self._follow_level)
        self._territory = Territory(self)
        self.region, self.province = self._territory.region, self._territory.province
        self.place_ar, self.place_fr = Line(), Line(left_to_right=True)
        self.place_ar.setPlaceholderText(_("for example: {name}", name="مكناس"))
        self.place_fr.setPlaceholderText("Meknès")  # an Arabic word before it would turn the line round

    def _form(self) -> QWidget:
        card = parts.card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.WIDE)
        column.setSpacing(tokens.LARGE)
        self._complaints: dict[QWidget, QLabel] = {}
        self._rows: dict[QWidget, QWidget] = {}
        hint = _("Shown beside what you write, so that others know who wrote it.")
        column.addWidget(self._row(self.author, _("Your first and last name"), hint))
        column.addWidget(self._row(self.level, _("The body of which council?")))
        region, province = (
            self._row(self.region, _("Region")),
            self._row(self.province, _("Prefecture or province")),
        )
        column.addLayout(_halves(region, province))
        column.addLayout(_halves(self._row(self.place_ar, ""), self._row(self.place_fr, "")))
        self.create_button = parts.button(_("Create the dossier"), "primary")
        self.create_button.clicked.connect(self._create)
        column.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _row(self, field: QWidget, name: str, hint: str = "") -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.TIGHT)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        label = parts.label(name, "strong")
        label.setObjectName("name")
        label.setBuddy(field)
        field.setAccessibleName(name)
        complaint = parts.label("", "bad", wrap=True)
        complaint.hide()
        for widget in (label, field, *([parts.label(hint, "small", wrap=True)] if hint else []), complaint):
            column.addWidget(widget)
        self._rows[field], self._complaints[field] = row, complaint
        return row

    def _other_ways(self) -> QHBoxLayout:
        sample = parts.button(_("Look at the sample dossier"), "quiet", "star")
        sample.clicked.connect(self.sample_wanted)
        received = parts.button(_("Open a received file"), "quiet", "receive")
        received.clicked.connect(self.file_wanted)
        back = parts.button(_("All dossiers"), "quiet", "dossiers")
        back.clicked.connect(self.list_wanted)
        return parts.row(*([sample, received] if self._first else [sample, received, back]))

    # --- what it does

    def _follow_level(self) -> None:
        level = self.level.value
        self._rows[self.province].setVisible(level not in ("region", OFFICE[0]))
        self._rows[self.region].setVisible(level != OFFICE[0])
        for field, number in ((self.place_ar, 0), (self.place_fr, 1)):
            self._rows[field].setVisible(level in PLACES)
            if level in PLACES:
                name = _(PLACES[level][number])
                label = self._rows[field].findChild(QLabel, "name")
                assert label is not None
                label.setText(name)
                field.setAccessibleName(name)

    def _rename(self, known: str) -> None:
        name = self.author.text().strip()
        if name and name != known:
            self.renamed.emit(name)

    def _lacks(self) -> list[tuple[QWidget, str]]:
        level = self.level.value
        lacks: list[tuple[QWidget, str]] = []
        if level == OFFICE[0]:
            lacks += self._lacks_name()
        elif not self.region.currentData():
            lacks.append((self.region, _("Choose the region.")))
        elif level != "region" and not self.province.currentData():
            lacks.append((self.province, _("Choose the prefecture or province.")))
        if level in PLACES and level != OFFICE[0] and not self.place_ar.text().strip():
            lacks.append((self.place_ar, _("Write the name: it stands on every document.")))
        return lacks

    def _lacks_name(self) -> list[tuple[QWidget, str]]:
        named = self.place_ar.text().strip() or self.place_fr.text().strip()
        return [] if named else [(self.place_ar, _("Write the name: it stands on every document."))]

    def _forgive(self) -> None:
        """Take back what was said of fields that have been put right since."""
        lacks = dict(self._lacks())
        for field, complaint in self._complaints.items():
            if field not in lacks:
                complaint.hide()

    def _create(self) -> None:
        lacks = dict(self._lacks())
        for field, complaint in self._complaints.items():
            complaint.setText(lacks.get(field, ""))
            complaint.setVisible(field in lacks)
        if lacks:
            next(iter(lacks)).setFocus()
        else:
            self.wanted.emit(self.answer())

    def answer(self) -> NewDossier:
        """Return what is typed and chosen."""
        level, region, province = self.level.value, self.region.currentData(), self.province.currentData() or ""
        place_ar, place_fr = self.place_ar.text().strip(), self.place_fr.text().strip()
        if level == OFFICE[0]:
            region = province = ""
        elif level == "region":
            province, place_ar, place_fr = "", regions()[region].name_ar, regions()[region].name_fr
        elif level == "prefecture":
            chosen = provinces()[province]
            place_ar, place_fr = (
                titles.without_type(chosen.name_ar, "ar"),
                titles.without_type(chosen.name_fr, "fr"),
            )
        return NewDossier(self.author.text().strip(), level, region, province, place_ar, place_fr)


def _halves(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.LARGE)
    row.addWidget(one, 1)
    row.addWidget(other, 1)
    return row
