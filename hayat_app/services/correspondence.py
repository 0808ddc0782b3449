"""Letters begun with what is known already: number, day, addresses, reference; the opinion moves on with them."""

from __future__ import annotations

from hayat_app.domain import lifecycle, titles
from hayat_app.domain.days import exact, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.numbering import next_letter_number, numbers
from hayat_app.domain.records import Letter, Opinion
from hayat_app.errors import BadInput
from hayat_app.i18n import N_, Translator, current
from hayat_app.store.store import Store

SUBJECTS = {
    "transmittal": N_("Sending of advisory opinion no. {number}"),
    "reminder": N_("Reminder about advisory opinion no. {number}"),
    "reply": N_("Answer about advisory opinion no. {number}"),
}
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


def _known(dossier: Dossier, opinion: Opinion, type_: str, words: Translator) -> dict[str, object]:
    """Return the fields of a letter that need not be typed."""
    language = "ar" if words.language == "ar" else "fr"
    body = titles.role("chair", "", language)
    president = titles.president_title(dossier.body, language)
    incoming = type_ == "reply"
    number = numbers(dossier)[opinion.id]
    sent = lifecycle.sending(dossier, opinion)
    return {
        "direction": "in" if incoming else "out",
        "number": "" if incoming else next_letter_number(dossier, today().year),
        "date": exact(today()),
        "subject": words(SUBJECTS.get(type_, SUBJECTS["reply"]), number=number),
        "sender": president if incoming else body,
        "addressee": body if incoming else president,
        "reference": sent.number if sent and type_ != "transmittal" else "",
    }


def _is_before(state: str, other: str) -> bool:
    order = lifecycle.ORDER
    return state in ("", *order) and (order.index(state) if state else 0) < order.index(other)
