"""The printed advisory opinion (domain brief, section 3.2). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import Member, Objective, Opinion
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import opinions
from reports.documents.openings import sheets
from reports.documents.paper import joined, letterhead, made_at, member_name, paper, signatory
from reports.documents.passages import facts, paragraphs, points, section
from reports.documents.printing import Printing
from reports.documents.view import View


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the opinion that was asked for, or all of them, each from a new page."""
    view = View(dossier, printing)
    found = view.chosen(Opinion)
    one = found[0] if len(found) == 1 else None
    document = paper(
        dossier,
        printing,
        one.title if one else view.words(N_("Advisory opinions")),
        edition=_edition(view, one) if one else "",
        draft=bool(found) and not any(is_adopted(o) for o in found),
    )
    return sheets(document, view, found, _opinion, (N_("Advisory opinions"), opinions.NONE_YET))


def _edition(view: View, opinion: Opinion) -> str:
    return joined([opinions.name(view, opinion), view.date(opinion.adopted)], " · ")


def _opinion(document: Document, view: View, opinion: Opinion) -> None:
    _head(document, view, opinion)
    _grounds(document, view, opinion)
    _advice(document, view, opinion)
    _adoption(document, view, opinion)


def _rapporteur(view: View, opinion: Opinion) -> tuple[str, str]:
    """Return who prepared the opinion, after a label that agrees."""
    member = view.dossier.get(opinion.rapporteur, Member)
    label = view.agreeing(member.sex if member else "")(N_("Rapporteur of the opinion"))
    return label, member_name(member, view.language)


def _head(document: Document, view: View, opinion: Opinion) -> None:
    document.letterhead(letterhead(document, view.dossier, view.printing))
    document.paragraph(opinions.name(view, opinion), CENTRE, size=14, strong=True, before=4, after=0, keep=True)
    document.heading(1, opinion.title or view.words(N_("Advisory opinion")), align=CENTRE)
    served = view.dossier.existing(opinion.objectives, Objective)
    known = facts(
        view.words,
        [
            (view.label(opinion, "trigger"), opinions.occasion(view, opinion)),
            (view.label(opinion, "session"), view.date(opinion.session)),
            _rapporteur(view, opinion),
            (view.label(opinion, "objectives"), "\n".join(f"{view.numbers[o.id]} {o.title}" for o in served)),
            (view.label(opinion, "programme_link"), opinion.programme_link),
            (view.label(opinion, "state"), view.show(opinion, "state")),
        ],
        size=10,
    )
    for block in known:
        document.add(block)
    document.space(6)


def _grounds(document: Document, view: View, opinion: Opinion) -> None:
    words = view.words
    section(document, words, N_("References (visas)"), opinion.visas, level=2)
    section(document, words, N_("Why this opinion"), opinion.reason, level=2)
    section(document, words, N_("Method"), opinion.method, level=2)
    section(document, words, N_("Context and problem"), opinion.context, required=True, level=2)
    section(document, words, N_("Diagnosis"), opinion.diagnosis, required=True, level=2)
    competence = joined([view.show(opinion, "competence"), opinion.competence_note], "\n")
    section(document, words, N_("Competence of the council"), competence, required=True, level=2)
    section(document, words, N_("Analysis from the gender standpoint"), opinion.analysis, required=True, level=2)


def _advice(document: Document, view: View, opinion: Opinion) -> None:
    words = view.words
    section(document, words, N_("Text of the opinion"), opinion.text, level=2)
    document.heading(2, words(N_("Recommendations and proposals")))
    opinions.recommendations(document, view, opinion)
    section(document, words, N_("Conditions of implementation and follow-up"), opinion.conditions, level=2)
    section(document, words, N_("Divergent opinions"), opinion.divergent, level=2)


def _adoption(document: Document, view: View, opinion: Opinion) -> None:
    document.heading(2, view.words(N_("Adoption")))
    paragraphs(document, opinions.adoption(view, opinion))
    people = [signatory(view.dossier, function, view.language) for function in ("rapporteur", "chair")]
    date = opinion.adopted if is_adopted(opinion) else None
    document.signatures(people, made_at(view.dossier, view.printing, date, opinion.hijri))
    if opinion.annexes:
        document.heading(2, view.words(N_("Annexes")))
        document.numbers(points(opinion.annexes, numbered=True))
