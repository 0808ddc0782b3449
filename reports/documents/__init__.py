"""The documents a body prints. One module each, readable as the document's outline; ``KINDS`` names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Opinion, Plan
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from reports.documents.printing import Printing

if TYPE_CHECKING:
    from reports.blocks.document import Document

__all__ = ["KINDS", "DocumentKind", "Printing", "compose"]


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document: the word for it on the command line, its English source name, what it can be about.

    Its module has the word's name, and a function ``compose``; it is loaded when the first such document is made.
    """

    name: str
    title: str
    about: type[Record] | None = None
    """The class of the single record it can be about; None for documents about the whole dossier."""
    otherwise: str = N_("All of them")
    """English words for what it is about when no record is asked for."""

    def compose(self, dossier: Dossier, printing: Printing) -> Document:
        """Return the document, ready to ``save``."""
        module = import_module(f"reports.documents.{self.name.replace('-', '_')}")
        write: Callable[[Dossier, Printing], Document] = module.compose
        return write(dossier, printing)


_NEWEST = N_("The newest one")
KINDS: Mapping[str, DocumentKind] = {
    kind.name: kind
    for kind in (
        DocumentKind("plan", N_("Action plan"), Plan, _NEWEST),
        DocumentKind("poster", N_("Poster of the plan"), Plan, _NEWEST),
        DocumentKind("indicators", N_("Table of indicators")),
        DocumentKind("opinion", N_("Advisory opinion"), Opinion),
        DocumentKind("opinion-summary", N_("Summary of the opinion for councillors"), Opinion),
        DocumentKind("transmittal", N_("Letter sending the opinion"), Opinion),
        DocumentKind("opinions-register", N_("Register of opinions")),
        DocumentKind("members", N_("List of members")),
        DocumentKind("body-card", N_("Identity card of the body")),
    )
}  # fmt: skip


def compose(kind: str, dossier: Dossier, printing: Printing) -> Document:
    """Return a document of a kind, ready to ``save``; raises ``KeyError`` for a kind that is not in ``KINDS``."""
    found = KINDS[kind]
    if printing.record and (found.about is None or dossier.get(printing.record, found.about) is None):
        raise BadInput(
            N_("The document “{kind}” cannot be about the record “{record}”: leave it out, or name another."),
            kind=kind,
            record=printing.record,
        )
    return found.compose(dossier, printing)
