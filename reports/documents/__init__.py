"""The documents a body prints. One module each, readable as the document's outline; ``KINDS`` names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import plan
from reports.documents.paper import Printing

__all__ = ["KINDS", "DocumentKind", "Printing", "compose"]


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document: the word for it on the command line, its English source name, and who composes it."""

    name: str
    title: str
    compose: Callable[[Dossier, Printing], Document]


KINDS: Mapping[str, DocumentKind] = {
    kind.name: kind
    for kind in (
        DocumentKind("plan", N_("Action plan"), plan.compose),
    )
}  # fmt: skip


def compose(kind: str, dossier: Dossier, printing: Printing) -> Document:
    """Return a document of a kind, ready to ``save``; raises ``KeyError`` for a kind that is not in ``KINDS``."""
    return KINDS[kind].compose(dossier, printing)
