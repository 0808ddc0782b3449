"""How papers begin: with the letterhead and a title, once or anew for each record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents.paper import apart, joined, letterhead, paper
from reports.documents.passages import missing
from reports.documents.plan_view import PlanView
from reports.documents.view import View

T = TypeVar("T")


def titled(view: View, title: str, *, lying: bool = False, draft: bool = False) -> Document:
    """Return a paper that begins with its title (English source); lying pages have a smaller letterhead."""
    document = paper(view.dossier, view.printing, view.words(title), draft=draft)
    if lying:
        document.section(landscape=True)
    begin(document, view, view.words(title), size=9 if lying else 11)
    return document


def of_plan(view: PlanView, title: str) -> Document:
    """Return a paper about a plan: its title (English source), and below it which plan and of which years."""
    document = titled(view, title, draft=view.is_draft)
    document.paragraph(apart([view.plan.title, view.period], " · "), CENTRE)
    return document


def about(view: View, title: str, found: Sequence[T], name: Callable[[T], str]) -> str:
    """Return a title (English source), with the name of what the paper is about where it is one thing."""
    return joined([view.words(title), name(found[0]) if len(found) == 1 else ""], " – ")


def begin(document: Document, view: View, title: str, size: float = 11) -> None:
    """Add the letterhead, in letters of ``size`` points, and below it a title as it is to be read."""
    document.letterhead(letterhead(document, view.dossier, view.printing, size=size))
    document.heading(1, title, align=CENTRE)


def sheets(
    document: Document,
    view: View,
    found: Sequence[T],
    sheet: Callable[[Document, View, T], None],
    nothing: tuple[str, str],
) -> Document:
    """Add a paper for each of what was found, its pages counted from one, and return the document.

    ``nothing`` is the title and the sentence (English sources) that stand there when nothing was found.
    """
    if not found:
        title, sentence = nothing
        begin(document, view, view.words(title))
        missing(document, view.words, sentence)
    for each in found:
        document.page_break(afresh=True)
        sheet(document, view, each)
    return document
