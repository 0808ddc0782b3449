"""The small buttons above a list, each with what it does and its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QToolButton

from hayat_app.i18n import _
from ui.acts import hint
from ui.theme import parts


class Tool(NamedTuple):
    """The name of its icon, what it does (English source), its key, and the act."""

    name: str
    words: str
    keys: str
    act: Callable[[], object]


def add_tools(bar: QHBoxLayout, *wanted: Tool) -> dict[str, QToolButton]:
    """Add buttons to a line and return them by the names of their icons."""
    made = {}
    for one in wanted:
        made[one.name] = parts.tool(one.name, _(one.words), hint(_(one.words), (one.keys,)))
        made[one.name].clicked.connect(one.act)
        bar.addWidget(made[one.name])
    return made
