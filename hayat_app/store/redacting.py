"""Taking values out of the log inside a transaction (merge/redaction.py says what and why)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, select

from hayat_app.merge.changes import Change
from hayat_app.merge.redaction import REDACTS, redacted, told
from hayat_app.store import codec, log
from hayat_app.store.schema import CHANGE
from hayat_app.store.states import states


def redact(connection: Connection, dossier: str, fields: Mapping[str, Collection[str]]) -> int:
    """Take the earlier values of some fields (by record) out of the log; return how many changes lost something.

    The newest change of each record must have set the fields: it says from now on what it takes out.
    """
    tellers = []
    for record, names in fields.items():
        own = log.read(connection, dossier, [record])
        tellers.append(_telling(own, names))
    log.write(connection, [change.id for change in tellers], tellers)
    return apply(connection, dossier)


def _telling(own: list[Change], names: Collection[str]) -> Change:
    newest = max(own, key=lambda change: change.rank)
    earlier = {
        name: sorted(c.id for c in own if c.id != newest.id and name in {*c.values, *c.withheld})
        for name in names
        if name in newest.values
    }
    before = newest.extra.get(REDACTS)
    said = {**(before if isinstance(before, dict) else {}), **{n: keys for n, keys in earlier.items() if keys}}
    return newest._replace(extra={**newest.extra, REDACTS: said}) if said else newest


def tells(changes: Iterable[Change]) -> bool:
    """Whether any of the changes says that something is to go."""
    return any(REDACTS in change.extra for change in changes)


def apply(connection: Connection, dossier: str) -> int:
    """Take out everything that the changes of a dossier say; return how many changes lost something."""
    query = select(CHANGE).where(CHANGE.c.dossier == dossier, CHANGE.c.body.contains(f'"{REDACTS}"'))
    gone = told(codec.change_of(row) for row in connection.execute(query))
    lesser = redacted(log.named(connection, gone), gone)
    log.write(connection, [change.id for change in lesser], lesser)
    touched = log.read(connection, dossier, {change.record for change in lesser})
    log.put_states(connection, list(states(touched).values()))
    return len(lesser)
