"""Agreements: parties and what each owes, extensions, money (domain brief, section 6.1)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.followed import Followed
from hayat_app.domain.kinds import Amount, Choice, Choices, LongText, Parent, Percent, Ref, Refs, Text, Whole
from hayat_app.domain.money import Currency
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.domain.records.sources import WRITTEN_IN
from hayat_app.i18n import N_

AGREEMENT_TYPES = (
    ("framework", N_("Framework agreement")),
    ("partnership", N_("Partnership agreement")),
    ("cooperation", N_("Cooperation agreement")),
    ("specific", N_("Specific agreement")),
    ("memorandum", N_("Memorandum of understanding")),
    ("protocol", N_("Cooperation protocol")),
    ("declaration", N_("Joint declaration")),
    ("intent", N_("Declaration of intent")),
    ("minutes", N_("Minutes of a joint commission")),
    ("funding", N_("Funding agreement")),
    ("annex", N_("Annex")),
    ("amendment", N_("Amendment")),
    ("other", N_("Other agreement")),
)
AGREEMENT_LEVELS = (
    ("local", N_("Local")),
    ("national", N_("National")),
    ("bilateral", N_("Bilateral")),
    ("multilateral", N_("Multilateral")),
    ("delegated", N_("Delegated cooperation")),
)
RELATIONS = (
    ("applies", N_("Applies it")),
    ("annex", N_("Annex to it")),
    ("amends", N_("Amends it")),
    ("extends", N_("Extends it")),
    ("renews", N_("Renews it")),
)
AGREEMENT_STATES = (
    ("draft", N_("Draft agreement")),
    ("signed", N_("Signed")),
    ("in_force", N_("In force")),
    ("extended", N_("Extended")),
    ("ended", N_("Ended")),
    ("suspended", N_("Suspended")),
    ("not_started", N_("Not put into effect")),
)
DOMAINS = (
    ("women", N_("Women and gender")),
    ("childhood", N_("Childhood")),
    ("family", N_("Family")),
    ("elderly", N_("Older people")),
    ("disability", N_("Disability")),
    ("youth", N_("Youth")),
    ("social", N_("Social development")),
    ("violence", N_("Fight against violence")),
    ("volunteering", N_("Volunteering")),
    ("migration", N_("Migration")),
    ("training", N_("Training and capacity")),
    ("research", N_("Research and studies")),
    ("media", N_("Media and images")),
    ("economy", N_("Economic empowerment")),
    ("governance", N_("Governance and gender budgeting")),
    ("other", N_("Other domain")),
)
UNITS_OF_TIME = (("months", N_("Months")), ("years", N_("Years")))
PARTY_ROLES = (
    ("signatory", N_("Signatory")),
    ("funder", N_("Funder")),
    ("implementer", N_("Implementer")),
    ("delegate", N_("Delegated to act")),
    ("beneficiary", N_("Beneficiary")),
    ("partner", N_("Partner")),
    ("witness", N_("Witness")),
)
MONEY_NATURES = (
    ("estimated", N_("Estimated")),
    ("committed", N_("Committed")),
    ("spent", N_("Spent")),
    ("requested", N_("Requested")),
)
LINE_STATES = (
    ("planned", N_("Foreseen")),
    ("not_started", N_("Not put into effect")),
    ("running", N_("In progress")),
    ("done", N_("Done")),
    ("dropped", N_("Abandoned")),
)
CERTAINTIES = (("written", N_("Written in the source")), ("inferred", N_("Inferred from the source")))


@record
class Agreement(Record):
    """An agreement between several parties, on its own or in a chain: framework, annex, extension."""

    KIND: ClassVar[str] = "agreement"
    NAME: ClassVar[str] = N_("Agreement")
    PLURAL: ClassVar[str] = N_("Agreements")
    TITLE: ClassVar[str] = "title_ar"

    title_ar: str = field(Text(500), N_("Title in Arabic"), listed=True)
    title_fr: str = field(Text(500), N_("Title in French"))
    title_original: str = field(Text(500), N_("Title in another language"))
    short_name: str = field(Text(80), N_("Short name"))
    type: str = field(Choice(*AGREEMENT_TYPES), N_("Type of agreement"), required=True, listed=True)
    reference: str = field(Text(80), N_("Reference"))
    languages: tuple[str, ...] = field(Choices(*WRITTEN_IN), N_("Written in"))
    level: str = field(Choice(*AGREEMENT_LEVELS), N_("Level of cooperation"))
    countries: str = field(Text(200), N_("Countries"), listed=True)
    context: str = field(LongText(5000), N_("Context of the agreement"))
    talks_since: RoughDate | None = field(Day(), N_("Talks since"))
    frame: str = field(LongText(2000), N_("Contractual frame"))
    occasion: str = field(Text(400), N_("Occasion"))
    above: str | None = field(Ref("agreement"), N_("Follows from the agreement"))
    relation: str = field(Choice(*RELATIONS), N_("How it follows from it"))
    programme: str | None = field(Ref("programme"), N_("Programme"))
    history: str = field(LongText(5000), N_("Story of the agreement"))

    state: str = field(Choice(*AGREEMENT_STATES), N_("State"), required=True, listed=True)
    signed: RoughDate | None = field(Day(), N_("Signed on"), required=True, listed=True)
    place: str = field(Text(200), N_("Place of signature"))
    country: str = field(Text(80), N_("Country of signature"))
    starts: RoughDate | None = field(Day(), N_("In force from"))
    duration: int | None = field(Whole(1, 600), N_("Duration"))
    duration_unit: str = field(Choice(*UNITS_OF_TIME), N_("Unit of the duration"))
    ends: RoughDate | None = field(Day(), N_("Ends on"), listed=True)

    subject: str = field(LongText(5000), N_("Object"), required=True)
    objectives: str = field(LongText(5000), N_("Objectives, one on each line"))
    domains: tuple[str, ...] = field(Choices(*DOMAINS), N_("Domains"), required=True, listed=True)
    domain_words: str = field(Text(400), N_("Domain as written"))
    target_groups: str = field(Text(400), N_("Target groups"))
    territory: str = field(Text(400), N_("Territory"))
    institutions: tuple[str, ...] = field(Refs("organisation"), N_("Institutions concerned"))
    clauses: str = field(LongText(20_000), N_("Main clauses"))


@record
class Party(Record):
    """A party to an agreement, under the name and with the representative that the paper gives."""

    KIND: ClassVar[str] = "party"
    NAME: ClassVar[str] = N_("Party")
    PLURAL: ClassVar[str] = N_("Parties")
    TITLE: ClassVar[str] = "name"

    parent: str | None = field(Parent("agreement"), N_("Agreement"))
    name: str = field(Text(300), N_("Name as the agreement writes it"), required=True, listed=True)
    organisation: str | None = field(Ref("organisation"), N_("Organisation"), listed=True)
    country: str = field(Text(80), N_("Country"))
    role: str = field(Choice(*PARTY_ROLES), N_("Role in the agreement"), required=True, listed=True)
    representative: str | None = field(Ref("person"), N_("Represented by"))
    representative_title: str = field(Text(300), N_("In the capacity of"))


@record
class Obligation(Record):
    """What a party has promised, by when, and how far it is."""

    KIND: ClassVar[str] = "obligation"
    NAME: ClassVar[str] = N_("Obligation")
    PLURAL: ClassVar[str] = N_("Obligations")
    TITLE: ClassVar[str] = "text"
    FOLLOWED: ClassVar[Followed | None] = Followed(who=("party",), due="due")

    parent: str | None = field(Parent("agreement"), N_("Agreement"))
    text: str = field(LongText(3000), N_("What is promised"), required=True, listed=True)
    party: str | None = field(Ref("party"), N_("Party that promises"), required=True, listed=True)
    article: str = field(Text(60), N_("Article"))
    due: RoughDate | None = field(Day(), N_("Due on"), required=True, listed=True)
    status: str = field(Choice(*PROGRESS), N_("Progress"), listed=True)
    done: Decimal | None = field(Percent(), N_("Completion (%)"))
    activities: tuple[str, ...] = field(Refs("activity"), N_("Carried out by the activities"))
    evidence: str = field(LongText(2000), N_("Evidence"))
    checked: RoughDate | None = field(Day(), N_("Last checked on"))
    checked_by: str = field(Text(160), N_("Checked by"))
    basis: str = field(Choice(*CERTAINTIES), N_("Where it is known from"))
    basis_note: str = field(Text(400), N_("What is not certain in it"))


@record
class Extension(Record):
    """A prolongation, with the new end it sets."""

    KIND: ClassVar[str] = "extension"
    NAME: ClassVar[str] = N_("Extension")
    PLURAL: ClassVar[str] = N_("Extensions")
    TITLE: ClassVar[str] = "wording"

    parent: str | None = field(Parent("agreement", "programme"), N_("Prolongs"))
    ends: RoughDate | None = field(Day(), N_("New end"), required=True, listed=True)
    decided: RoughDate | None = field(Day(), N_("Decided on"), listed=True)
    decided_by: str = field(Text(300), N_("Decided by"), listed=True)
    after: str | None = field(Ref("extension"), N_("Follows the extension"))
    wording: str = field(Text(400), N_("As written"), listed=True)
    reason: str = field(LongText(1000), N_("Reason"))


@record
class MoneyLine(Record):
    """An amount for something, with its currency and its nature; the original wording is kept."""

    KIND: ClassVar[str] = "money_line"
    NAME: ClassVar[str] = N_("Line of money")
    PLURAL: ClassVar[str] = N_("Money")
    TITLE: ClassVar[str] = "title"

    parent: str | None = field(Parent("agreement", "programme", "cooperation"), N_("Belongs to"))
    title: str = field(Text(400), N_("What for"), required=True, listed=True)
    amount: Decimal | None = field(Amount(), N_("Amount"), required=True, listed=True)
    currency: str = field(Currency(), N_("Currency"), required=True, listed=True)
    nature: str = field(Choice(*MONEY_NATURES), N_("Nature of the amount"), required=True, listed=True)
    component: str | None = field(Ref("component"), N_("Component"))
    party: str | None = field(Ref("organisation"), N_("Paid by"))
    receiver: str | None = field(Ref("organisation"), N_("Received by"))
    starts: RoughDate | None = field(Day(), N_("From"))
    ends: RoughDate | None = field(Day(), N_("Until"))
    state: str = field(Choice(*LINE_STATES), N_("State of the line"))
    activity: str | None = field(Ref("activity"), N_("Pays for the activity"))
    budget_line: str = field(Text(200), N_("Line of the budget"))
    wording: str = field(Text(400), N_("Amount as written"))
