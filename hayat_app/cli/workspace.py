"""``import``, ``export`` and ``list``: files and the workspace."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from pathlib import Path

from hayat_app.cli.console import FINE, PROBLEMS, UNUSABLE, Console
from hayat_app.errors import BadInput, Problem
from hayat_app.exchange.jsontext import readable
from hayat_app.i18n import N_
from hayat_app.paths import workspace_folder
from hayat_app.services import backups, dossiers, files
from hayat_app.services.lock import WorkspaceLock
from hayat_app.store.store import FILE_NAME, Store


def receive(asked: argparse.Namespace, console: Console) -> int:
    """Receive files; one that cannot be used is named and never stops the others."""
    folder = workspace_folder()
    with WorkspaceLock(folder, "hayat import"), Store(folder) as store:
        if not asked.dry_run:
            backups.before(store, "import", datetime.datetime.now(datetime.UTC))
        done = [_receive(store, path, console, dry=asked.dry_run) for path in _files(asked.files)]
    if all(done):
        return FINE if done else UNUSABLE
    return PROBLEMS if any(done) else UNUSABLE


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob(f"*{files.ENDING}"))
        else:
            yield path


def _receive(store: Store, path: Path, console: Console, *, dry: bool) -> bool:
    try:
        loaded = files.load(path)
        seen = files.preview(store, loaded)
        if not dry:
            files.receive(store, loaded)
    except Problem as problem:
        console.problem(problem)
        return False
    console.say(
        N_("{name}: {title}. New changes: {new}, known: {known}. Records added: {added}, changed: {changed}, "
           "deleted: {deleted}, to decide: {conflicts}."),
        name=path.name, title=loaded.package.title, new=seen.changes, known=seen.known, added=len(seen.added),
        changed=len(seen.changed), deleted=len(seen.deleted), conflicts=len(seen.conflicts),
    )  # fmt: skip
    if loaded.package.newer:
        console.say(N_("It was written by a newer version: what this one does not know is kept and passed on."))
    return True


def export(asked: argparse.Namespace, console: Console) -> int:
    """Write a dossier of the workspace to a file."""
    with _existing() as store:
        key = _key(store, asked.dossier)
        files.export(store, key, asked.out, contacts=not asked.no_contacts, attachments=not asked.no_attachments)
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE


def _existing() -> Store:
    """Return the workspace; looking at one that is not there must not make it."""
    folder = workspace_folder()
    if not (folder / FILE_NAME).exists():
        raise BadInput(N_("There is no workspace in “{path}”."), path=folder)
    return Store(folder)


def _key(store: Store, named: str) -> str:
    listed = dossiers.listed(store)
    found = [key for key, body in listed.items() if key == named or named in (body.place_ar, body.place_fr)]
    found = found or [key for key in listed if key.startswith(named)]
    if len(found) != 1:
        text = N_("“{name}” names several dossiers: {keys}.") if found else N_("There is no dossier “{name}”.")
        raise BadInput(text, name=named, keys=", ".join(found))
    return found[0]


def show(asked: argparse.Namespace, console: Console) -> int:
    """List the dossiers of the workspace."""
    with _existing() as store:
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
