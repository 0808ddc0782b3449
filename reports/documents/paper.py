"""What all papers of a body have in common: the head, the words around the text, who signs."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import hijri, titles
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.offices import is_office
from hayat_app.domain.owners import owner_name, type_words
from hayat_app.domain.records import Member, Person, Structure
from hayat_app.errors import Problem
from hayat_app.i18n import N_, isolate
from reports.blocks.document import Document
from reports.blocks.letterhead import Letterhead, Signatory
from reports.documents.printing import Printing
from reports.pdf import images

HEADS = {"deputy": "chair", "deputy_rapporteur": "rapporteur"}
"""Whom a deputy stands in for."""
LOGO_WIDTH = 120.0
"""Widest a logo is printed, in points; its picture is reduced to what that size needs."""


def paper(
    dossier: Dossier,
    printing: Printing,
    title: str,
    *,
    edition: str = "",
    draft: bool = False,
    bare: bool = False,
    owner: Structure | None = None,
) -> Document:
    """Return an empty document with its information and its running header: of the body, or of a structure.

    ``bare`` pages have neither header nor page number.
    """
    name = owner_name(owner, printing.language) if owner else titles.body_name(dossier.body, printing.language)
    return Document(
        title,
        printing.language,
        subject=name,
        author=name,
        header="" if bare else name if owner else _running_header(dossier, printing.language),
        numbered=not bare,
        edition=edition,
        draft=draft,
        stamp=printing.stamp,
        attachment=printing.source,
        shaper=printing.shaper,
        typeface=printing.typeface,
        words=printing.words,
    )


def _running_header(dossier: Dossier, language: str) -> str:
    """Return one short line: the French name of a body is too long for the head of every page."""
    if language == "ar" or is_office(dossier.body):
        return titles.body_name(dossier.body, language)
    return f"IEECAG – {titles.territory_name(dossier.body, language)}"


def letterhead(
    document: Document, dossier: Dossier, printing: Printing, size: float = 11, owner: Structure | None = None
) -> Letterhead:
    """Return the letterhead of the body, ending with a structure's name where the paper is its own.

    A logo that cannot be printed becomes a notice of the document.
    """
    body = dossier.body
    logo = None
    if body.logo:
        try:
            data = printing.attachment(body.logo)
            logo = images.read(data, LOGO_WIDTH) if data else None
        except Problem as problem:
            document.notices.append(problem)
    return Letterhead(
        _lines(dossier, owner, "ar"),
        _lines(dossier, owner, "fr"),
        [body.letterhead_zgh] if body.letterhead_zgh else (),
        logo,
        printing.words(N_("Logo")),
        size,
    )


def _lines(dossier: Dossier, owner: Structure | None, language: str) -> list[str]:
    """Return the lines of the letterhead; a structure's name stands in the place of the body's own."""
    lines = titles.letterhead(dossier.body, language)
    return [*lines[:-1], owner_name(owner, language)] if owner else lines


def with_function(dossier: Dossier, function: str) -> Member | None:
    """Return the active member who holds a function now, if anybody does."""
    holders = [m for m in dossier.children(None, Member) if m.function == function]
    active = [m for m in holders if m.status in ("", "active")]
    return next(iter(active), None)


def signatory(dossier: Dossier, function: str, language: str) -> Signatory:
    """Return who signs in a function; without a holder the label keeps both forms and the name stays blank."""
    holder = with_function(dossier, function)
    label = member_role(dossier, holder, language) if holder else titles.role(function, "", language)
    return Signatory(label, member_name(holder, language))


def in_charge(dossier: Dossier, owner: Structure, printing: Printing) -> Signatory:
    """Return who signs for a structure: the person in charge of it, where one is named."""
    person = dossier.get(owner.responsible, Person) or dossier.get(owner.responsible, Member)
    label = printing.words(N_("In charge of: {structure}"), structure=type_words(owner, printing.words))
    return Signatory(label, person.title_in(printing.language) if person else "")


def member_role(dossier: Dossier, member: Member, language: str) -> str:
    """Return the title of a member's function; a deputy's names the chair or rapporteur in the right gender."""
    head = with_function(dossier, HEADS.get(member.function, ""))
    return titles.role(member.function, member.sex, language, head.sex if head else "")


def member_name(member: Member | None, language: str) -> str:
    """Return a member's name in the document's script where it is known."""
    if member is None:
        return ""
    return member.name_ar if language == "ar" else member.name_fr or member.name_ar


def in_both_calendars(date: RoughDate | None, printing: Printing, correction: str = "") -> str:
    """Return a date in words, with the Hijri date before it where the person wants that."""
    shown = Day().long(date, printing.words)
    return hijri.beside(date, shown, printing.words, correction) if printing.hijri else shown


def made_at(dossier: Dossier, printing: Printing, date: RoughDate | None, correction: str = "") -> str:
    """Return the line «done at …, on …» with room for the hand where place or date is open."""
    return printing.words(
        N_("Done at {place}, on {date}"),
        place=titles.seat_name(dossier.body, printing.language) or "....................",
        date=in_both_calendars(date, printing, correction) or "...... / ...... / ..........",
    )


def joined(parts: Sequence[str], separator: str) -> str:
    """Return the parts that say something, joined."""
    return separator.join(part for part in parts if part)


def apart(parts: Sequence[str], separator: str) -> str:
    """Return the parts that say something, joined, each in its own direction: they may be of two languages."""
    said = [part for part in parts if part]
    return separator.join(map(isolate, said)) if len(said) > 1 else joined(said, "")
