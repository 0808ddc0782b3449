"""What each level of council may decide: help for the competence check of an opinion (domain brief, 3.6)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_app.i18n import N_


@dataclass(frozen=True)
class Competence:
    """A group of subjects a council may decide, as a code of ``COMPETENCES``, and the article that says so."""

    code: str
    article: str
    subjects: tuple[str, ...]
    """English sources."""


_COMMUNE = (
    Competence(
        "own",
        N_("Article 83 of organic law 113-14"),
        (
            N_("drinking water and electricity"),
            N_("urban transport and public lighting"),
            N_("sanitation, waste and hygiene"),
            N_("roads, traffic, signs and parking"),
            N_("markets, fairs, slaughterhouses, bus and taxi stations"),
            N_("beaches, rest areas, cemeteries"),
        ),
    ),
    Competence(
        "shared",
        N_("Article 87 of organic law 113-14"),
        (
            N_("local economy and jobs, social and solidarity economy"),
            N_("culture and heritage, sports, youth centres"),
            N_("nurseries, kindergartens and women's centres"),
            N_("homes for the needy and the elderly, social centres"),
            N_("upkeep of schools and health centres"),
            N_("environment"),
        ),
    ),
)
_PROVINCE = (
    Competence(
        "own",
        N_("Article 79 of organic law 112-14"),
        (
            N_("school transport in the countryside"),
            N_("rural tracks"),
            N_("programmes against exclusion and poverty in every social field"),
            N_("needs in health, education, housing, prevention, hygiene, culture and sport"),
        ),
    ),
)
_REGION = (
    Competence(
        "own",
        N_("Articles 81 and 82 of organic law 111-14"),
        (
            N_("economic development"),
            N_("continuous training and employment"),
            N_("rural development"),
            N_("transport, culture, environment"),
            N_("international cooperation"),
        ),
    ),
)
LISTS: dict[str, tuple[Competence, ...]] = {
    "commune": _COMMUNE,
    "arrondissement": _COMMUNE,
    "prefecture": _PROVINCE,
    "region": _REGION,
}
"""The subjects by the level of the body; a help to remember, never a rule of the program."""
