"""Letters begun with what is known already: number, day, addresses, reference; the opinion moves on with them."""

from __future__ import annotations

from hayat_app.domain import lifecycle, titles
from hayat_app.domain.days import RoughDate, exact, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.given_numbers import next_letter_number
from hayat_app.domain.records import DataRequest, Letter, Opinion
from hayat_app.errors import BadInput
from hayat_app.i18n import N_, Translator, current
from hayat_app.store.store import Store
from hayat_app.store.work import Work

SUBJECTS = {
    "transmittal": N_("Sending of advisory opinion no. {number}"),
    "reminder": N_("Reminder about advisory opinion no. {number}"),
    "reply": N_("Answer about advisory opinion no. {number}"),
}
UNNUMBERED = {
    "transmittal": N_("Sending of the opinion: {title}"),
    "reminder": N_("Reminder about the opinion: {title}"),
    "reply": N_("Answer about the opinion: {title}"),
}
"""Subjects of letters about an opinion that has no number yet."""
REQUEST_LETTERS = {"sent": ("data", "out"), "reminded": ("reminder", "out"), "received": ("reply", "in")}
"""The days of a data request that make a letter: its type and direction."""
REQUEST_SUBJECTS = {
    "sent": N_("Request for data: {title}"),
    "reminded": N_("Reminder of the request for data: {title}"),
    "received": N_("Answer to the request for data: {title}"),
}
LONGEST_SUBJECT = 400
REACHED = {"transmittal": "sent", "reply": "answered"}
"""The state an opinion is in once such a letter is recorded, if it was not further already."""


def begin(store: Store, dossier: str, opinion: str, type_: str) -> str:
    """Record a letter about an opinion, ready to be completed; return its key."""
    found = store.dossier(dossier)
    about = found.get(opinion, Opinion)
    if about is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=opinion)
    with store.work(dossier, N_("Add a letter")) as work:
        key = work.add(Letter, about=opinion, type=type_)
        work.set(key, **_known(found, about, type_, current()))
        state = REACHED.get(type_, "")
        if state and _is_before(about.state, state):
            work.set(opinion, state=state)
    return key


def send_request(store: Store, dossier: str, request: str) -> None:
    """Enter a data request in the register as sent today, unless it was sent before."""
    found = store.dossier(dossier)
    one = found.get(request, DataRequest)
    if one is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=request)
    with store.work(dossier, N_("Send a data request")) as work:
        if one.sent is None:
            work.set(request, sent=exact(today()), state="sent" if one.state in ("", "draft") else one.state)
        enter_request(work, found, request)


def enter_request(work: Work, dossier: Dossier, key: str) -> None:
    """Enter the letters of a data request in the registers: its sending, its reminder, its answer.

    A new one has a key made of the request's, so that two offices apart enter one; later it follows the number and
    the days of the request. One that somebody deleted stays deleted.
    """
    for field in REQUEST_LETTERS:
        request = _standing(work, dossier, key)
        letter = _letter_key(dossier, key, field)
        row = work.row(letter)
        if request is None or getattr(request, field) is None or (row and row.life == "deleted"):
            continue
        if row is None and field == "sent" and not request.number:
            work.set(key, number=next_letter_number(dossier, _year(request.sent)))
            request = _standing(work, dossier, key) or request
        _enter(work, dossier, request, field, letter)


def _standing(work: Work, dossier: Dossier, key: str) -> DataRequest | None:
    """Return a request as it stands in a work that goes on."""
    return _so_far(work, dossier).get(key, DataRequest)


def _so_far(work: Work, dossier: Dossier) -> Dossier:
    """Return a dossier with what was written in a work that goes on."""
    return dossier.changed([row for key in work.pending if (row := work.row(key))])


def _letter_key(dossier: Dossier, request: str, field: str) -> str:
    """Return the key of a letter of a request: of the one that is there, else the one it is going to have."""
    known = (letter for letter in dossier.all(Letter) if letter.about == request)
    there = next((letter for letter in known if (letter.type, letter.direction) == REQUEST_LETTERS[field]), None)
    return there.id if there else f"{request}-{field}"


def _enter(work: Work, dossier: Dossier, request: DataRequest, field: str, key: str) -> None:
    """Write down a letter with what is known; one that is there keeps what people wrote in it."""
    day, (type_, direction) = getattr(request, field), REQUEST_LETTERS[field]
    if work.row(key) is None:
        number = next_letter_number(_so_far(work, dossier), _year(day)) if field == "reminded" else ""
        work.add(Letter, key=key, about=request.id, type=type_, direction=direction, number=number)
        work.set(key, **_of_request(request, field))
    work.set(key, date=day, **({"number": request.number} if field == "sent" else {}))


def _year(day: RoughDate | None) -> int:
    return day.year if day and day.year else today().year


def _of_request(request: DataRequest, field: str) -> dict[str, object]:
    """Return what a letter of a data request says at first."""
    service, body = request.service, titles.role("chair", "", current().language)
    incoming = field == "received"
    return {
        "subject": current()(REQUEST_SUBJECTS[field], title=request.title)[:LONGEST_SUBJECT],
        "sender": service if incoming else body,
        "addressee": body if incoming else service,
        "reference": "" if field == "sent" else request.number,
    }


def _known(dossier: Dossier, opinion: Opinion, type_: str, words: Translator) -> dict[str, object]:
    """Return the fields of a letter that need not be typed."""
    language = "ar" if words.language == "ar" else "fr"
    body = titles.role("chair", "", language)
    president = titles.president_title(dossier.body, language)
    incoming = type_ == "reply"
    subjects = SUBJECTS if opinion.number else UNNUMBERED
    subject = subjects.get(type_, subjects["reply"])
    sent = lifecycle.sending(dossier, opinion)
    return {
        "direction": "in" if incoming else "out",
        "number": "" if incoming else next_letter_number(dossier, today().year),
        "date": exact(today()),
        "subject": words(subject, number=opinion.number, title=opinion.title)[:LONGEST_SUBJECT],
        "sender": president if incoming else body,
        "addressee": body if incoming else president,
        "reference": sent.number if sent and type_ != "transmittal" else "",
    }


def _is_before(state: str, other: str) -> bool:
    order = lifecycle.ORDER
    return state in ("", *order) and (order.index(state) if state else 0) < order.index(other)
