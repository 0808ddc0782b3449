"""Letters that go out and come in: their register (domain brief, sections 2.4 F12, 3.4 and 8.2)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.hijri import CORRECTIONS
from hayat_app.domain.kinds import Choice, LongText, Ref, Text
from hayat_app.i18n import N_

DIRECTIONS = (("out", N_("Outgoing")), ("in", N_("Incoming")))
LETTER_TYPES = (
    ("transmittal", N_("Sending of an opinion")),
    ("reminder", N_("Reminder")),
    ("reply", N_("Reply")),
    ("request", N_("Request for an opinion")),
    ("data", N_("Request for data")),
    ("excuse", N_("Excuse for absence")),
    ("other", N_("Other letter")),
)


@record
class Letter(Record):
    """A letter the body sent or received, with its reference and the stamp of the registry office."""

    KIND: ClassVar[str] = "letter"
    NAME: ClassVar[str] = N_("Letter")
    PLURAL: ClassVar[str] = N_("Letters")
    TITLE: ClassVar[str] = "subject"

    direction: str = field(Choice(*DIRECTIONS), N_("Direction"), required=True, listed=True)
    type: str = field(Choice(*LETTER_TYPES), N_("Type of letter"), required=True, listed=True)
    number: str = field(Text(60), N_("Number of the letter"), listed=True)
    date: RoughDate | None = field(Day(), N_("Date of the letter"), required=True, listed=True)
    hijri: str = field(Choice(*CORRECTIONS), N_("Correction of the Hijri date"))
    subject: str = field(Text(400), N_("Subject of the letter"), required=True, listed=True)
    about: str | None = field(Ref("opinion", "data_request", "meeting"), N_("It is about"))
    sender: str = field(Text(200), N_("Sender"))
    addressee: str = field(Text(200), N_("Sent to"))
    via: str = field(Text(200), N_("Under cover of"))
    reference: str = field(Text(300), N_("Reference"))
    enclosures: str = field(Text(300), N_("Enclosures"))
    register_number: str = field(Text(60), N_("Number in the register"))
    register_date: RoughDate | None = field(Day(), N_("Date of the registry stamp"))
    text: str = field(LongText(), N_("What the letter says"))
    file: AttachedFile | None = field(Attachment(), N_("Scan of the letter"))
