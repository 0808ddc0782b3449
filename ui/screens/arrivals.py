"""Received files as cards: what each would bring or has brought, and what was received before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from hayat_app.errors import BadInputs
from hayat_app.i18n import N_, _, current, isolate, labelled, ngettext
from ui.provenance import NOBODY, moment, side_by_side
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT

if TYPE_CHECKING:
    from hayat_app.services.filereports import FileReport
    from hayat_app.store.store import ReceivedFile

OUTCOMES = {
    "new": (N_("New dossier"), "tag-good"),
    "update": (N_("Brings changes"), "tag"),
    "known": (N_("Already here"), "tag"),
    "aside": (N_("Put aside"), "tag-warn"),
}
COUNTS = (
    ("added", N_("{n} record added"), N_("{n} records added")),
    ("changed", N_("{n} record changed"), N_("{n} records changed")),
    ("deleted", N_("{n} record deleted"), N_("{n} records deleted")),
    ("known", N_("{n} change already known"), N_("{n} changes already known")),
)
WARNINGS = (
    (
        "conflicts",
        N_("{n} record in which you will have to choose"),
        N_("{n} records in which you will have to choose"),
    ),
    (
        "contradictions",
        N_("{n} change is told differently here: what is here stays"),
        N_("{n} changes are told differently here: what is here stays"),
    ),
    (
        "forgotten",
        N_("Somebody was forgotten: {n} value leaves the history for good"),
        N_("Somebody was forgotten: {n} values leave the history for good"),
    ),
    (
        "unsigned",
        N_("Who wrote was forgotten: {n} change names its author no more"),
        N_("Who wrote was forgotten: {n} changes name their author no more"),
    ),
)
"""What a person should know before agreeing, by what counts it."""
NEWER = N_("A newer version of Hayat wrote it: what this one does not know is kept, and passed on.")
JOINS = N_("Its sender had joined it with {places}: here too they become one.")
COMES_AGAIN = N_("It brings again what was taken back here.")
FINDINGS = 3
"""Faults of one file that are told before the rest is counted."""


def totals(reports: Sequence[FileReport]) -> str:
    """Return how many files of each sort there are."""
    sorts: Counter[str] = Counter(report.outcome for report in reports)
    shown = ((_(words), sorts[sort]) for sort, (words, _role) in OUTCOMES.items() if sorts[sort])
    return " · ".join(_("{sort}: {n}", sort=words, n=n) for words, n in shown)


class FileCard(QFrame):
    """One file: whose it is, who sent it and when, what it brings, or why it is put aside."""

    def __init__(self, report: FileReport, name: str, *, agreed: bool | None = None) -> None:
        super().__init__()
        theme.role(self, "card")
        self.report = report
        self.box: QCheckBox | None = None
        words, role = OUTCOMES[report.outcome]
        title = name or report.name
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        if agreed is None:
            head.addWidget(parts.label(title, "strong", wrap=True), 1)
        else:
            head.addWidget(self._box(title, agreed), 1)
        head.addWidget(parts.label(_(words), role), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        if report.outcome != "aside" or name:
            column.addWidget(parts.label(side_by_side(*about(report)), "small", wrap=True))
        for line, kind in lines(report):
            column.addWidget(parts.label(line, kind, wrap=True))

    def _box(self, title: str, agreed: bool) -> QCheckBox:
        self.box = QCheckBox(parts.keyless(title))
        self.box.setChecked(agreed)
        self.box.setFont(theme.font("strong"))
        told = [*about(self.report), *(line for line, _role in lines(self.report))]
        self.box.setAccessibleDescription(". ".join(told))
        return self.box


def about(report: FileReport) -> list[str]:
    """Return the name of a file, who sent it and when."""
    found = [isolate(report.name)]
    if report.outcome != "aside":
        found += [_("from {sender}", sender=isolate(report.sender or _(NOBODY)))]
        found += [moment(report.sent)] if report.sent else []
    return found


def lines(report: FileReport) -> list[tuple[str, str]]:
    """Return what a file brings, each line with its role; of a file put aside why."""
    if report.problem is not None:
        return [(side_by_side(line), "body") for line in reasons(report)]
    counted = [ngettext(one, many, n) for name, one, many in COUNTS if (n := getattr(report, name))]
    found = [(" · ".join(counted), "body")] if counted else []
    found += [(ngettext(one, many, n), "warn") for name, one, many in WARNINGS if (n := getattr(report, name))]
    found += [(_("Signs of this copy: {signs}", signs=isolate(report.signs)), "muted")] if report.signs else []
    if report.joins:
        found.append((_(JOINS, places="، ".join(map(isolate, report.joins))), "warn"))
    found += [(_(NEWER), "muted")] if report.newer else []
    found += [(_(COMES_AGAIN), "muted")] if report.taken_back else []
    return found


def reasons(report: FileReport) -> list[str]:
    """Return why a file was put aside, with the places of its first faults."""
    problem = report.problem
    if problem is None:
        return []
    sentence, path = problem.sentence(current()), str(report.path)
    told = path if path in sentence else report.name
    found = [sentence.replace(told, isolate(told))]
    if isinstance(problem, BadInputs):
        for finding in problem.findings[:FINDINGS]:
            place = f"\u2066{finding.place}\u2069: " if finding.place else ""
            found.append(f"• {place}{finding.problem.sentence(current())}")
        more = len(problem.findings) - FINDINGS
        found += [_("And {n} more", n=more)] if more > 0 else []
    return found


class GestureCard(QFrame):
    """Files that were received together: when, from whom, and the way to take them back or bring them again."""

    wanted = Signal()
    """Take them back, or bring them again."""

    def __init__(self, files: list[ReceivedFile]) -> None:
        super().__init__()
        theme.role(self, "card")
        self.undone = all(file.undone for file in files)
        senders = dict.fromkeys(isolate(file.sender or _(NOBODY)) for file in files)
        title = isolate(files[0].name) if len(files) == 1 else ngettext("{n} file", "{n} files", len(files))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(parts.label(title, "strong", wrap=True))
        told = [_("received on {moment}", moment=moment(files[0].received)), "، ".join(list(senders)[:3])]
        if self.undone:
            told.append(_("taken back on {moment}", moment=moment(files[0].undone)))
        else:
            new = sum(file.new for file in files)
            told.append(ngettext("{n} change", "{n} changes", new))
        names.addWidget(parts.label(side_by_side(*told), "small", wrap=True))
        words = _("Bring it again") if self.undone else _("Take it back")
        self.button = parts.button(words, "", "redo" if self.undone else "undo")
        self.button.setAccessibleName(labelled(words, title))
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        row.addLayout(names, 1)
        row.addWidget(self.button)
