"""An adopted version of a plan beside today's plan: what was added, removed, changed, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hayat_app.domain.comparing import Difference, FieldChange
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import PlanVersion
from hayat_app.domain.seals import is_whole
from hayat_app.errors import Problem
from hayat_app.i18n import N_
from hayat_app.merge.join import Span, compared
from hayat_app.services import versions
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Filling, Row
from reports.blocks.document import Document
from reports.documents.openings import titled
from reports.documents.paper import apart, joined
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import Run, bold

TITLE = N_("The plan compared with an adopted version")
NO_VERSION = N_("No version of the plan has been adopted yet: there is nothing to compare with.")
OLD, NEW = "#9b1c1c", "#1d6b3a"
CHANGES = {"added": N_("Added"), "removed": N_("Removed"), "changed": N_("Changed")}


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the comparison of the version that was asked for, else of the newest, with another or with today."""
    view = View(dossier, printing)
    found = dossier.all(PlanVersion)
    version = dossier.get(printing.record, PlanVersion) or (found[-1] if found else None)
    document = titled(view, TITLE, lying=True)
    if version is None:
        missing(document, view.words, NO_VERSION)
        return document
    other = dossier.get(printing.versus, PlanVersion)
    _facts(document, view, version, other)
    if other is not None:
        _between(document, view, version, other)
        return document
    _against(document, view, (version,), (dossier, view.words(N_("Now"))))
    _since_the_one_before(document, view, version)
    return document


def _since_the_one_before(document: Document, view: View, version: PlanVersion) -> None:
    """Add what changed between the version before this one, where there is one, and this one."""
    earlier = [v for v in view.dossier.all(PlanVersion) if v.plan == version.plan and _order(v) < _order(version)]
    if earlier:
        before = max(earlier, key=_order)
        document.heading(2, view.words(N_("Since the version before: {title}"), title=before.title))
        _between(document, view, before, version)


def _between(document: Document, view: View, before: PlanVersion, version: PlanVersion) -> None:
    """Add what changed from one adopted version to another."""
    try:
        now = versions.read(version)
    except Problem as problem:
        document.paragraph(problem.sentence(view.words))
    else:
        _against(document, replace(view, dossier=now), (before, version), (now, version.title))


def _against(document: Document, view: View, kept: Sequence[PlanVersion], later: tuple[Dossier, str]) -> None:
    """Add what changed from the first of some versions to a later state of the plan, given with its name."""
    version, (now, name) = kept[0], later
    try:
        then = versions.read(version)
    except Problem as problem:
        document.paragraph(problem.sentence(view.words))
    else:
        found = versions.changes(then, now, version.plan or "", kept)
        untold = versions.untold(then, now, version.plan or "", kept)
        if untold:
            document.paragraph(versions.passed_over(untold, view.words))
        _changes(document, view, then, found, (version.title or view.words(N_("In the version")), name))


def _order(version: PlanVersion) -> tuple[tuple[int, int, int, str], str]:
    return (version.adopted.sort_key if version.adopted else (0, 0, 0, ""), version.position)


def _facts(document: Document, view: View, version: PlanVersion, other: PlanVersion | None) -> None:
    words = view.words
    whole = N_("yes: nothing in it was changed") if is_whole(version) else N_("no: it was changed")
    today = words(N_("the plan as it stands on {date}"), date=view.day(view.printing.today))
    pairs = [
        (words(N_("Adopted version")), version.title),
        (words(N_("Adopted")), apart([view.date(version.adopted), version.adopted_by, version.vote], " – ")),
        *([(words(N_("What changed in this version")), version.note)] if version.note else []),
        (words(N_("Seal unbroken")), words(whole)),
        (words(N_("Compared with")), other.title if other else today),
    ]
    for block in facts(words, pairs, size=10):
        document.add(block)
    document.space(6)


def _changes(
    document: Document, view: View, then: Dossier, found: Sequence[Difference], names: tuple[str, str]
) -> None:
    """Add the differences; ``names`` head the columns of the earlier and the later state."""
    words = view.words
    if not found:
        document.paragraph(words(N_("Nothing was added, removed or changed.")))
        return
    counts = [
        words(N_("{label}: {value}"), label=words(name), value=sum(d.change == change for d in found))
        for change, name in CHANGES.items()
    ]
    document.paragraph(bold(joined(counts, " · ")), CENTRE, keep=True)
    columns = [
        Column(words(N_("Element")), 2),
        Column(words(N_("Field")), 1.2),
        Column(names[0], 3),
        Column(names[1], 3),
    ]
    rows = [row for difference in found for row in _rows(view, then, difference)]
    document.table(columns, rows, size=8.5, zebra=False)


def _rows(view: View, then: Dossier, difference: Difference) -> list[Row]:
    words, record = view.words, difference.record
    what: list[str | Run] = [
        bold(words(N_("{label}: {value}"), label=words(record.NAME), value="")),
        record.title_text or "–",
    ]
    if difference.change != "changed":
        colour = NEW if difference.change == "added" else OLD
        said = Run(words(CHANGES[difference.change]), colour=colour)
        added: Row = (what, "", "", said)
        return [added if difference.change == "added" else (what, "", said, "")]
    return [_row(view, then, what if n == 0 else "", change) for n, change in enumerate(difference.fields)]


def _row(view: View, then: Dossier, what: Filling, change: FieldChange) -> Row:
    before = versions.shown(change.facts, change.before, then, view.words)
    after = versions.shown(change.facts, change.after, view.dossier, view.words)
    old, new = compared(before, after)
    return (what, view.words(change.facts.label), _marked(old, OLD), _marked(new, NEW))


def _marked(spans: Sequence[Span], colour: str) -> Filling:
    return [span.text if span.same else bold(span.text, colour) for span in spans]
