"""``export`` and ``list``: the workspace."""

from __future__ import annotations

import argparse
import datetime

from hayat_app.cli.console import FINE, Console
from hayat_app.cli.passwords import password_from
from hayat_app.errors import BadInput
from hayat_app.exchange.jsontext import readable
from hayat_app.i18n import N_
from hayat_app.paths import workspace_folder
from hayat_app.services import carrying, dossiers, exports, sending
from hayat_app.services.sending import Choices
from hayat_app.store.store import FILE_NAME, Store


def export(asked: argparse.Namespace, console: Console) -> int:
    """Write a dossier of the workspace to a file, or under its own name into a folder."""
    choices = Choices(not asked.no_contacts, not asked.no_attachments, password_from(asked.password_file))
    with existing() as store:
        key = named(store, asked.dossier)
        today = datetime.datetime.now().astimezone().date()
        if asked.workshop:
            path = carrying.carry(store, key, asked.workshop, asked.out, contacts=choices.contacts)
        else:
            path, _ = sending.send(store, key, asked.out, choices, today)
        said = console.translate(N_("Copy of the dossier"))
        whole = "" if asked.workshop else key
        exports.keep(store, said, path.name, contacts=choices.contacts, dossier=whole)
    console.say(N_("“{path}” was written."), path=path)
    return FINE


def existing() -> Store:
    """Return the workspace; looking at one that is not there must not make it."""
    folder = workspace_folder()
    if not (folder / FILE_NAME).exists():
        raise BadInput(N_("There is no workspace in “{path}”."), path=folder)
    return Store(folder)


def named(store: Store, words: str) -> str:
    """Return the key of the dossier that some words name: its key, the beginning of it, or its territory."""
    listed = dossiers.listed(store)
    found = [key for key, body in listed.items() if key == words or words in (body.place_ar, body.place_fr)]
    found = found or [key for key in listed if key.startswith(words)]
    if len(found) != 1:
        text = N_("“{name}” names several dossiers: {keys}.") if found else N_("There is no dossier “{name}”.")
        raise BadInput(text, name=words, keys=", ".join(found))
    return found[0]


def show(asked: argparse.Namespace, console: Console) -> int:
    """List the dossiers of the workspace."""
    with existing() as store:
        listed = [
            {"dossier": key, "name": body.place_ar, "level": body.level, "fingerprint": store.fingerprint(key)}
            for key, body in dossiers.listed(store).items()
        ]
    if asked.json:
        console.out(readable(listed))
    elif listed:
        console.out("\n".join(f"{item['dossier']}\t{item['fingerprint']}\t{item['name']}" for item in listed))
    else:
        console.say(N_("The workspace holds no dossier yet."))
    return FINE
