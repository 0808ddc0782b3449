"""Which editor edits which kind of value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from hayat_app.domain.attached import Attachment
from hayat_app.domain.days import Day
from hayat_app.domain.fields import Field
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    LongText,
    Pattern,
    Picture,
    Quantity,
    Ref,
    Refs,
    Text,
    Whole,
    YesNo,
)
from hayat_app.domain.scores import Scores
from hayat_app.domain.times import Time
from ui.theme import theme
from ui.widgets.attachment import AttachmentEditor, Attachments
from ui.widgets.choice import ChoiceEditor, ChoicesEditor, SearchedChoiceEditor, YesNoEditor
from ui.widgets.date import DateEditor
from ui.widgets.editor import Editor
from ui.widgets.number import NumberEditor
from ui.widgets.picture import PictureEditor, Pictures
from ui.widgets.popup import SEARCHED_FROM
from ui.widgets.reference import Directory, ReferenceEditor, ReferencesEditor
from ui.widgets.text_editors import LineEditor, ParagraphsEditor

LINKED = (ReferenceEditor, ReferencesEditor)
"""Editors that show titles of other records."""
_SENTENCE = 200
"""A text of one paragraph that may be this long is shown whole, on several lines."""
_SHORT = 1000
"""Longest text that needs no more than a few lines on the screen."""


class Surroundings(Directory, Pictures, Attachments, Protocol):
    """What editors need of the dossier around the record they edit."""


def editor(facts: Field, around: Surroundings, *, tall: bool = False) -> Editor:
    """Return a new editor for a field; ``tall`` gives a text the room it deserves."""
    if isinstance(facts.kind, LongText):
        least = 6 if tall else 2 if facts.kind.longest <= _SHORT else 3
        made = ParagraphsEditor(facts.kind, least, most=24 if tall else 14, left_to_right=is_latin(facts))
        if tall:
            made.text.setFont(theme.font("calm"))
        return made
    if isinstance(facts.kind, Text):
        return _text(facts, facts.kind)
    for kind, make in _EDITORS:
        if isinstance(facts.kind, kind):
            return make(facts.kind, around)
    raise TypeError(f"no editor for {type(facts.kind).__name__} (field {facts.name})")


def _text(facts: Field, kind: Text) -> Editor:
    latin = is_latin(facts)
    if kind.longest < _SENTENCE or isinstance(kind, Pattern):
        return LineEditor(kind, left_to_right=latin)
    return ParagraphsEditor(kind, 1, most=6, left_to_right=latin)


def is_latin(facts: Field) -> bool:
    """Whether a field is always written from left to right: an address, or as its name says French, Tifinagh."""
    return isinstance(facts.kind, Pattern) or facts.name.endswith(("_fr", "_zgh"))


def _choice(kind: Choice, _around: Surroundings) -> Editor:
    return (SearchedChoiceEditor if len(kind.options) > SEARCHED_FROM else ChoiceEditor)(kind)


_EDITORS: tuple[tuple[type, Callable[[Any, Surroundings], Editor]], ...] = (
    (Day, lambda kind, _around: DateEditor(kind)),
    (Whole, lambda kind, _around: NumberEditor(kind)),
    (Quantity, lambda kind, _around: NumberEditor(kind)),
    (Scores, lambda kind, _around: NumberEditor(kind)),
    (Time, lambda kind, _around: NumberEditor(kind)),
    (YesNo, lambda kind, _around: YesNoEditor(kind)),
    (Choice, _choice),
    (Choices, lambda kind, _around: ChoicesEditor(kind)),
    (Ref, ReferenceEditor),
    (Refs, ReferencesEditor),
    (Picture, PictureEditor),
    (Attachment, AttachmentEditor),
)
