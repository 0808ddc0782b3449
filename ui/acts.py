"""What a person can do anywhere in the window: one table of acts with their names, icons and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from hayat_app.i18n import N_, _


class Act(NamedTuple):
    """One act: key, English name, icon, keys (the first is shown), and the menu group it stands in."""

    key: str
    name: str
    icon: str
    keys: tuple[str, ...] = ()
    group: str = ""


ACTS = (
    Act("new", N_("New dossier…"), "add", ("Ctrl+N",), "dossier"),
    Act("dossiers", N_("All dossiers…"), "dossiers", ("Ctrl+O",), "dossier"),
    Act("receive", N_("Receive files…"), "receive", ("Ctrl+I",), "dossier"),
    Act("coordination", N_("The coordinator's desk"), "desk", ("Ctrl+B",), "dossier"),
    Act("send", N_("Save a copy to send…"), "send", ("Ctrl+E",), "dossier"),
    Act("signs", N_("Signs of the dossier, to compare copies…"), "check", (), "dossier"),
    Act("personal", N_("Personal data…"), "lock", (), "dossier"),
    Act("preview", N_("Preview and print"), "preview", ("Ctrl+P",), "paper"),
    Act("pdf", N_("Save the plan as PDF…"), "save", ("Ctrl+Shift+S",), "paper"),
    Act("undo", N_("Undo"), "undo", ("Ctrl+Z",), "edit"),
    Act("redo", N_("Redo"), "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "edit"),
    Act("find", N_("Search the dossier…"), "search", ("Ctrl+F",), "edit"),
    Act("history", N_("History of this record…"), "clock", ("Ctrl+H",), "edit"),
    Act("guide", N_("Guide"), "guide", ("F1",), "help"),
    Act("practice", N_("Practise, keeping nothing"), "star", (), "help"),
    Act("shortcuts", N_("Keyboard shortcuts"), "keyboard", ("F12",), "help"),
    Act("settings", N_("Settings"), "settings", ("Ctrl+G",), "help"),
    Act("about", N_("About Hayat"), "info", (), "help"),
    Act("quit", N_("Quit"), "close", ("Ctrl+Q",), "quit"),
)
GROUPS = ("dossier", "paper", "edit", "help", "quit")
NEEDS_DOSSIER = frozenset(
    {"send", "preview", "pdf", "undo", "redo", "find", "history", "guide", "personal", "signs"}
)


def make(parent: QObject, does: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return the actions by key; ``does`` says what each one does."""
    made = {}
    for act in ACTS:
        action = QAction(_(act.name), parent)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setToolTip(hint(_(act.name), act.keys))
        action.triggered.connect(lambda _checked=False, act=act: does[act.key]())
        made[act.key] = action
    return made


def hint(name: str, keys: tuple[str, ...]) -> str:
    """Return a tooltip: what it does and its first key."""
    return f"{name} (\u2066{keys[0]}\u2069)" if keys else name
