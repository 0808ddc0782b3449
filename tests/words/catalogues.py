"""Collects the sentences of the program, brings the catalogues up to date and compiles them.

``python -m tests.words.catalogues`` rewrites ``hayat.po`` and ``hayat.mo`` of every language and lists what still
has no translation. A sentence that left the program stays at the end of its file, marked ``#~``, and comes back
with its translation when the program says it again.
"""

from __future__ import annotations

import ast
import datetime
import io
import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "catalogues"
PACKAGES = ("hayat_app", "reports", "ui")
PLURALS = {
    # zero, one, two, few (3-10), many (11-99), other (100, 101, 102...); Babel's own rule swaps the last two
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "fr": "nplurals=2; plural=(n > 1);",
}
NO_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # the same text makes the same file
MARKS = ("N_", "_", "translate")
COUNTING = ("ngettext", "plural")
COUNT = "{n}"
Sentence = str | tuple[str, str]


def extracted(root: Path = ROOT) -> Catalog:
    """Return every sentence marked in the program, with the files that say it."""
    template = Catalog(project="hayat", charset="utf-8")
    for file in sorted(file for package in PACKAGES for file in (root / package).rglob("*.py")):
        for sentence in sentences(ast.parse(file.read_text("utf-8"))):
            template.add(sentence, locations=[(file.relative_to(root).as_posix(), 0)])
    return template


def sentences(module: ast.Module) -> set[Sentence]:
    """Return the sentences of a module: those in a mark, and counted ones.

    Two neighbours that both hold ``{n}`` are one counted sentence, wherever they stand; so are the two of a call
    that counts. (Babel's own reader does not look into f-strings and knows no counted marks.)
    """
    nodes = list(ast.walk(module))
    counted = {pair for node in nodes for pair in _pairs(node)}
    single = {text for node in nodes if (text := _marked(node))}
    return counted | (single - {text for pair in counted for text in pair})


def _pairs(node: ast.AST) -> Iterator[tuple[str, str]]:
    items = (
        node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple | ast.List) else []
    )
    counts = isinstance(node, ast.Call) and _name(node.func) in COUNTING
    for one, many in itertools.pairwise(_literal(item) or _marked(item) for item in items):
        if one and many and (counts or (COUNT in one and COUNT in many)):
            yield one, many


def _marked(node: ast.AST) -> str:
    marks = isinstance(node, ast.Call) and node.args and _name(node.func) in MARKS
    return _literal(node.args[0]) if marks and isinstance(node, ast.Call) else ""


def _literal(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def po_file(language: str) -> Path:
    """Return the place of a language's translations."""
    return CATALOGUES / language / "LC_MESSAGES" / "hayat.po"


def empty(language: str) -> Catalog:
    """Return a catalogue without sentences, whose counted sentences follow the language's rule."""
    catalog = Catalog(
        locale=Locale(language), project="hayat", charset="utf-8", fuzzy=False, creation_date=NO_DATE
    )
    catalog.mime_headers = [("Plural-Forms", PLURALS[language])]
    return catalog


def load(language: str) -> Catalog:
    """Return the stored translations of a language, or an empty catalogue."""
    if not po_file(language).exists():
        return empty(language)
    with po_file(language).open("rb") as file:
        return read_po(file, locale=language, domain="hayat")


def updated(language: str, template: Catalog) -> Catalog:
    """Return the language's catalogue with exactly the template's sentences; the others become obsolete."""
    old = load(language)
    known = {message.id: message for message in (*old.obsolete.values(), *old) if message.id}
    new = empty(language)
    new.header_comment = f"# Translations of Hayat, {language}. See docs/translation.md."
    for message in sorted((m for m in template if m.id), key=_by_id):
        before = known.pop(message.id, None)
        files = sorted({(file, 0) for file, _ in message.locations})
        new.add(message.id, before.string if before else "", files)
    for message in sorted(known.values(), key=_by_id):
        if any(texts(message.string)):
            new.obsolete[message.id] = Message(message.id, message.string)
    return new


def _by_id(message: Message) -> tuple[str, ...]:
    return texts(message.id)


def texts(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the forms of a sentence, one unless it is counted."""
    return (value or "",) if isinstance(value, str | None) else tuple(value)


def missing(catalog: Catalog) -> Iterator[Message]:
    """Yield the sentences without a translation, or without one of its plural forms."""
    for message in catalog:
        forms = texts(message.string)
        wanted = catalog.num_plurals if message.pluralizable else 1
        if message.id and (len(forms) < wanted or not all(forms)):
            yield message


def written(write: Callable[[io.BytesIO, Catalog], None], catalog: Catalog) -> bytes:
    """Return the bytes of a catalogue file."""
    buffer = io.BytesIO()
    write(buffer, catalog)
    return buffer.getvalue()


def po_bytes(catalog: Catalog) -> bytes:
    """Return a catalogue as the text that translators edit, without the dates that only make noise."""
    text = written(lambda file, c: write_po(file, c, width=100, include_lineno=False), catalog).decode()
    noise = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By", "Report-Msgid-Bugs-To")
    kept = [line for line in text.splitlines() if not line.startswith(tuple(f'"{name}' for name in noise))]
    return ("\n".join(kept) + "\n").encode()


def mo_bytes(catalog: Catalog) -> bytes:
    """Return a catalogue as the program reads it: the sentences in use."""
    return written(write_mo, catalog)


def main() -> int:
    """Rewrite every catalogue; return 1 when sentences are missing."""
    template, lacking = extracted(), 0
    for language in PLURALS:
        catalog = updated(language, template)
        po_file(language).parent.mkdir(parents=True, exist_ok=True)
        po_file(language).write_bytes(po_bytes(catalog))
        po_file(language).with_suffix(".mo").write_bytes(mo_bytes(catalog))
        for message in missing(catalog):
            lacking += 1
            sys.stdout.write(f"{language}: {message.id!r}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
