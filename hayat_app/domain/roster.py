"""A list of people from elsewhere becomes participants: which column is what, which rows cannot be taken and why.

Rows are refused, never mended in silence; empty rows are counted. Nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from hayat_app.domain.fields import field_of
from hayat_app.domain.folding import fold
from hayat_app.domain.namesakes import skeleton
from hayat_app.domain.records import Participant
from hayat_app.errors import Problem, Refused
from hayat_app.i18n import N_

TARGETS = (
    ("name", N_("First and last name")),
    ("given", N_("First name")),
    ("family", N_("Last name")),
    ("name_fr", N_("Name in Latin letters")),
    ("sex", N_("Sex")),
    ("capacity", N_("Capacity")),
    ("organisation", N_("Organisation")),
    ("commune", N_("Body or commune")),
    ("phone", N_("Telephone")),
    ("email", N_("E-mail")),
)
"""What a column can be, and its English source."""
_HEADINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("name_fr", ("بالفرنسية", "باللاتينية", "nom en francais", "latin")),
    ("name", ("الشخصي والعائلي", "الاسم الكامل", "الاسم والنسب", "nom et prenom", "prenom et nom", "full name")),
    ("given", ("الاسم الشخصي", "prenom", "first name", "given")),
    ("family", ("الاسم العائلي", "النسب", "nom de famille", "last name", "family name", "surname")),
    ("sex", ("الجنس", "النوع", "sexe", "sex", "genre", "gender")),
    ("phone", ("الهاتف", "tel", "gsm", "phone", "mobile")),
    ("email", ("البريد", "email", "e-mail", "mail", "courriel")),
    ("commune", ("الجماعة", "الهيئة", "العمالة", "الإقليم", "commune", "instance", "body", "province")),
    ("organisation", ("المؤسسة", "الجمعية", "المصلحة", "organisme", "association", "institution", "organisation")),
    ("capacity", ("الصفة", "المهمة", "qualite", "fonction", "capacity", "function", "role")),
    ("name", ("الاسم", "nom", "name", "المشارك")),
)
_WOMAN = "أنثى إ امرأة سيدة السيدة آنسة f femme feminin female woman mme mlle w"
_MAN = "ذكر ذ رجل سيد السيد m h homme masculin male man mr"
_SEXES = {"f": {fold(word) for word in _WOMAN.split()}, "m": {fold(word) for word in _MAN.split()}}
_CAPACITIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("body", ("هيئة", "instance", "ieecag", "body")),
    ("elected", ("منتخب", "مستشار", "نائب", "رئيس المجلس", "elu", "conseiller", "elected", "councillor")),
    ("official", ("موظف", "إطار", "fonctionnaire", "cadre", "official")),
    ("association", ("جمع", "تعاوني", "association", "associatif", "cooperative", "ong")),
    ("authority", ("سلطة", "قائد", "باشا", "خليفة", "autorite", "caid", "authority")),
    ("service", ("مصلح", "مندوبي", "مديري", "service", "delegation", "direction")),
    ("cell", ("خلي", "مركز", "cellule", "centre", "cell")),
    ("expert", ("خبير", "أستاذ", "باحث", "مكون", "expert", "enseignant", "universit", "formateur")),
    ("media", ("إعلام", "صحاف", "صحفي", "media", "presse", "journaliste")),
)
HEADING_LINES = 15
"""How far down a list the row of headings is looked for."""
Cells = Sequence[str]


@dataclass(frozen=True)
class Turned:
    """A row that cannot be taken: its line in the file, its cells, and every reason."""

    line: int
    cells: tuple[str, ...]
    reasons: tuple[Problem, ...]


@dataclass
class Roster:
    """What a list comes to."""

    taken: list[tuple[int, dict[str, object]]] = field(default_factory=list)
    """Line and values of each participant."""
    refused: list[Turned] = field(default_factory=list)
    empty: int = 0
    """Rows without anything in them."""


def guess(heading: str) -> str:
    """Return what a column is by its heading, or nothing."""
    folded = fold(heading)
    return next((target for target, words in _HEADINGS if any(fold(w) in folded for w in words)), "")


def headings(rows: Sequence[Cells]) -> int:
    """Return the place of the row of headings, -1 when there is none."""
    for at, cells in enumerate(rows[:HEADING_LINES]):
        found = {guess(cell) for cell in cells if cell} - {""}
        if found & {"name", "given", "family"} and (len(found) > 1 or sum(map(bool, cells)) == 1):
            return at
    return -1


def columns(rows: Sequence[Cells]) -> list[str]:
    """Return what each column probably is, each meaning once; without headings the first words are the name."""
    width = max((len(cells) for cells in rows), default=0)
    at = headings(rows)
    found: list[str] = []
    for column in range(width):
        cells = rows[at] if at >= 0 else ()
        target = guess(cells[column]) if column < len(cells) and cells[column] else ""
        found.append("" if target in found else target)
    return found if at >= 0 else _by_content(rows, width)


def _by_content(rows: Sequence[Cells], width: int) -> list[str]:
    found = [""] * width
    for column in range(width):
        cells = [cells[column] for cells in rows if column < len(cells) and cells[column]]
        if cells and all(_sex(cell) for cell in cells) and "sex" not in found:
            found[column] = "sex"
        elif "name" not in found and sum(cell.replace(".", "").isdigit() for cell in cells) * 2 < len(cells):
            found[column] = "name"
    return found


def read(
    rows: Sequence[tuple[int, Cells]],
    meaning: Sequence[str],
    there: Sequence[Participant] = (),
    *,
    repeat: bool = False,
) -> Roster:
    """Return the participants of the rows below the headings, and what is refused.

    ``there`` are the ones the workshop has already; ``repeat`` lets an empty commune or organisation mean the one
    above, as merged cells come out of a spreadsheet.
    """
    found = Roster()
    known = {(skeleton(person.name), fold(person.commune)): 0 for person in there}
    above: dict[str, str] = {}
    for line, cells in rows:
        if not any(cells):
            found.empty += 1
            continue
        said = _said(cells, meaning)
        if repeat:
            _repeat(said, above)
        values, reasons = _values(said)
        key = (skeleton(str(values.get("name", ""))), fold(str(values.get("commune", ""))))
        if not reasons and key in known:
            reasons = [_twice(known[key])]
        if reasons:
            found.refused.append(Turned(line, tuple(cells), tuple(reasons)))
        else:
            known[key] = line
            found.taken.append((line, values))
    return found


def _twice(line: int) -> Problem:
    if line:
        return Problem(N_("The same person stands in line {line} already."), line=line)
    return Problem(N_("This person is in the workshop already."))


def _said(cells: Cells, meaning: Sequence[str]) -> dict[str, str]:
    said = {target: cell for target, cell in zip(meaning, cells, strict=False) if target and cell}
    whole = " ".join(part for part in (said.pop("given", ""), said.pop("family", "")) if part)
    return {**said, "name": said.get("name") or whole}


def _repeat(said: dict[str, str], above: dict[str, str]) -> None:
    for name in ("commune", "organisation"):
        above[name] = said.get(name) or above.get(name, "")
        if above[name]:
            said[name] = above[name]


def _values(said: Mapping[str, str]) -> tuple[dict[str, object], list[Problem]]:
    values: dict[str, object] = {}
    reasons: list[Problem] = []
    if not said.get("name"):
        reasons.append(Problem(N_("There is no name.")))
    for name, text in said.items():
        try:
            values[name] = _READERS.get(name, _plain)(name, text)
        except Refused as problem:
            reasons.append(problem)
    if values.get("capacity") == "other" and not values.get("organisation"):
        values["organisation"] = said["capacity"][:200]  # what the person called it is kept
    return {name: value for name, value in values.items() if value}, reasons


def _plain(name: str, text: str) -> object:
    facts = field_of(Participant, name)
    assert facts, name
    return facts.kind.parse(text)


def _sex(text: str) -> str:
    folded = fold(text).strip(" .()")
    return next((code for code, words in _SEXES.items() if folded in words), "")


def _read_sex(_name: str, text: str) -> str:
    code = _sex(text)
    if not code:
        raise Refused(N_("“{value}” says neither woman nor man."), value=text[:80])
    return code


def _read_capacity(_name: str, text: str) -> str:
    folded = fold(text)
    return next((code for code, words in _CAPACITIES if any(fold(word) in folded for word in words)), "other")


_READERS: Mapping[str, Callable[[str, str], object]] = {"sex": _read_sex, "capacity": _read_capacity}
