"""A dossier as its documents read it: fields in words, numbers, the records that were asked for."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from hayat_app.domain.days import Day, RoughDate, exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of, new
from hayat_app.domain.inclusive import OF_SEX
from hayat_app.domain.kinds import grouped
from hayat_app.domain.numbering import numbers
from hayat_app.domain.owners import plans_of
from hayat_app.domain.records import Body, Member, Participant, Plan
from hayat_app.i18n import N_, Translator
from reports.documents.paper import in_both_calendars, member_role
from reports.documents.printing import Printing

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class View:
    """A dossier and how it is to be printed."""

    dossier: Dossier
    printing: Printing

    @property
    def body(self) -> Body:
        """Return the body."""
        return self.dossier.body

    @property
    def language(self) -> str:
        """Return the language of the document."""
        return self.printing.language

    @property
    def words(self) -> Translator:
        """Return the translator of the document's language."""
        return self.printing.words

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Return the numbers people see, by key."""
        return numbers(self.dossier)

    @cached_property
    def active(self) -> list[Member]:
        """Return the members of today."""
        return [m for m in self.dossier.children(None, Member) if m.status in ("", "active")]

    @cached_property
    def plan(self) -> Plan:
        """Return the plan that was asked for, else the newest; an empty one when there is none."""
        plans = plans_of(self.dossier, None) or self.dossier.children(None, Plan)
        return self.dossier.get(self.printing.record, Plan) or (plans[-1] if plans else new(Plan, "none"))

    def chosen(self, cls: type[R]) -> list[R]:
        """Return the record that was asked for, or every record of the class."""
        one = self.dossier.get(self.printing.record, cls)
        return [one] if one else self.dossier.all(cls)

    def show(self, record: Record, name: str) -> str:
        """Return a field of a record in words."""
        facts = field_of(type(record), name)
        assert facts is not None, name
        return facts.kind.show(getattr(record, name), self.words)

    def label(self, record: Record, name: str) -> str:
        """Return the name of a field of a record."""
        facts = field_of(type(record), name)
        assert facts is not None, name
        return self.words(facts.label)

    def date(self, date: RoughDate | None) -> str:
        """Return a date as official papers write it."""
        return Day().long(date, self.words)

    def day(self, day: datetime.date) -> str:
        """Return a day of the calendar as official papers write it."""
        return self.date(exact(day))

    def dated(self, date: RoughDate | None, correction: str = "") -> str:
        """Return the date of a letter or a decision: with the Hijri date before it, where that is wanted."""
        return in_both_calendars(date, self.printing, correction)

    def count(self, number: int) -> str:
        """Return a number that was counted; room for it on a paper to fill by hand."""
        return "........" if self.printing.blank else str(number)

    def figure(self, number: Decimal | int | None) -> str:
        """Return a number as the language of the paper writes it; nothing where none is known."""
        return "" if number is None else grouped(number, self.words)

    def number(self, record: Record) -> str:
        """Return the number a paper or register knows a record by; nothing where a hand is to write it."""
        return "" if self.printing.blank else self.numbers[record.id]

    def counted(self, number: int) -> str:
        """Return a number that was counted, in a cell of a table; nothing on a paper to fill by hand."""
        return "" if self.printing.blank else str(number)

    def by_sex(self, members: Sequence[Member]) -> str:
        """Return how many women, men and members in all there are."""
        women, men = (self.count(sum(m.sex == sex for m in members)) for sex in ("f", "m"))
        said = N_("Women: {women}. Men: {men}. Members: {all}.")
        return self.words(said, women=women, men=men, all=self.count(len(members)))

    def agreeing(self, sex: str) -> Translator:
        """Return a translator whose words agree with somebody of a known sex; with both, where it is not known."""
        return Translator(self.language, OF_SEX[sex]) if sex in OF_SEX else self.words

    def show_of(self, person: Member | Participant, name: str) -> str:
        """Return a field of a person in words that agree with that person."""
        facts = field_of(type(person), name)
        assert facts is not None, name
        return facts.kind.show(getattr(person, name), self.agreeing(person.sex))

    def role(self, member: Member) -> str:
        """Return the title of a member's function, in the way of writing that was asked for."""
        return self.words.reword(member_role(self.dossier, member, self.language))
