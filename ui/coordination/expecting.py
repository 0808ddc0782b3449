"""The sheet on which a coordinator says from whom files are expected: the map, a spreadsheet, or typed names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from hayat_app.domain.records.body import LEVELS
from hayat_app.domain.territories import provinces
from hayat_app.errors import Finding, Problem
from hayat_app.exchange.tables import MOST_BYTES
from hayat_app.i18n import N_, _, current, isolate, ngettext
from hayat_app.services import expected
from hayat_app.wholefiles import read_bounded
from ui.asks import Asks
from ui.screens.filters import Filter
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.popup import Answer
from ui.widgets.text import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hayat_app.services.expected import Expected, Imported

ENDINGS = (".xlsx", ".csv", ".txt")
FROM_MAP = N_("From the official map")
TYPED = N_("Names, one on a line; the code before it where you know it:")
EXAMPLE = N_("01.061.01 ; Meknès\nOuislane")
HEADINGS = N_(
    "From a spreadsheet (.xlsx or .csv): its first line names the columns, such as code, name in Arabic, "
    "name in French, prefecture or province, level."
)
SHOWN = 6
"""Refused lines that are told before the rest is counted."""


class ExpectSheet(QDialog):
    """Collects bodies; nothing is on the list before the person agrees."""

    agreed = Signal(list)
    """(list of ``Expected``)"""

    def __init__(self, asks: Asks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Expected bodies"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 660)
        self._asks = asks
        self._read: Imported | None = None
        self.agree = parts.button(_("Add to the list"), "primary", "add")
        self.agree.clicked.connect(self._agree)
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self.findings = parts.label("", "warn", wrap=True)
        self.findings.hide()
        buttons = parts.row(self.agree, cancel)
        buttons.setContentsMargins(WIDE, 0, WIDE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, LARGE)
        layout.addWidget(parts.scrolling(self._ways()), 1)
        layout.addLayout(buttons)
        self._count()

    def _ways(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(WIDE, WIDE, WIDE, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(_("Expected bodies"), "title"))
        for widget in (self._map(), self._file(), self._names(), self.findings):
            column.addWidget(widget)
        column.addStretch(1)
        return made

    def _map(self) -> QWidget:
        self.regions = QCheckBox(_("The {n} regions", n=len(expected.from_map(["region"]))))
        self.provinces = QCheckBox(
            _("The {n} prefectures and provinces", n=len(expected.from_map(["prefecture"])))
        )
        for box in (self.regions, self.provinces):
            box.toggled.connect(self._count)
        return _part(_(FROM_MAP), parts.row(self.regions, self.provinces, gap=LARGE))

    def _file(self) -> QWidget:
        choose = parts.button(_("Choose a file…"), "", "file")
        choose.clicked.connect(self._choose_file)
        self.read = parts.label("", "muted", wrap=True)
        column = QVBoxLayout()
        column.addWidget(parts.label(_(HEADINGS), "small", wrap=True))
        column.addLayout(parts.row(choose, self.read, stretch=1))
        return _part(_("From a spreadsheet"), column)

    def _names(self) -> QWidget:
        self.level = Filter(_("Level"))
        self.level.offer([Answer(code, _(words)) for code, words in LEVELS])
        self.level.choose("commune")
        self.province = Filter(_("Prefecture or province"))
        language = current().language
        self.province.offer([Answer(p.code, p.name(language)) for p in provinces().values()])
        self.names = Paragraphs(4, 8)
        self.names.setPlaceholderText(_(EXAMPLE))
        self.names.setAccessibleName(_("Names"))
        for signal in (self.names.textChanged, self.level.changed, self.province.changed):
            signal.connect(self._count)
        column = QVBoxLayout()
        column.addLayout(parts.row(self.level, self.province, stretch=1))
        column.addWidget(parts.label(_(TYPED), "small", wrap=True))
        column.addWidget(self.names)
        return _part(_("Typed here"), column)

    # --- what was chosen

    def _choose_file(self) -> None:
        path = self._asks.file_to_open(_("A list of bodies"), _("Spreadsheets"), ENDINGS)
        if path is None:
            return
        try:
            self._read = expected.read(read_bounded(path, MOST_BYTES), path.name)
        except Problem as problem:
            self._asks.tell(problem)
            return
        n = len(self._read.bodies)
        words = ngettext("{n} body in “{name}”", "{n} bodies in “{name}”", n, name=isolate(path.name))
        self.read.setText(words)
        self._count()

    def bodies(self) -> list[Expected]:
        """Return the bodies chosen so far, each once."""
        found = expected.from_map(
            [level for level, box in (("region", self.regions), ("prefecture", self.provinces)) if box.isChecked()]
        )
        found += self._read.bodies if self._read else []
        found += self._typed().bodies
        return list({each.key: each for each in found}.values())

    def _typed(self) -> Imported:
        return expected.typed(self.names.toPlainText(), self.level.key or "commune", self.province.key)

    def _count(self) -> None:
        n = len(self.bodies())
        words = (
            ngettext("Add {n} body to the list", "Add {n} bodies to the list", n) if n else _("Add to the list")
        )
        parts.reword(self.agree, words)
        self.agree.setEnabled(bool(n))
        refused = [*(self._read.refused if self._read else []), *self._typed().refused]
        self.findings.setText(told(refused))
        self.findings.setVisible(bool(refused))

    def _agree(self) -> None:
        self.agreed.emit(self.bodies())
        self.accept()


def told(refused: Sequence[Finding]) -> str:
    """Return the lines of a list that cannot be used, each with its number and reason."""
    one, many = N_("{n} line cannot be used:"), N_("{n} lines cannot be used:")
    lines = [ngettext(one, many, len(refused))]
    lines += [
        _("Line {number}: {reason}", number=finding.place, reason=finding.problem.sentence(current()))
        for finding in refused[:SHOWN]
    ]
    more = len(refused) - SHOWN
    return "\n".join([*lines, *([_("And {n} more", n=more)] if more > 0 else [])])


def _part(title: str, layout: object) -> QWidget:
    from PySide6.QtWidgets import QLayout

    column = QVBoxLayout()
    column.setSpacing(SMALL)
    column.addWidget(parts.label(title, "heading"))
    assert isinstance(layout, QLayout)
    column.addLayout(layout)
    return parts.card(column)
