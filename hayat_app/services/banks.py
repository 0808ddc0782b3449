"""The starter banks: what ships with the application, and what this office added, changed or took out.

An office's own entries are one JSON file beside the workspace; the same file travels to other offices.
"""

from __future__ import annotations

import tomllib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import resources
from hayat_app.domain.bank import BankEntry, checked, fitting
from hayat_app.domain.dossier import holds
from hayat_app.domain.fields import Record
from hayat_app.domain.kinds import Json, is_key
from hayat_app.domain.records import Plan
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange.jsontext import Findings, parse, readable, unusable
from hayat_app.i18n import N_
from hayat_app.store.store import Store
from hayat_app.wholefiles import read_bounded, write_whole

FILE_NAME = "bank.json"
FORMAT, VERSION = "hayat-bank", 1
MOST_BYTES = 8_000_000
LANGUAGES = ("ar", "fr")
TAKEN = N_("Take from the bank")


class Banks:
    """The entries that an office sees. ``folder`` holds its own ones; without a folder nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / FILE_NAME if folder else None
        self._own = {_place(entry): entry for entry in self._read()}

    def _read(self) -> list[BankEntry]:
        if self._file is None or not self._file.exists():
            return []
        return read(read_bounded(self._file, MOST_BYTES), self._file.name)

    def entries(self, kind: str, language: str) -> list[BankEntry]:
        """Return the entries of a kind in a language that this office uses."""
        return [entry for entry in self.known(kind, language) if not entry.hidden]

    def known(self, kind: str, language: str) -> list[BankEntry]:
        """Return the shipped entries as this office has them, then its own, also what it took out."""
        shipped = _shipped(kind, language)
        known = {_place(entry) for entry in shipped}
        mine = [
            e for place, e in self._own.items() if place not in known and (e.kind, e.language) == (kind, language)
        ]
        return [*(self._own.get(_place(entry), entry) for entry in shipped), *mine]

    def keep(self, entry: BankEntry) -> BankEntry:
        """Keep an entry of this office: a new one, or its version of a shipped one. Raises ``Refused``."""
        checked(entry.kind, entry.values)
        kept = replace(entry, key=entry.key or f"own-{uuid.uuid4()}", own=True)
        self._own[_place(kept)] = kept
        self._write()
        return kept

    def remove(self, entry: BankEntry) -> None:
        """Take an entry out of the bank, until it is put back."""
        self._own[_place(entry)] = replace(entry, own=True, hidden=True)
        self._write()

    def put_back(self, entry: BankEntry) -> None:
        """Put an entry that was taken out into the bank again, as it was."""
        if entry.values == _shipped_values(entry):
            self._own.pop(_place(entry), None)
        else:
            self._own[_place(entry)] = replace(entry, hidden=False)
        self._write()

    @property
    def own(self) -> list[BankEntry]:
        """Return what this office added, changed or took out."""
        return list(self._own.values())

    def write(self, path: Path) -> None:
        """Write this office's entries to a file for others, and which shipped ones it took out."""
        write_whole(path, written(e for e in self.own if not e.hidden or _shipped_values(e) is not None))

    def receive(self, data: bytes, name: str) -> int:
        """Take in the entries of a file; return how many. Raises ``BadInputs`` that names what is wrong.

        What this office wrote itself stays: another text for the same entry comes beside it.
        """
        found = read(data, name)
        for entry in found:
            mine = self._own.get(_place(entry))
            if mine is None or mine.hidden or mine.values == entry.values:
                self._own[_place(entry)] = entry
            elif not entry.hidden:
                beside = replace(entry, key=f"own-{uuid.uuid5(uuid.NAMESPACE_OID, entry.title)}")
                self._own[_place(beside)] = beside
        self._write()
        return len(found)

    def _write(self) -> None:
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, written(self.own))


def _place(entry: BankEntry) -> tuple[str, str, str]:
    return entry.kind, entry.language, entry.key


def _shipped_values(entry: BankEntry) -> Mapping[str, Json] | None:
    """Return what ships in the place of an entry."""
    places = {_place(other): other.values for other in _shipped(entry.kind, entry.language)}
    return places.get(_place(entry))


def _shipped(kind: str, language: str) -> list[BankEntry]:
    path = resources.path("banks", language, f"{kind}.toml")
    if not path.exists():
        return []
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["entry"]
    return [
        BankEntry(e["id"], kind, language, e["theme"], {k: v for k, v in e.items() if k not in ("id", "theme")})
        for e in found
    ]


def written(entries: Iterable[BankEntry]) -> bytes:
    """Return entries as the bytes of a file."""
    items = [
        {
            "id": e.key,
            "kind": e.kind,
            "language": e.language,
            "theme": e.theme,
            "values": dict(e.values),
            **({"hidden": True} if e.hidden else {}),
        }
        for e in entries
    ]
    return readable({"format": FORMAT, "version": VERSION, "entries": items})


def read(data: bytes, name: str) -> list[BankEntry]:
    """Return the entries of a file called ``name``. Raises ``BadInputs`` that names every problem."""
    findings = Findings()
    found: list[BankEntry] = []
    try:
        whole = parse(data, MOST_BYTES)
        items = _items(whole)
    except BadInput as problem:
        findings.add("", problem)
        raise unusable(name, findings) from problem
    for at, item in enumerate(items):
        try:
            found.append(_entry(item))
        except (Refused, BadInput) as problem:
            findings.add(f"entries[{at}]", problem)
    if findings:
        raise unusable(name, findings)
    return found


def _items(whole: object) -> list[object]:
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or not isinstance(whole.get("entries"), list):
        raise BadInput(N_("This is not a file of bank entries."))
    if whole.get("version") != VERSION:
        raise BadInput(N_("This version of Hayat reads bank entries of version {version}."), version=VERSION)
    found: list[object] = whole["entries"]
    return found


def _entry(item: object) -> BankEntry:
    if not isinstance(item, dict) or not is_key(item.get("id")) or item.get("language") not in LANGUAGES:
        raise BadInput(N_("An entry has a key, a kind, a language and values."))
    kind, theme, values = item.get("kind"), item.get("theme", ""), item.get("values")
    if not isinstance(kind, str) or not isinstance(theme, str) or not isinstance(values, dict):
        raise BadInput(N_("An entry has a key, a kind, a language and values."))
    checked(kind, values)
    return BankEntry(item["id"], kind, item["language"], theme, values, True, item.get("hidden") is True)


def take(
    store: Store, dossier: str, cls: type[Record], entries: Iterable[BankEntry], parent: str | None = None
) -> list[str]:
    """Make a record of a class of each entry, as one act; return their keys.

    Without a parent they stand under the newest plan where their kind can (one is begun when there is none).
    """
    whole = store.dossier(dossier)
    with store.work(dossier, TAKEN) as work:
        if parent is None and holds(Plan.KIND, cls):
            plans = whole.children(None, Plan)
            parent = plans[-1].id if plans else work.add(Plan)
        above = {"parent": parent} if parent else {}
        return [work.put_new(cls.KIND, fitting(entry, cls) | above) for entry in entries]
