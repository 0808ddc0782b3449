"""What a person chooses for the windows on this computer, and the name under which they write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.i18n import N_, _
from hayat_app.settings import Settings
from ui.preferences import SCALES
from ui.screen import Page
from ui.screens.welcome import LANGUAGE_NAMES
from ui.segments import Segments
from ui.theme import parts, tokens
from ui.widgets.text import Line, Paragraphs

THEME_NAMES = (("light", N_("Light")), ("dark", N_("Dark")), ("system", N_("Like this computer")))
GENDER_NAMES = (("doubled", N_("Both words")), ("parentheses", N_("Ending in parentheses")))
NO_OFFICE = N_(
    "It is not an office of the law: write what is used where you are, such as a division of the prefecture, "
    "a service of the council, or an association that runs a network."
)
WIDTH = 640


class SettingsPage(Page):
    """Each choice counts at once; the size of everything counts from the next start, which a button offers."""

    renamed = Signal(str)
    """The name of the person who writes."""
    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    scale_wanted = Signal(int)
    restart_wanted = Signal()
    gender_wanted = Signal(str)
    hijri_wanted = Signal(bool)
    kept = Signal(str, str)
    """(name of a setting, text)"""

    def __init__(self, chosen: Settings, author: str, folder: Path) -> None:
        super().__init__()
        area, column = parts.page(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        column.addWidget(parts.label(_("Settings"), "title"))
        column.addWidget(self._person(author))
        column.addWidget(self._look(chosen))
        column.addWidget(self._documents(chosen))
        column.addWidget(self._coordinator(chosen))
        column.addWidget(self._folder(folder))
        column.addStretch(1)

    def _person(self, author: str) -> QWidget:
        self.author = Line()
        self.author.show_text(author)
        self.author.editingFinished.connect(self.flush)
        self._named = author
        hint = _("Shown beside what you write, so that others know who wrote it.")
        return _card(_("You"), (_("Your first and last name"), self.author, hint))

    def _look(self, chosen: Settings) -> QWidget:
        self.language = Segments(LANGUAGE_NAMES)
        self.language.choose(chosen.language)
        self.language.chosen.connect(self.language_wanted)
        self.theme = Segments([(code, _(words)) for code, words in THEME_NAMES])
        self.theme.choose(chosen.theme)
        self.theme.chosen.connect(self.theme_wanted)
        self.scale = Segments([(str(n), f"\u2066{n} %\u2069") for n in SCALES])
        self.scale.choose(str(chosen.scale))
        self.scale.chosen.connect(self._set_scale)
        self.restart = parts.button(_("Close and open again now"), "primary")
        self.restart.clicked.connect(self.restart_wanted)
        self.restart.hide()
        card = _card(
            _("Windows"),
            (_("Language"), self.language, _("The language of a document is chosen when it is made.")),
            (_("Colours"), self.theme, ""),
            (_("Size of letters and buttons"), self.scale, _("Counts from the next start.")),
        )
        column = card.layout()
        assert column is not None
        column.addWidget(self.restart)
        return card

    def _documents(self, chosen: Settings) -> QWidget:
        self.gender = Segments([(code, _(words)) for code, words in GENDER_NAMES])
        self.gender.choose(chosen.gender)
        self.gender.chosen.connect(self.gender_wanted)
        self.hijri = Segments([("", _("Without")), ("hijri", _("Before the Gregorian date"))])
        self.hijri.choose("hijri" if chosen.hijri else "")
        self.hijri.chosen.connect(lambda code: self.hijri_wanted.emit(bool(code)))
        return _card(
            _("Documents"),
            (_("Naming women and men"), self.gender, _("Of printed words such as titles; what you type stays.")),
            (_("Hijri date"), self.hijri, _("In letters and opinions. A form can move it by up to two days.")),
        )

    def _coordinator(self, chosen: Settings) -> QWidget:
        self.coordinator, self.office = Line(), Paragraphs(3, 5)
        self.coordinator.show_text(chosen.coordinator)
        self.coordinator.setPlaceholderText(_("Coordinator"))
        self.office.show_text(chosen.office)
        self._kept = {"coordinator": chosen.coordinator, "office": chosen.office}
        self.coordinator.editingFinished.connect(self.flush)
        return _card(
            _("Coordination of several bodies"),
            (_("What the coordinator is called"), self.coordinator, _(NO_OFFICE)),
            (_("Lines of the letterhead"), self.office, _("They stand at the head of reminders and syntheses.")),
        )

    def _folder(self, folder: Path) -> QWidget:
        words = parts.label(f"\u2066{folder}\u2069", "muted", wrap=True)
        hint = _("Everything you write is stored here, in one file. Nothing leaves this computer by itself.")
        return _card(_("Where your dossiers are"), ("", words, hint))

    def flush(self) -> None:
        """Keep the name that is typed."""
        name = self.author.text().strip()
        if name != self._named:
            self._named = name
            self.renamed.emit(name)
        typed = {"coordinator": self.coordinator.text().strip(), "office": self.office.toPlainText().strip()}
        for name, text in typed.items():
            if text != self._kept[name]:
                self._kept[name] = text
                self.kept.emit(name, text)

    def _set_scale(self, code: str) -> None:
        self.scale_wanted.emit(int(code))
        self.restart.show()


def _card(title: str, *rows: tuple[str, QWidget, str]) -> QWidget:
    card = parts.card()
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    column.setSpacing(tokens.TIGHT)
    column.addWidget(parts.label(title, "heading"))
    for name, field, hint in rows:
        column.addSpacing(tokens.SMALL)
        if name:
            label = parts.label(name, "strong")
            label.setBuddy(field)
            column.addWidget(label)
            field.setAccessibleName(name)
        column.addWidget(field)
        if hint:
            column.addWidget(parts.label(hint, "small", wrap=True))
    return card
