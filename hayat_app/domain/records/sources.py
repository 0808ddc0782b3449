"""Where facts come from: papers, pages and files, how far they can be trusted, where they contradict."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Refs, Text, Whole, web_address
from hayat_app.i18n import N_

WRITTEN_IN = (
    ("ar", N_("Arabic")),
    ("fr", N_("French")),
    ("zgh", N_("Amazigh")),
    ("en", N_("English")),
    ("es", N_("Spanish")),
    ("other", N_("Another language")),
)
SOURCE_TYPES = (
    ("official", N_("Official text or paper")),
    ("signed", N_("Signed paper")),
    ("page", N_("Page of an institution")),
    ("press", N_("Press")),
    ("report", N_("Report or study")),
    ("guide", N_("Guide")),
    ("oral", N_("Said by somebody")),
    ("other", N_("Other source")),
)
RELIABILITY = (
    ("sure", N_("Sure")),
    ("likely", N_("Likely")),
    ("doubtful", N_("Doubtful")),
    ("contradicted", N_("Contradicted by another source")),
)
RETAINED = (
    ("both", N_("Neither is settled: both stay")),
    ("first", N_("The first")),
    ("second", N_("The second")),
)


@record
class Source(Record):
    """A paper, page or file that says something of one record or of several."""

    KIND: ClassVar[str] = "source"
    NAME: ClassVar[str] = N_("Source")
    PLURAL: ClassVar[str] = N_("Sources and files")
    TITLE: ClassVar[str] = "title_ar"

    title_ar: str = field(Text(400), N_("Title in Arabic"), listed=True)
    title_fr: str = field(Text(400), N_("Title in French"), listed=True)
    type: str = field(Choice(*SOURCE_TYPES), N_("Type of source"), required=True, listed=True)
    about: tuple[str, ...] = field(
        Refs(
            "agreement",
            "cooperation",
            "programme",
            "structure",
            "reference_frame",
            "reception",
            "obligation",
            "organisation",
            "person",
            "opinion",
            "recommendation",
            "plan",
            "activity",
            "body",
            "member",
            "workshop",
        ),
        N_("Says something about"),
    )
    publisher: str | None = field(Ref("organisation"), N_("Publisher"), listed=True)
    section: str = field(Text(200), N_("Section of the publication"))
    page: str = field(web_address(), N_("Web address"))
    file: AttachedFile | None = field(Attachment(), N_("File"), listed=True)
    language: str = field(Choice(*WRITTEN_IN), N_("Language"))
    published: RoughDate | None = field(Day(), N_("Published on"), listed=True)
    copyright_year: int | None = field(Whole(1900, 2100), N_("Year of the copyright"))
    consulted: RoughDate | None = field(Day(), N_("Consulted on"))
    basis: str = field(Text(300), N_("What it rests on"))
    summary: str = field(LongText(5000), N_("What it says"))
    comments: int | None = field(Whole(0, 1_000_000), N_("Number of readers' comments"))
    reliability: str = field(Choice(*RELIABILITY), N_("Reliability"), listed=True)
    reliability_note: str = field(LongText(2000), N_("Note on reliability"))


@record
class Contradiction(Record):
    """Two statements about one thing that do not agree, kept side by side with where each is from."""

    KIND: ClassVar[str] = "contradiction"
    NAME: ClassVar[str] = N_("Contradiction")
    PLURAL: ClassVar[str] = N_("Contradictions")
    TITLE: ClassVar[str] = "subject"

    parent: str | None = field(
        Parent("agreement", "programme", "cooperation", "structure", "organisation", "person", "workshop"),
        N_("Concerns"),
    )
    subject: str = field(Text(300), N_("What about"), required=True, listed=True)
    first: str = field(LongText(2000), N_("One statement"), required=True, listed=True)
    second: str = field(LongText(2000), N_("The other statement"), required=True, listed=True)
    first_source: str = field(Text(300), N_("Where it stands"))
    second_source: str = field(Text(300), N_("Where the other stands"))
    retained: str = field(Choice(*RETAINED), N_("Which one is used"), listed=True)
    reason: str = field(LongText(1000), N_("Why"))
