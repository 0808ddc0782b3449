"""What the editors of one form need of the dossier around the record: other records, pictures."""

from __future__ import annotations

from pathlib import Path

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of, fields_of
from hayat_app.domain.kinds import Parent, Text
from hayat_app.domain.links import top_of
from hayat_app.domain.numbering import UNTOLD
from hayat_app.domain.outputs import whence
from hayat_app.domain.owners import offered
from hayat_app.domain.records import BY_KIND, Person
from hayat_app.domain.records.origins import ORIGINS
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate, labelled
from ui.forms.attached import AttachedFiles
from ui.forms.numbered import numbers
from ui.session import Session
from ui.widgets.popup import Answer

UNTITLED = N_("Untitled")
GONE = N_("A record that is not there any more")
NEAR = frozenset({"party", "joint_committee", "extension", "workshop_day", "speaker", "work_group"})
"""Kinds of which only those of the same agreement, programme or workshop are meant."""
_TRACED = 34
"""The most letters of each part of the trace of a line of group work."""
_UNNUMBERED = frozenset({"member", "plan"}) | UNTOLD
"""Known by their names; their numbers only order lists."""


def titled(record: Record, number: str = "") -> str:
    """Return a record's number and title as one line."""
    title = " ".join(record.title_in(current().language).split()) or _(UNTITLED)
    # The number keeps its own direction: 1.2.3 before an Arabic title must not be turned round.
    return f"{isolate(number)} {title}" if number else title


class Links(AttachedFiles):
    """Other records and pictures, seen from one record of the open dossier."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.key = ""
        """The record that is edited: it cannot stand under itself or what is under it."""

    @property
    def _dossier(self) -> Dossier:
        return self._session.dossier

    def answers(self, kinds: tuple[str, ...]) -> list[Answer]:
        """Return the records of some kinds, numbered and titled, in the order of the tree."""
        dossier = self._dossier
        numbered = numbers(dossier)
        own = dossier.records.get(self.key)
        kinds = self._offered(kinds)
        inside = {self.key, *(r.id for r in dossier.walk(own))} if own else {self.key}
        near = top_of(dossier, own).id if own and set(kinds) <= NEAR else None
        found = (r for kind in set(kinds) & BY_KIND.keys() for r in dossier.all(BY_KIND[kind]))
        return [
            Answer(r.id, self._line(r, numbered, kinds))
            for r in sorted(found, key=lambda r: dossier.place_of(r.id))
            if r.id not in inside and (near is None or top_of(dossier, r).id == near)
        ]

    def _line(self, record: Record, numbered: dict[str, str], kinds: tuple[str, ...]) -> str:
        if record.KIND in ORIGINS:  # findings of many kinds stand in one list
            return labelled(_(record.NAME), titled(record))
        line = titled(record, "" if record.KIND in _UNNUMBERED else numbered.get(record.id, ""))
        # Where several kinds stand in one list, each says what it is.
        return labelled(_(record.NAME), line) if len(kinds) > 1 and record.KIND in ("plan", "axis") else line

    def words(self, key: str) -> str:
        """Return the number and the title of a record."""
        record = self._dossier.records.get(key)
        if record is None:
            return _(GONE)
        line = self._line(record, numbers(self._dossier), (record.KIND,))
        if record.KIND != "output":
            return line
        trace = (isolate(shortened(part, _TRACED)) for part in whence(self._dossier, record))
        return " – ".join((shortened(line, 2 * _TRACED), *trace))  # of which workshop, group and day

    def new_words(self, kinds: tuple[str, ...]) -> str:
        """Return the words that offer a new record of a kind that needs no place in a tree."""
        cls = self.creatable(kinds)
        return _(N_("New: {kind}"), kind=_(cls.NAME)) if cls else ""

    def creatable(self, kinds: tuple[str, ...]) -> type[Record] | None:
        """Return the class of a list of kinds of which a new record can be made by its name alone."""
        kinds = self._offered(kinds)
        if kinds[0] not in BY_KIND or (len(kinds) > 1 and kinds[0] != Person.KIND):
            return None
        cls = BY_KIND[kinds[0]]
        title = field_of(cls, cls.TITLE)
        alone = not any(isinstance(facts.kind, Parent) for facts in fields_of(cls))
        return cls if alone and title and isinstance(title.kind, Text) else None

    def _offered(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        return offered(self._dossier, self._dossier.records.get(self.key), kinds)

    def load(self, sha256: str) -> bytes | None:
        """Return a picture by its digest."""
        from hayat_app.services.pictures import load

        return load(self._session.store, sha256)

    def keep(self, file: Path) -> str:
        """Keep a picture; raise ``Problem`` for a file that cannot be used."""
        from hayat_app.services.pictures import attach  # the store's room loads late

        return attach(self._session.store, file)

    def ask(self) -> Path | None:
        """Ask the person for the file of a picture."""
        endings = (".png", ".jpg", ".jpeg")
        return self._session.asks.file_to_open(_(N_("Choose a picture")), _(N_("Pictures")), endings)
