"""What the domain expects of the members of a body: seats, parity, and what the law lets it keep of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.personal import may_hold
from hayat_app.domain.records import Member
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield more members than seats, and too few women."""
    body = dossier.body
    active = [member for member in dossier.all(Member) if member.status in ("", "active")]
    if body.seats is not None and len(active) > body.seats and body.id in dossier.records:
        yield remark(
            body,
            "seats",
            "advice",
            N_("The body has {n} active members for {seats} seats."),
            n=len(active),
            seats=body.seats,
        )
    known = [member for member in active if member.sex]
    women = sum(member.sex == "f" for member in known)
    if body.parity is not None and known and Decimal(100 * women) < body.parity * len(known):
        yield remark(
            body, "parity", "advice",
            N_("Women are {women} of {n} active members: less than the {parity} % of the internal rules."),
            women=women, n=len(known), parity=body.parity,
        )  # fmt: skip


def identities(dossier: Dossier) -> Iterator[Remark]:
    """Yield identity numbers that are kept without an authorisation."""
    for member in dossier.all(Member):
        if member.identity and not may_hold(dossier, member, "identity"):
            yield remark(
                member, "identity", "advice",
                N_("An identity number is kept without an authorisation of the CNDP (law 09-08): delete it."),
            )  # fmt: skip
