"""The synthesis of the bodies of a province, a region or the country. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.days import Day
from hayat_app.i18n import N_
from hayat_app.services.synthesis.composed import Synthesis
from hayat_app.services.synthesis.tables import Table
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.blocks.letterhead import Letterhead, Signatory
from reports.coordination.comparison import compared, territories
from reports.coordination.sender import Sender
from reports.coordination.tables import Paper
from reports.documents.passages import GREY
from reports.documents.printing import Printing

TITLES = {
    "province": N_("Provincial synthesis of the equality bodies"),
    "region": N_("Regional synthesis of the equality bodies"),
    "nation": N_("National synthesis of the equality bodies"),
}
HOW = N_(
    "How to read the figures: counts are summed; a share is that of all bodies together, not the mean of shares; "
    "what a body did not write down is left out of the total, and the body is named below the table."
)
MOST_COMPARED = 250
"""Bodies beside each other on paper; more are in the spreadsheet."""
MOST_ISSUES, MOST_DAYS = 25, 80


def compose(synthesis: Synthesis, sender: Sender, printing: Printing) -> Document:
    """Return the synthesis; ``printing.stamp`` is the day of the figures."""
    words = printing.words
    title = f"{words(TITLES[synthesis.scope.level])} – {synthesis.scope.name(words)}"
    header = words(N_("Synthesis of the bodies – {territory}"), territory=synthesis.scope.name(words))
    document = Document(
        title, printing.language, author=sender.role, header=header, stamp=printing.stamp, shaper=printing.shaper,
        typeface=printing.typeface,
    )  # fmt: skip
    paper = Paper(document, synthesis, words)
    _head(paper, sender, printing)
    _who(paper)
    _answers(paper)
    territories(paper)
    if len(synthesis.bodies) <= MOST_COMPARED:
        compared(paper)
    document.section(landscape=False)
    _issues(paper)
    _activities(paper)
    _training(paper)
    _partners(paper)
    _calendar(paper, since=printing.stamp.date().isoformat())
    document.space(10)
    document.signatures([Signatory(sender.role, sender.name)])
    return document


def _head(paper: Paper, sender: Sender, printing: Printing) -> None:
    document, words = paper.document, paper.words
    language = "ar" if printing.language == "ar" else "fr"
    office = [*titles.KINGDOM[language], *sender.office]
    document.letterhead(Letterhead(office, ()) if language == "ar" else Letterhead((), office))
    document.heading(1, words(TITLES[paper.synthesis.scope.level]), align=CENTRE)
    document.paragraph(paper.synthesis.scope.name(words), CENTRE, size=14, strong=True, after=4)
    day = Day().long(Day().parse(printing.stamp.date().isoformat()), words)
    document.paragraph(words(N_("Figures of {day}"), day=day), CENTRE, colour=GREY, after=10)


def _who(paper: Paper) -> None:
    synthesis, words = paper.synthesis, paper.words
    paper.document.heading(1, words(N_("Whose files are behind these figures")))
    said = [
        words.plural("{n} body is in this synthesis.", "{n} bodies are in this synthesis.", len(synthesis.bodies))
    ]
    if synthesis.expected:
        n = synthesis.expected
        said.append(words.plural("{n} body was expected.", "{n} bodies were expected.", n))
    ages = [standing.age for standing in synthesis.standings if standing.age is not None]
    if any(ages):
        n = max(ages)
        said.append(words.plural("The oldest file is {n} day old.", "The oldest file is {n} days old.", n))
    paper.document.paragraph(" ".join(said))
    absent = [standing.name(words.language) for standing in synthesis.absent]
    if absent:
        paper.names(words(N_("Files that have not come ({n}):"), n=len(absent)), absent, most=len(absent))
    paper.document.paragraph(words(HOW), size=9, colour=GREY)


def _answers(paper: Paper) -> None:
    if not paper.synthesis.bodies:
        return
    paper.document.heading(1, paper.words(N_("Answers to the headings of the national survey")))
    for table in paper.synthesis.answers:
        paper.document.heading(2, paper.words(table.title))
        paper.answers(table)
        paper.left_out(table)


def _issues(paper: Paper) -> None:
    tables, words = paper.synthesis.tables, paper.words
    if not tables["issues"].lines:
        return
    paper.document.heading(1, words(N_("Issues that bodies share")))
    paper.table(tables["issue-themes"])
    paper.document.heading(2, words(N_("The commonest issues and the bodies behind each")))
    paper.table(tables["issues"], most=MOST_ISSUES, behind=True)


def _activities(paper: Paper) -> None:
    tables = paper.synthesis.tables
    if not tables["activities"].lines:
        return
    paper.document.heading(1, paper.words(N_("Activities and their cost")))
    for key in ("activities", "themes", "years"):
        if tables[key].lines:
            paper.document.heading(2, paper.words(tables[key].title))
            paper.table(tables[key])
    paper.chart(tables["years"])


def _training(paper: Paper) -> None:
    tables = paper.synthesis.tables
    shown: list[Table] = [tables[key] for key in ("workshops", "untrained") if tables[key].lines]
    if shown:
        paper.document.heading(1, paper.words(N_("Workshops and training")))
    for table in shown:
        paper.document.heading(2, paper.words(table.title))
        paper.table(table)


def _partners(paper: Paper) -> None:
    table = paper.synthesis.partners
    if table.lines:
        paper.document.heading(1, paper.words(table.title))
        paper.table(table, most=MOST_ISSUES, behind=True)


def _calendar(paper: Paper, since: str) -> None:
    from hayat_app.services.synthesis.calendar import calendar, months

    bodies, words = paper.synthesis.bodies, paper.words
    coming = calendar(bodies, since)
    if not coming.lines:
        return
    paper.document.heading(1, words(N_("What comes next")))
    paper.chart(months(bodies, since))
    paper.table(coming, most=MOST_DAYS)
