"""Taking values out of the log inside a transaction (merge/redaction.py says what and why)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, select, update

from hayat_app.domain.naming import Naming
from hayat_app.merge.changes import Change, by_record
from hayat_app.merge.redaction import REDACTS, UNNAMES, Span, redacted, told, unnamed
from hayat_app.store import asides, codec, log
from hayat_app.store.schema import CHANGE
from hayat_app.store.states import states


def redact(
    connection: Connection, dossier: str, fields: Mapping[str, Collection[str]], naming: Naming | None = None
) -> int:
    """Take the earlier values of some fields (by record) out of the log; return how many changes lost something.

    The newest change of each record must have set the fields: it says from now on what it takes out. The first of
    them says also which changes name their author no more: those that one of the persons of ``naming`` wrote.
    """
    own, aside = by_record(log.read(connection, dossier, fields)), by_record(asides.of(connection, dossier))
    tellers = [_telling(own[record], aside.get(record, []), names) for record, names in fields.items()]
    spans = _written_by(connection, dossier, naming) if naming else []
    if tellers and spans:
        said = {REDACTS: {}, **tellers[0].extra, UNNAMES: [list(span) for span in spans]}
        tellers[0] = tellers[0]._replace(extra=said)
    log.write(connection, [change.id for change in tellers], tellers)
    return apply(connection, dossier)


def _telling(own: list[Change], aside: list[Change], names: Collection[str]) -> Change:
    newest = max(own, key=lambda change: change.rank)
    earlier = {
        name: sorted(c.id for c in (*own, *aside) if c.id != newest.id and name in {*c.values, *c.withheld})
        for name in names
        if name in newest.values
    }
    before = newest.extra.get(REDACTS)
    said = {**(before if isinstance(before, dict) else {}), **{n: keys for n, keys in earlier.items() if keys}}
    return newest._replace(extra={**newest.extra, REDACTS: said}) if said else newest


def _written_by(connection: Connection, dossier: str, naming: Naming) -> list[Span]:
    """Return the stretches of changes, by author and Lamport number, that bear one of the names."""
    query = select(CHANGE.c.author, CHANGE.c.lamport, CHANGE.c.author_name).where(CHANGE.c.dossier == dossier)
    rows = connection.execute(query.order_by(CHANGE.c.author, CHANGE.c.lamport)).all()
    whose = {name: naming.is_one(name) for name in {row.author_name for row in rows}}
    spans = []
    for (author, is_theirs), found in groupby(rows, lambda row: (row.author, whose[row.author_name])):
        numbers = [row.lamport for row in found]
        if is_theirs:
            spans.append((author, numbers[0], numbers[-1]))
    return spans


def tells(changes: Iterable[Change]) -> bool:
    """Whether any of the changes says that something is to go."""
    return any(REDACTS in change.extra for change in changes if change.extra)


def apply(connection: Connection, dossier: str) -> int:
    """Take out everything that the changes of a dossier say; return how many changes lost something."""
    query = select(CHANGE).where(CHANGE.c.dossier == dossier, CHANGE.c.body.contains(f'"{REDACTS}"'))
    tellers = [codec.change_of(row) for row in connection.execute(query)]
    if not tellers:
        return 0
    gone, spans = told(tellers), unnamed(tellers)
    _unname(connection, dossier, spans)
    asides.redact(connection, dossier, gone, spans)
    lesser = redacted(log.named(connection, gone), gone)
    log.write(connection, [change.id for change in lesser], lesser)
    touched = log.read(connection, dossier, {change.record for change in lesser})
    log.put_states(connection, list(states(touched).values()))
    return len(lesser)


def _unname(connection: Connection, dossier: str, spans: Sequence[Span]) -> None:
    for span in spans:
        connection.execute(update(CHANGE).where(_is_signed(dossier, span)).values(author_name=""))


def signed(connection: Connection, dossier: str, spans: Sequence[Span]) -> set[str]:
    """Return the keys of the changes in some stretches that bear their author's name."""
    found = (connection.scalars(select(CHANGE.c.id).where(_is_signed(dossier, span))) for span in spans)
    return {key for keys in found for key in keys}


def _is_signed(dossier: str, span: Span) -> ColumnElement[bool]:
    author, first, last = span
    own = (CHANGE.c.dossier == dossier) & (CHANGE.c.author == author) & (CHANGE.c.author_name != "")
    return own & CHANGE.c.lamport.between(first, last)
