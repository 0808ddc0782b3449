"""The bodies from which a coordinator expects a file: from the official map, typed, or from a spreadsheet."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from hayat_app.domain.folding import fold
from hayat_app.domain.records.body import LEVELS
from hayat_app.domain.territories import provinces, regions
from hayat_app.errors import BadInput, Finding
from hayat_app.exchange import tables
from hayat_app.exchange.jsontext import Findings
from hayat_app.i18n import LANGUAGES, N_, Translator
from hayat_app.services.joining import bare_name

_LEVELS = dict(LEVELS)


@dataclass(frozen=True)
class Expected:
    """A body from which a file is expected."""

    level: str
    code: str = ""
    region: str = ""
    province: str = ""
    name_ar: str = ""
    name_fr: str = ""

    @property
    def key(self) -> str:
        """Return what names it in the workspace: level and code, or level, province and name."""
        return f"{self.level}:{self.code or f'{self.province}:{bare_name(self.name_ar or self.name_fr)}'}"


@dataclass(frozen=True)
class Imported:
    """What a list held: the bodies, and the lines that cannot be used, each with its reason."""

    bodies: list[Expected]
    refused: list[Finding]


def from_map(levels: Collection[str] = ("region", "prefecture")) -> list[Expected]:
    """Return the bodies of regions and of prefectures and provinces, from the official map."""
    found = [Expected("region", r.code, r.code, "", r.name_ar, r.name_fr) for r in regions().values()]
    found += [Expected("prefecture", p.code, p.region, p.code, p.name_ar, p.name_fr) for p in provinces().values()]
    return [each for each in found if each.level in levels]


# --- a list that somebody made

_HEADINGS = {
    "level": (N_("Level"), "niveau", "المستوى"),
    "code": (N_("Territory code"), "code", "الرمز", "رمز", "code_commune"),
    "region": (N_("Region"), "région", "الجهة"),
    "province": (
        N_("Prefecture or province"),
        "province",
        "préfecture",
        "الإقليم",
        "العمالة",
        "العمالة أو الإقليم",
    ),
    "name_ar": (N_("Name in Arabic"), "nom arabe", "nom en arabe", "الاسم", "الجماعة", "الاسم بالعربية"),
    "name_fr": (N_("Name in French"), "nom", "commune", "nom en français", "الاسم بالفرنسية"),
}
"""What a column may be called besides its own name; in capitals, with or without accents."""


def read(data: bytes, name: str) -> Imported:
    """Return the expected bodies of a spreadsheet (CSV or XLSX) with a line of headings, and the lines refused.

    Headings: ``level``, ``code``, ``region``, ``province``, ``name_ar``, ``name_fr``, or the words for them in a
    language of ours; regions and provinces by code or by name; without a level they are communes. Raises
    ``BadInput`` for a file that is no such list.
    """
    return checked(_renamed(tables.headed(tables.read(data, name)), name))


def checked(lines: Iterable[tuple[int, Mapping[str, str]]]) -> Imported:
    """Return the bodies that some lines name, each with its number for the reader."""
    findings, found = Findings(), dict[str, Expected]()
    for number, line in lines:
        try:
            each = _expected(line)
        except BadInput as problem:
            findings.add(f"{number}", problem)
            continue
        if each.key in found:
            findings.say(f"{number}", N_("It is in the list twice."))
        found.setdefault(each.key, each)
    return Imported(list(found.values()), findings.found)


def _renamed(lines: list[tuple[int, dict[str, str]]], file: str) -> list[tuple[int, dict[str, str]]]:
    known = {fold(word): name for name, words in _HEADINGS.items() for word in _spoken(name, words)}
    found = [
        (n, {known[fold(word)]: text for word, text in line.items() if fold(word) in known}) for n, line in lines
    ]
    if not any({"name_ar", "name_fr"} & line.keys() for _n, line in found):
        raise BadInput(N_("The first line of “{name}” names no column “name_ar” or “name_fr”."), name=file)
    return found


def _spoken(name: str, words: tuple[str, ...]) -> list[str]:
    return [name, name.replace("_", " "), *words, *(Translator(language)(words[0]) for language in LANGUAGES)]


def _expected(line: Mapping[str, str]) -> Expected:
    level = _level(line.get("level", ""))
    province = _unit(line.get("province", ""), {p.code: (p.name_ar, p.name_fr) for p in provinces().values()})
    region = _unit(line.get("region", ""), {r.code: (r.name_ar, r.name_fr) for r in regions().values()})
    if not (line.get("name_ar") or line.get("name_fr")):
        raise BadInput(N_("The name is missing."))
    return Expected(
        level,
        line.get("code", ""),
        provinces()[province].region if province else region,
        province,
        line.get("name_ar", ""),
        line.get("name_fr", ""),
    )


def _level(words: str) -> str:
    """Return the level that a code or a word in a language of ours names; a commune where nothing is said."""
    said = {fold(Translator(language)(text)): code for code, text in LEVELS for language in LANGUAGES}
    level = "commune" if not words else words if words in _LEVELS else said.get(fold(words), "")
    if not level:
        raise BadInput(
            N_("“{value}” is not a level: {known}."), value=words[:80], known=", ".join(sorted(_LEVELS))
        )
    return level


def _unit(words: str, names: Mapping[str, tuple[str, str]]) -> str:
    """Return the code of the unit that a code or a name means; nothing where nothing is said."""
    if not words or words in names:
        return words
    wanted = bare_name(words)
    found = [code for code, said in names.items() if wanted in map(bare_name, said)]
    if len(found) != 1:
        raise BadInput(N_("“{value}” is not a region or province of the map."), value=words[:80])
    return found[0]


def typed(text: str, level: str, province: str) -> Imported:
    """Return the bodies typed one on a line: a name, with its code before it where that is known."""
    region = provinces()[province].region if province else ""
    above = {"level": level, "region": region, "province": province}
    lines = [(n, _named(line)) for n, line in enumerate(text.splitlines(), 1)]
    return checked((n, above | named) for n, named in lines if named)


def _named(line: str) -> dict[str, str]:
    """Return the code, the Arabic and the French name of a line such as ``01.061.01 ؛ مكناس ؛ Meknès``.

    What stands between them is free: a semicolon or comma of either script, a tab, or only a space.
    """
    found = {}
    if code := _CODE.match(line):
        found["code"], line = fold(code[1]), line[code.end() :]
    for part in filter(None, map(str.strip, _BETWEEN.split(line))):
        for name, words in _by_script(part).items():
            found.setdefault(name, words)
    return found


_CODE = re.compile(r"\s*(\d[\d./-]*)(?=[\s;؛,،]|$)")
_BETWEEN = re.compile("[;؛,،\t]")
_ARABIC, _LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z\u00c0-\u024f]")


def _by_script(words: str) -> dict[str, str]:
    """Return a name, or both names that stand one after the other, by the script of their words."""
    if not _ARABIC.search(words):
        return {"name_fr": words}
    latin = [word for word in words.split() if _LATIN.search(word)]
    arabic = [word for word in words.split() if not _LATIN.search(word)]
    return {"name_ar": " ".join(arabic)} | ({"name_fr": " ".join(latin)} if latin else {})


def as_kept(each: Expected) -> dict[str, str]:
    """Return what the workspace keeps of an expected body."""
    return dataclasses.asdict(each)
