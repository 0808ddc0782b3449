"""Making one dossier of several that are about one body, inside a transaction.

The smallest key stays, so that everybody who joins comes to the same one. The changes move under it with their own
keys, and the bodies' records become one: what they say differently is a question like any other. The other keys
stay known as other names of it, so that later files of either still arrive.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, case, delete, insert, select, update

from hayat_app.domain.records import Body
from hayat_app.store import log
from hayat_app.store.receiving import main_of
from hayat_app.store.schema import ALIAS, CHANGE, FILE, RECORD, SUMMARY
from hayat_app.store.states import states


def join(connection: Connection, dossiers: Collection[str]) -> str:
    """Join dossiers, and what they were joined with before; return the key that stays."""
    mains = {main_of(connection, key) for key in dossiers}
    aliases = connection.execute(select(ALIAS.c.dossier, ALIAS.c.main).where(ALIAS.c.main.in_(mains)))
    known: dict[str, str] = {row.dossier: row.main for row in aliases}
    names = sorted({*dossiers, *mains, *known})
    main, others = names[0], names[1:]
    if known == dict.fromkeys(others, main):
        return main
    connection.execute(delete(ALIAS).where(ALIAS.c.dossier.in_(names)))
    connection.execute(insert(ALIAS), [{"dossier": key, "main": main} for key in others])
    is_body = (CHANGE.c.kind == Body.KIND) & CHANGE.c.record.in_(names)
    connection.execute(
        update(CHANGE)
        .where(CHANGE.c.dossier.in_(others) | (CHANGE.c.dossier == main) & is_body)
        .values(dossier=main, record=case((is_body, main), else_=CHANGE.c.record))
    )
    connection.execute(update(FILE).where(FILE.c.dossier.in_(others)).values(dossier=main))
    for table in (RECORD, SUMMARY):
        connection.execute(delete(table).where(table.c.dossier.in_(names)))
    found = states(log.read(connection, main))
    log.put_states(connection, list(found.values()), new=True)
    return main
