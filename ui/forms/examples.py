"""What an empty editor shows: the guide's good example of its field."""

from __future__ import annotations

from hayat_app.domain.fields import Field
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate
from ui.guide import guidance
from ui.session import Session
from ui.widgets import making

_LONGEST = 150


def example(session: Session, kind: str, facts: Field) -> str:
    """Return the good example of a field of a kind as one line."""
    from ui.said import said

    texts = guidance(kind, current().language).get(f"{kind}.{facts.name}", {})
    good = said(session, kind, texts).get("good", "")
    found = shortened(current().reword(good), _LONGEST)
    if not found or making.is_latin(facts):
        return found  # an Arabic word before it would turn the line round
    return _(N_("Example: {example}"), example=isolate(found))
