"""Fields: a record's column carries its facts once, and plain loops read them.

Readers: form row, table and list column, checks, search text, report section, merge, exchange file, spreadsheet.
A field states facts of the domain, never widths, colours or positions; nothing enters ``field`` before three
records need it.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar, dataclass_transform

from hayat_app.domain.followed import Followed
from hayat_app.domain.kinds import Kind, Position
from hayat_app.i18n import N_

T = TypeVar("T")
R = TypeVar("R", bound="Record")


@dataclass(frozen=True)
class Field:
    """What is known of one field of a record."""

    name: str
    kind: Kind[Any]
    label: str
    required: bool
    """Missing it is shown (never enforced)."""
    listed: bool
    """A list of such records shows it."""
    contact: bool
    """Personal contact data: left out of copies to send unless asked for."""
    latest_wins: bool
    """Different values are no question: the latest is shown; of lists, what each side added or took away."""


def field(
    kind: Kind[T],
    label: str,
    *,
    required: bool = False,
    listed: bool = False,
    contact: bool = False,
    latest_wins: bool = False,
) -> T:
    """Declare a field of a record; its type is the kind's, so a wrong pair is a type error."""
    facts = {
        "kind": kind,
        "label": label,
        "required": required,
        "listed": listed,
        "contact": contact,
        "latest_wins": latest_wins,
    }
    return dataclasses.field(default=kind.empty, metadata={"facts": facts})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a record class of a declaration: a frozen, typed snapshot."""
    return dataclass(frozen=True, kw_only=True)(cls)


@record
class Record:
    """One thing a body keeps. A snapshot: it never changes and never reads the database."""

    KIND: ClassVar[str] = ""
    NAME: ClassVar[str] = ""
    PLURAL: ClassVar[str] = ""
    TITLE: ClassVar[str] = "title"
    """The field that names a record in lists and links."""
    FOLLOWED: ClassVar[Followed | None] = None
    """How a follow-up register reads it, for kinds that are to be followed."""
    SEALED: ClassVar[bool] = False
    """Whether a record of this kind can never be changed once it is stored."""

    id: str
    position: str = field(Position(), N_("Position"), latest_wins=True)

    @property
    def title_text(self) -> str:
        """Return the words that name this record, or nothing."""
        return self.title_in("ar")

    def title_in(self, language: str) -> str:
        """Return the words that name this record, in a language where it has a name in it, else in another."""
        stem = self.TITLE.removesuffix("_ar")
        if stem == self.TITLE:
            return str(getattr(self, self.TITLE) or "")
        order = ("_ar", "_fr", "_original") if language == "ar" else ("_fr", "_original", "_ar")
        return next((str(name) for end in order if (name := getattr(self, stem + end, ""))), "")

    @property
    def parent_id(self) -> str | None:
        """Return the key of the record it belongs under, if its kind has one."""
        return getattr(self, "parent", None)


_known: dict[str, tuple[Field, ...]] = {}


def fields_of(cls: type[Record]) -> tuple[Field, ...]:
    """Return the declared fields of a record class, in order of declaration, the position last."""
    if cls.KIND not in _known:
        found = [Field(f.name, **f.metadata["facts"]) for f in dataclasses.fields(cls) if "facts" in f.metadata]
        _known[cls.KIND] = tuple(sorted(found, key=lambda f: f.name == "position"))
    return _known[cls.KIND]


_named: dict[str, dict[str, Field]] = {}


def field_of(cls: type[Record], name: str) -> Field | None:
    """Return one field by name, or None when the class has no such field."""
    if cls.KIND not in _named:
        _named[cls.KIND] = {facts.name: facts for facts in fields_of(cls)}
    return _named[cls.KIND].get(name)


def title_values(cls: type[Record], words: str) -> dict[str, str]:
    """Return the values of a new record that these words name: a name in Latin letters is no Arabic one."""
    latin = cls.TITLE.removesuffix("_ar") + "_fr"
    is_latin = bool(words) and not re.search(r"[\u0600-\u06ff]", words) and field_of(cls, latin) is not None
    return {latin if is_latin else cls.TITLE: words} if words else {}


def new(cls: type[R], key: str, **values: object) -> R:
    """Return a record of a class with some of its fields filled; every field has an empty value."""
    return cls(id=key, **values)  # type: ignore[arg-type]  # type checkers do not see the defaults of field()
