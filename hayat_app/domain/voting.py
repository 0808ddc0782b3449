"""What the counts of a vote say under the majority of the internal rules: carried, lost, or equal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from hayat_app.domain import attendance
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import AgendaItem, Meeting
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_, Translator

Result = Literal["carried", "lost", "tied", ""]
PASSED = frozenset({"unanimous", "majority", "casting"})
"""Answers to how something was voted that adopt it."""
COUNTS = (
    ("votes_for", N_("for: {n}")),
    ("votes_against", N_("against: {n}")),
    ("abstentions", N_("abstentions: {n}")),
)


def cast(item: AgendaItem) -> int:
    """Return how many voted or abstained."""
    return (item.votes_for or 0) + (item.votes_against or 0) + (item.abstentions or 0)


def result(dossier: Dossier, item: AgendaItem) -> Result:
    """Return what the counts say, nothing where nobody counted. Abstentions are no votes."""
    pro, contra = item.votes_for or 0, item.votes_against or 0
    if not pro + contra:
        return ""
    if pro == contra:
        return "tied"
    return "carried" if pro >= _needed(dossier, item, pro + contra) else "lost"


def _needed(dossier: Dossier, item: AgendaItem, votes: int) -> int:
    """Return how many must be for it by the rule of the body; without one, more than are against."""
    rule, meeting = dossier.body.majority, dossier.get(item.parent, Meeting)
    if rule == "absolute" and meeting:
        return attendance.quorum(dossier, meeting).members // 2 + 1
    return {"two_thirds": -(-2 * votes // 3), "consensus": votes}.get(rule, votes // 2 + 1)


def counted(item: AgendaItem, translate: Translator) -> str:
    """Return the counts of a vote in words, as far as they are known."""
    said = [translate(words, n=n) for name, words in COUNTS if (n := getattr(item, name)) is not None]
    return translate(N_(", ")).join(said)


def advice(dossier: Dossier, item: AgendaItem) -> Iterator[Remark]:
    """Yield where the answer how it was voted does not agree with the counts."""
    found, answer = result(dossier, item), item.vote
    if found == "tied" and answer != "casting":
        words = N_("The votes are equal: the chair’s vote decides, or there is a second ballot.")
        yield remark(item, "vote", "advice", words)
    elif found == "lost" and answer in PASSED:
        words = N_("It is noted as adopted, but the counts do not reach the majority of the internal rules.")
        yield remark(item, "vote", "advice", words)
    elif found == "carried" and answer in ("rejected", "casting"):
        yield remark(item, "vote", "advice", N_("The counts say that it was adopted by majority."))
    elif answer == "unanimous" and item.votes_against:
        yield remark(item, "vote", "advice", N_("Somebody voted against it: it was not unanimous."))
