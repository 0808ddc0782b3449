"""Letters that travel with a word-processor file: the computer that opens it seldom has Amiri."""

from __future__ import annotations

import uuid

from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart

import resources
from reports.office.xml import element, flag, valued

FACES = {"amiri": ("Amiri", "Amiri"), "naskh": ("Noto Naskh Arabic", "NotoNaskhArabic")}
"""Name of each style of letters, and how its files begin."""
_SUBSTITUTES = "Sakkal Majalla;Traditional Arabic;Times New Roman"
_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_HIDDEN = 32
"""Bytes at a font's beginning that are mixed with its key (ECMA-376, part 4, section 8.1)."""


def font_name(typeface: str) -> str:
    """Return the name of a style of letters."""
    return FACES[typeface][0]


def embed(file: WordFile, typeface: str) -> None:
    """Put the letters into the file."""
    name, stem = FACES[typeface]
    package = file.part.package
    font = element("w:font", {"w:name": name})
    fonts = element("w:fonts", None, font)
    table = XmlPart(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, fonts, package)
    font.extend([valued("w:altName", _SUBSTITUTES), valued("w:family", "roman"), valued("w:pitch", "variable")])
    for style in ("Regular", "Bold"):
        key = uuid.uuid5(uuid.NAMESPACE_OID, f"{stem}-{style}")
        data = obfuscated(resources.path("fonts", f"{stem}-{style}.ttf").read_bytes(), key)
        part = Part(PackURI(f"/word/fonts/{stem}-{style}.odttf"), _OBFUSCATED, data, package)
        relation = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
        font.append(element(f"w:embed{style}", {"r:id": relation, "w:fontKey": f"{{{str(key).upper()}}}"}))
    _replace(file, table)
    file.settings.element.insert(1, flag("w:embedTrueTypeFonts"))


def obfuscated(data: bytes, key: uuid.UUID) -> bytes:
    """Return a font as the format wants it: its first bytes mixed with a key that stands beside it."""
    mask = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:_HIDDEN], mask, strict=True)) + data[_HIDDEN:]


def _replace(file: WordFile, table: Part) -> None:
    """Put our table of fonts in the place of the template's."""
    relations = file.part.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE]:
        del relations[key]
    file.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
