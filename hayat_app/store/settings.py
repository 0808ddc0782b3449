"""Settings of a workspace: short texts by name, inside a transaction."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from hayat_app.store.schema import SETTING


def read(connection: Connection, name: str) -> str:
    """Return a setting, or nothing where it was never kept."""
    return connection.scalar(select(SETTING.c.value).where(SETTING.c.name == name)) or ""


def keep(connection: Connection, name: str, value: str) -> None:
    """Keep a setting in the place of what it was; nothing drops it."""
    connection.execute(delete(SETTING).where(SETTING.c.name == name))
    if value:
        connection.execute(insert(SETTING).values(name=name, value=value))
