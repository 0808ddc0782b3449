"""The figures of a workshop's report: who took part, and what the evaluation sheets say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from hayat_app.domain import assessment, participation
from hayat_app.domain.participation import Tally
from hayat_app.domain.records import EvaluationSheet, Headcount, Participant, Workshop
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, Series
from reports.blocks.cells import Column
from reports.blocks.charts import Ring
from reports.blocks.document import Document
from reports.blocks.words import labelled as with_label
from reports.blocks.words import told
from reports.documents import workshop_view as shared
from reports.documents.passages import GREY, labelled, paragraphs
from reports.documents.view import View

_OPEN = (
    ("kept", N_("What I keep")),
    ("improve", N_("What to improve")),
    ("topics", N_("Topics wanted")),
    ("commitment", N_("Commitment I take")),
)


def participants(document: Document, view: View, workshop: Workshop) -> None:
    """Add numbers by sex, capacity, commune and half day, or only the words where nobody was counted."""
    words, whole = view.words, participation.whole(view.dossier, workshop)
    if not whole.total and not workshop.represented:
        return
    document.heading(1, words(Participant.PLURAL))
    paragraphs(document, workshop.represented)
    _unnumbered(document, view, workshop)
    if not whole.total:
        return
    shown = [
        (words(N_("Women")), whole.women),
        (words(N_("Men")), whole.men),
        (words(N_("Not said")), whole.unsaid),
    ]
    parts = [(name, number) for name, number in shown if number]
    document.add(Ring(parts, caption=words(N_("Participants by sex")), centre=str(whole.total), diameter=96))
    if workshop.with_disability:
        count = str(workshop.with_disability)
        document.paragraph(labelled(words, N_("Participants with disability (number only)"), count), CENTRE)
    _table(document, view, N_("Capacity"), _by(view, workshop, lambda one: view.show(one, "capacity")))
    _table(document, view, N_("Body or commune"), _by(view, workshop, lambda one: one.commune))
    _half_days(document, view, workshop)


def _unnumbered(document: Document, view: View, workshop: Workshop) -> None:
    """Add the groups of which only the name, or the number of bodies, is known."""
    known = [
        heads for heads in view.dossier.children(workshop, Headcount) if not participation.counted(heads).total
    ]
    lines = []
    for heads in known:
        units = (
            view.words.plural("{n} body or commune", "{n} bodies or communes", heads.units) if heads.units else ""
        )
        group = units or heads.commune
        both = heads.title and group
        lines.append(with_label(view.words, heads.title, isolate(group)) if both else heads.title or group)
    if lines:
        document.bullets(lines)


def _by(view: View, workshop: Workshop, said: Callable[[Participant | Headcount], str]) -> list[tuple[str, Tally]]:
    return participation.by(view.dossier, workshop, said)


def _table(document: Document, view: View, title: str, found: Sequence[tuple[str, Tally]]) -> None:
    words = view.words
    if len(found) < 2:
        return
    whole = sum((tally for _, tally in found), Tally())
    rows = [(name or words(N_("Not said")), *_cells(tally, whole)) for name, tally in found]
    total = (words(N_("Total")), *_cells(whole, whole))
    document.table(_columns(view, title, whole), rows, totals=[total], row_headers=1, size=9.5)


def _columns(view: View, title: str, whole: Tally) -> list[Column]:
    """Return the columns of counts by sex; those whose sex was not said have one where there are any."""
    names = (N_("Women"), N_("Men"), *((N_("Not said"),) if whole.unsaid else ()), N_("Total"))
    return [Column(view.words(title), 3), *(Column(view.words(name), 1, CENTRE) for name in names)]


def _cells(tally: Tally, whole: Tally) -> list[str]:
    unsaid = (tally.unsaid,) if whole.unsaid else ()
    return [str(number or "–") for number in (tally.women, tally.men, *unsaid, tally.total)]


def _half_days(document: Document, view: View, workshop: Workshop) -> None:
    words = view.words
    found = [one for one in participation.half_days(view.dossier, workshop) if one.tally.total]
    if not found:
        return
    halves = {False: words(N_("Morning")), True: words(N_("Afternoon"))}
    whole = sum((one.tally for one in found), Tally())
    rows = [
        (f"{shared.day_words(view, one.day.date)} – {halves[one.afternoon]}", *_cells(one.tally, whole))
        for one in found
    ]
    columns = _columns(view, N_("Half day"), whole)
    document.table(columns, rows, row_headers=1, size=9.5, caption=words(N_("Attendance by half day")))


def evaluation(document: Document, view: View, workshop: Workshop) -> None:
    """Add what the evaluation showed: words, means by criterion, before and after, what people wrote."""
    words = view.words
    sheets = view.dossier.children(workshop, EvaluationSheet)
    if not sheets and not workshop.evaluation:
        return
    document.heading(1, words(N_("Evaluation")))
    paragraphs(document, workshop.evaluation)
    if not sheets or view.printing.blank:
        return
    document.paragraph(
        words.plural("{n} sheet was filled in.", "{n} sheets were filled in.", len(sheets)), keep=True
    )
    judged = [one for one in assessment.judged(view.dossier, workshop) if one.all.count]
    if judged:
        _means(document, view, judged)
    _levels(document, view, sheets)
    for name, title in _OPEN:
        texts = assessment.written(sheets, name)
        if texts:
            document.heading(2, words(title))
            document.bullets(_counted(texts))


def _counted(texts: Sequence[str]) -> list[str]:
    """Return what people wrote, the same words once with how many wrote them, most first."""
    return [f"{text} (×{n})" if n > 1 else text for text, n in Counter(texts).most_common()]


def _means(document: Document, view: View, judged: Sequence[assessment.Judged]) -> None:
    words = view.words
    columns = [
        Column(words(N_("The criterion")), 3),
        *(
            Column(words(name), 0.9, CENTRE)
            for name in (N_("Mean"), N_("Spread"), N_("Women"), N_("Men"), N_("Number of answers"))
        ),
    ]
    rows = [
        (
            one.criterion.title,
            *map(_figure, (one.all.mean, one.all.spread, one.women.mean, one.men.mean)),
            str(one.all.count),
        )
        for one in judged
    ]
    document.table(columns, rows, row_headers=1, size=9.5, caption=words(N_("Mean marks from 1 to 5")))
    labels = [str(number) for number in range(1, len(judged) + 1)]
    means = [round(one.all.mean or 0, 1) for one in judged]
    caption = words(N_("Mean marks in the order of the table"))
    named = [
        with_label(words, one.criterion.title, _figure(one.all.mean)) for one in judged
    ]  # those who do not see hear names, not numbers of rows
    said = told(words, caption, named)
    document.bars(labels, [Series(words(N_("Mean")), means)], caption=caption, height=120, alternative=said)


def _levels(document: Document, view: View, sheets: Sequence[EvaluationSheet]) -> None:
    before, after = assessment.levels(sheets)
    if before.count:
        sentence = view.words(
            N_("Mean level as participants see it: {before} before, {after} after ({n} answers)."),
            before=_figure(before.mean),
            after=_figure(after.mean),
            n=before.count,
        )
        document.paragraph(sentence, strong=True, colour=GREY)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}".replace(".", ",")
