"""Official names: of the body, its council and its president, of laws and roles, as Moroccan papers write them.

Names follow the grammar of their language (للناظور, d’Agadir, رئيسة), which catalogues cannot do; English papers
use the French names. What a person typed always wins over what is built here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hayat_app.domain.kinds import clean
from hayat_app.domain.offices import is_office
from hayat_app.domain.records.body import Body
from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import isolate

BODY_AR = "هيئة المساواة وتكافؤ الفرص ومقاربة النوع"
BODY_FR = "Instance de l’équité, de l’égalité des chances et de l’approche genre"
KINGDOM = {"ar": ("المملكة المغربية", "وزارة الداخلية"), "fr": ("Royaume du Maroc", "Ministère de l’Intérieur")}


@dataclass(frozen=True)
class Law:
    """The organic law of a level: its number, the article on the body, and what the law is about."""

    number: str
    article: int
    about: dict[str, str]


_COMMUNES = Law("113.14", 120, {"ar": "الجماعات", "fr": "aux communes", "en": "communes"})
LAWS = {
    "commune": _COMMUNES,
    "arrondissement": _COMMUNES,
    "prefecture": Law(
        "112.14", 111,
        {"ar": "العمالات والأقاليم", "fr": "aux préfectures et provinces", "en": "prefectures and provinces"},
    ),
    "region": Law("111.14", 117, {"ar": "الجهات", "fr": "aux régions", "en": "regions"}),
}  # fmt: skip
SESSION_MONTHS = {
    "commune": (2, 5, 10),
    "arrondissement": (1, 6, 9),
    "prefecture": (1, 6, 9),
    "region": (3, 7, 10),
}

# Per function: of a woman, of a man, of nobody in particular; {head} is the person deputised for.
_ROLES_AR = {
    "chair": ("رئيسة الهيئة", "رئيس الهيئة", "رئيس(ة) الهيئة"),
    "deputy": ("نائبة {head}", "نائب {head}", "نائب(ة) {head}"),
    "rapporteur": ("مقررة الهيئة", "مقرر الهيئة", "مقرر(ة) الهيئة"),
    "deputy_rapporteur": ("نائبة {head}", "نائب {head}", "نائب(ة) {head}"),
    "committee_head": ("رئيسة لجنة", "رئيس لجنة", "رئيس(ة) لجنة"),
    "member": ("عضوة", "عضو", "عضو(ة)"),
}
_ROLES_FR = {
    "chair": ("Présidente de l’instance", "Président de l’instance", "Président(e) de l’instance"),
    "deputy": ("Vice-présidente", "Vice-président", "Vice-président(e)"),
    "rapporteur": ("Rapporteure", "Rapporteur", "Rapporteur(e)"),
    "deputy_rapporteur": ("Rapporteure adjointe", "Rapporteur adjoint", "Rapporteur(e) adjoint(e)"),
    "committee_head": ("Présidente de commission", "Président de commission", "Président(e) de commission"),
    "member": ("Membre", "Membre", "Membre"),
}
_ROLES_EN = {
    "chair": "Chair of the body",
    "deputy": "Deputy chair",
    "rapporteur": "Rapporteur",
    "deputy_rapporteur": "Deputy rapporteur",
    "committee_head": "Head of a committee",
    "member": "Member",
}
_HEADS = {
    "deputy": ("رئيسة الهيئة", "رئيس الهيئة", "رئيس(ة) الهيئة"),
    "deputy_rapporteur": ("المقررة", "المقرر", "المقرر(ة)"),
}
_TYPE_WORDS_AR = re.compile(r"^(?:الجماعة|جماعة|مقاطعة|عمالة|إقليم|اقليم|جهة)\s+")
_TYPE_WORDS_FR = re.compile(
    r"^(?:commune|arrondissement|pr[ée]fecture|province|r[ée]gion)\s+(?:(?:urbaine|rurale)\s+)?(?:des?\s+|du\s+|d’)?",
    re.IGNORECASE,
)


def body_name(body: Body, language: str) -> str:
    """Return the name of the body: as typed, else the official one."""
    return (body.name_ar if language == "ar" else body.name_fr) or official_name(body, language)


def official_name(body: Body, language: str) -> str:
    """Return the name the law gives the body, followed by where it sits; of an office, its own name."""
    if is_office(body):
        return territory_name(body, language)
    if language != "ar":
        return f"{BODY_FR} {_where_fr(body)}"
    if body.level in ("commune", "arrondissement"):
        return f"{BODY_AR} ب{_commune_ar(body)}"
    return f"{BODY_AR} لدى {council_name(body, 'ar')}"


def _where_fr(body: Body) -> str:
    if body.level == "arrondissement":
        return f"de l’{_commune_fr(body)}"
    return (
        f"de la {_commune_fr(body)}"
        if body.level == "commune"
        else f"auprès du {_lower(council_name(body, 'fr'))}"
    )


def council_name(body: Body, language: str) -> str:
    """Return the name of the council that set up the body; nothing for an office, which has none."""
    if is_office(body):
        return ""
    return _council_ar(body) if language == "ar" else _council_fr(body)


def _council_ar(body: Body) -> str:
    if body.level == "region":
        return f"مجلس {territory_name(body, 'ar')}"
    if body.level != "prefecture":
        return f"مجلس {_commune_ar(body)}"
    province = provinces().get(body.province)
    if province and not province.is_prefecture:
        return "المجلس الإقليمي " + attached("ل", without_type(province.name_ar, "ar"))
    return f"مجلس {territory_name(body, 'ar')}"


def _council_fr(body: Body) -> str:
    if body.level == "arrondissement":
        return f"Conseil d’{_commune_fr(body)}"
    return f"Conseil de la {_lower(territory_name(body, 'fr'))}"


def president_title(body: Body, language: str, sex: str = "") -> str:
    """Return the title of the council's president; ``sex`` is f, m, or empty when nobody is meant."""
    if is_office(body):
        return ""
    if language == "ar":
        return f"{_of(('رئيسة', 'رئيس', 'رئيس(ة)'), sex)} {council_name(body, 'ar')}"
    return f"{_of(('Présidente', 'Président', 'Président(e)'), sex)} du {_lower(council_name(body, 'fr'))}"


def territory_name(body: Body, language: str) -> str:
    """Return the official name of the body's territory, beginning with its type: جماعة، عمالة، إقليم، جهة."""
    if is_office(body):
        return _office(body, language)
    if body.level == "region":
        return _region(body, language)
    province = provinces().get(body.province)
    if body.level == "prefecture" and province:
        return province.name_ar if language == "ar" else _curly(province.name_fr)
    if body.level == "prefecture":
        return (
            body.place_ar or "العمالة أو الإقليم"
            if language == "ar"
            else body.place_fr or "Préfecture ou province"
        )
    return _commune_ar(body) if language == "ar" else _upper(_commune_fr(body))


def told_name(body: Body, language: str) -> str:
    """Return the name of the territory in a language, in the other one where it is not known in that."""
    wanted, other = ("ar", "fr") if language == "ar" else ("fr", "ar")
    names = {"ar": body.place_ar, "fr": body.place_fr}
    lacks = body.level in ("commune", "arrondissement", "") and not names[wanted]
    return territory_name(body, other if lacks and names[other] else wanted)


def addressed(body: Body, language: str) -> Body:
    """Return a body whose place has a name in a language: where nobody wrote one, that of the other language."""
    if language == "ar":
        return body if body.place_ar or not body.place_fr else replace(body, place_ar=isolate(body.place_fr))
    return body if body.place_fr or not body.place_ar else replace(body, place_fr=isolate(body.place_ar))


def _office(body: Body, language: str) -> str:
    arabic, french = body.name_ar or body.place_ar, body.name_fr or body.place_fr
    return (arabic or french) if language == "ar" else (french or arabic)


def _region(body: Body, language: str) -> str:
    region = regions().get(body.region)
    if language == "ar":
        return f"جهة {region.name_ar if region else without_type(body.place_ar, 'ar')}".strip()
    name = region.name_fr if region else without_type(body.place_fr, "fr")
    return f"Région {of_french(name)}".strip()


def _commune_ar(body: Body) -> str:
    kind = "مقاطعة" if body.level == "arrondissement" else "جماعة"
    return f"{kind} {without_type(body.place_ar, 'ar')}".strip()


def _commune_fr(body: Body) -> str:
    kind = "arrondissement" if body.level == "arrondissement" else "commune"
    return f"{kind} {of_french(without_type(body.place_fr, 'fr'))}".strip()


def seat_name(body: Body, language: str) -> str:
    """Return the town where papers are signed: the commune itself, or the seat of the prefecture or province."""
    province = provinces().get(body.province)
    if body.level == "prefecture" and province:
        return province.seat_ar if language == "ar" else province.seat_fr
    place = body.place_ar if language == "ar" else body.place_fr
    return "" if body.level == "region" else without_type(place, language)


def without_type(name: str, language: str) -> str:
    """Return the name of a territory without the word for its type, if it begins with one."""
    name = clean(name)
    return _TYPE_WORDS_AR.sub("", name) if language == "ar" else _TYPE_WORDS_FR.sub("", _curly(name))


def attached(particle: str, name: str) -> str:
    """Write ل or ب before an Arabic name: ل and the article ال become لل; other scripts stay apart."""
    if not re.match(r"[\u0621-\u064a]", name):
        return f"{particle}ـ {name}" if name else ""
    if particle == "ل" and name.startswith("ال"):
        return "لل" + name[3 if name.startswith("الل") else 2 :]
    return particle + name


def of_french(name: str) -> str:
    """Write the French preposition before a name: de Fès, d’Agadir, de l’Oriental, du, des."""
    name = _curly(name)
    if article := re.match(r"(le|les)\s+", name, re.IGNORECASE):
        return ("du " if article[1].casefold() == "le" else "des ") + name[article.end() :]
    if re.match(r"l’", name, re.IGNORECASE):
        return "de l’" + name[2:]
    return ("d’" if re.match(r"[aàâäeéèêëiîïoôöuùûü]", name, re.IGNORECASE) else "de ") + name if name else ""


def legal_basis(level: str, language: str) -> str:
    """Return the article of the organic law on which the body of a level rests; nothing where none does."""
    if level not in LAWS:
        return ""
    law = LAWS[level]
    about, dashed = law.about.get(language, law.about["en"]), law.number.replace(".", "-")
    return {
        "ar": f"المادة {law.article} من القانون التنظيمي رقم {law.number} المتعلق ب{about}",
        "fr": f"Article {law.article} de la loi organique n° {dashed} relative {about}",
    }.get(language, f"Article {law.article} of organic law {dashed} on {about}")


def role(function: str, sex: str, language: str, head_sex: str = "") -> str:
    """Return the title of a function in the body, agreeing with the person's sex.

    ``head_sex`` is the sex of the chair or rapporteur that a deputy stands in for; Arabic names that person.
    """
    if language == "en":
        return _ROLES_EN.get(function, "")
    forms = (_ROLES_AR if language == "ar" else _ROLES_FR).get(function)
    head = _of(_HEADS[function], head_sex) if function in _HEADS else ""
    return _of(forms, sex).format(head=head) if forms else ""


def letterhead(body: Body, language: str) -> list[str]:
    """Return the lines at the head of the body's papers, in Arabic or French: as typed, else the usual ones."""
    language = "ar" if language == "ar" else "fr"
    typed = body.letterhead_ar if language == "ar" else body.letterhead_fr
    return [line.strip() for line in typed.splitlines() if line.strip()] or default_letterhead(body, language)


def default_letterhead(body: Body, language: str) -> list[str]:
    """Return the usual lines for the level: kingdom, ministry, prefecture or province, council, body."""
    if is_office(body):
        return [KINGDOM[language][0], *([name] if (name := _office(body, language)) else [])]
    above = provinces().get(body.province)
    lines = list(KINGDOM[language])
    if body.level in ("commune", "arrondissement") and above:
        lines.append(above.name_ar if language == "ar" else _curly(above.name_fr))
    lines.append(territory_name(body, language))
    if body.level == "prefecture":
        lines.append(council_name(body, language))
    if body.level == "region":
        lines.append("مجلس الجهة" if language == "ar" else "Conseil de la région")
    return [*lines, BODY_AR if language == "ar" else BODY_FR]


def _of(forms: tuple[str, str, str], sex: str) -> str:
    return forms["fm".find(sex) if sex in ("f", "m") else 2]


def _curly(name: str) -> str:
    return name.replace("'", "’")


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]
