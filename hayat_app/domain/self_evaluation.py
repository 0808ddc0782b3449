"""Self-evaluation of the body: the usual points (form F18, headings of the ministry's survey), means by domain."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Evaluation, EvaluationItem
from hayat_app.domain.records.evaluation import DOMAINS
from hayat_app.i18n import N_

HIGHEST = 3
USUAL: tuple[tuple[str, str], ...] = (
    ("legal", N_("The council's decision that set up the body is known and kept")),
    ("legal", N_("Internal rules are adopted and applied")),
    ("representation", N_("Women are at least half of the members")),
    ("representation", N_("Associations, resource persons, youth and people with disability sit in it")),
    ("representation", N_("Members come from the different quarters or communes")),
    ("working", N_("The body meets regularly, on its own calendar too")),
    ("working", N_("The quorum is reached and attendance is recorded by sex")),
    ("working", N_("Every meeting has minutes with decisions and persons in charge")),
    ("planning", N_("The body has an adopted work programme")),
    ("planning", N_("The programme rests on a diagnosis with data by sex")),
    ("planning", N_("The programme is reviewed at least once a year")),
    ("opinions", N_("The body gives opinions on its own initiative")),
    ("opinions", N_("Opinions reach the council before the session")),
    ("opinions", N_("Opinions receive an answer")),
    ("opinions", N_("Recommendations are taken up by the council")),
    ("council", N_("The body is consulted when the development programme is prepared")),
    ("council", N_("The documents it asks for are supplied in time")),
    ("council", N_("It has a room that everybody can reach, and a secretariat")),
    ("capacities", N_("Members are trained in law, gender approach and writing opinions")),
    ("capacities", N_("New members receive the files and are shown how the body works")),
    ("communication", N_("The population knows the body and how to reach it")),
    ("communication", N_("The opinions and the yearly report are published")),
    ("networking", N_("The body works with associations and services of the territory")),
    ("networking", N_("It exchanges with the bodies of other councils")),
)
"""Domain and English source of each point that a new self-evaluation begins with."""


def means(dossier: Dossier, evaluation: Evaluation) -> dict[str, float]:
    """Return the mean score of each domain that has scores, in the order of the domains."""
    items = dossier.children(evaluation, EvaluationItem)
    found: dict[str, float] = {}
    for domain, _words in DOMAINS:
        scores = [int(item.score) for item in items if item.domain == domain and item.score]
        if scores:
            found[domain] = sum(scores) / len(scores)
    return found


def before(dossier: Dossier, evaluation: Evaluation) -> Evaluation | None:
    """Return the self-evaluation before another one, if there is one."""
    known = dossier.all(Evaluation)
    at = next((n for n, one in enumerate(known) if one.id == evaluation.id), 0)
    return known[at - 1] if at else None
