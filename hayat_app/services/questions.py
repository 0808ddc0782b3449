"""What a person must decide in a dossier after merging, and the decisions, each an ordinary change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.checks import problems
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Json, LongText, Text
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import BadInput, Problem
from hayat_app.i18n import N_
from hayat_app.merge import history
from hayat_app.merge.changes import DELETED
from hayat_app.merge.join import Proposal, both, join
from hayat_app.services.provenance import Story, Told, stories
from hayat_app.store.step import Step
from hayat_app.store.store import Store

SETTLED = N_("Questions decided")
Subject = Literal["field", "life", "other"]


@dataclass(frozen=True)
class Question:
    """One thing to decide.

    ``field``: several values written apart. ``life``: one person deleted the record while another edited it.
    ``other``: a doubled number, a link to what is gone, a record out of place; it is settled by editing.
    """

    subject: Subject
    kind: str
    record: str
    field: str
    problem: Problem
    versions: tuple[Told, ...] = ()
    """``field``: each value with who wrote it, the shown one first."""
    ancestor: Json = None
    """``field``: the value that the authors of all versions had seen."""
    deletions: tuple[Told, ...] = ()
    edits: dict[str, tuple[Told, ...]] | None = None
    """``life``: what the deleters had not seen, by field."""

    @property
    def is_text(self) -> bool:
        """Whether the versions are texts that can be joined."""
        cls = BY_KIND.get(self.kind)
        facts = field_of(cls, self.field) if cls else None
        return facts is not None and isinstance(facts.kind, LongText | Text)

    @property
    def proposal(self) -> Proposal | None:
        """Return one text of two, with what each changed since their common ancestor; None where there is none."""
        if not self.is_text or len(self.versions) != 2:
            return None
        one, other = (_text(version.value) for version in self.versions)
        return join(_text(self.ancestor), one, other)

    @property
    def both(self) -> str:
        """Return all versions of a text, one after the other."""
        text = ""
        for version in self.versions:
            text = both(text, _text(version.value))
        return text


@dataclass(frozen=True)
class Answer:
    """A decision: the value of a field, or (without a field) whether a record stays."""

    record: str
    field: str = ""
    value: Json = None
    keep: bool = True


def questions(store: Store, dossier: str) -> list[Question]:
    """Return everything a person must decide, the conflicts first, each kind in the order of the records."""
    shown = store.dossier(dossier)
    rows = [shown.rows[key] for key in shown.records if key in shown.rows] + _unknown(shown)
    asking = {row.id for row in rows if row.conflicts or row.life == "contested"}
    known = stories(store, dossier, asking)
    found = [_of_field(known[row.id], row, name) for row in rows for name in row.conflicts]
    found += [_of_life(known[row.id], row) for row in rows if row.life == "contested"]
    asked = {(question.record, question.field) for question in found}
    found += [
        Question("other", remark.kind, remark.record, remark.field, remark.problem)
        for remark in problems(shown)
        if remark.severity == "broken" and (remark.record, remark.field) not in asked
    ]
    return found


def _unknown(dossier: Dossier) -> list[Row]:
    return [row for row in dossier.rows.values() if row.kind not in BY_KIND and row.life != "deleted"]


def _of_field(story: Story, row: Row, name: str) -> Question:
    versions = tuple(story.told(version.change, name) for version in row.conflicts[name])
    ancestor = history.common_ancestor(story.changes, [version.change for version in versions], name)
    problem = Problem(N_("There are {n} different values, written apart: choose one."), n=len(versions))
    value = ancestor.values[name] if ancestor else None
    return Question("field", row.kind, row.id, name, problem, versions, value)


def _of_life(story: Story, row: Row) -> Question:
    heads = dict(story.state.heads)
    tombs = [story.changes[key] for key in heads.pop(DELETED, ())]
    seen = {(name, key) for tomb in tombs for name, keys in tomb.replaces.items() for key in keys}
    own = {tomb.id for tomb in tombs}
    unseen = {
        name: [key for key in keys if (name, key) not in seen and key not in own] for name, keys in heads.items()
    }
    return Question(
        "life", row.kind, row.id, "",
        Problem(N_("One person deleted it while another one edited it: keep it or delete it.")),
        deletions=tuple(story.told(tomb.id, DELETED) for tomb in tombs),
        edits={name: tuple(story.told(key, name) for key in keys) for name, keys in unseen.items() if keys},
    )  # fmt: skip


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def settle(store: Store, dossier: str, answers: Iterable[Answer]) -> Step | None:
    """Do decisions as one act of this workspace's author; return what that did."""
    with store.work(dossier, SETTLED) as work:
        for answer in answers:
            if answer.field:
                work.put(answer.record, {answer.field: answer.value})
            elif answer.keep:
                work.restore(answer.record)
            else:
                work.delete(answer.record)
    return work.step


def chosen(question: Question, change: str) -> Answer:
    """Return the decision for one of the versions of a field."""
    for version in question.versions:
        if version.change == change:
            return Answer(question.record, question.field, version.value)
    raise BadInput(N_("“{key}” is none of the versions of this field."), key=change)
