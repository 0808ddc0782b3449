"""``new``, ``show`` and ``sample``: between plain content and exchange files."""

from __future__ import annotations

import argparse

from hayat_app.cli.console import FINE, Console
from hayat_app.domain.progress import progress
from hayat_app.exchange import content
from hayat_app.i18n import N_
from hayat_app.services import dossiers, files, scratch


def new(asked: argparse.Namespace, console: Console) -> int:
    """Make an exchange file of a content file."""
    with scratch.empty(asked.author) as store:
        key = dossiers.create_from(store, scratch.open_content(asked.content))
        files.export(store, key, asked.out)
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE


def sample(asked: argparse.Namespace, console: Console) -> int:
    """Write a copy of a sample dossier to an exchange file."""
    with scratch.empty() as store:
        files.export(store, dossiers.open_sample(store, asked.name), asked.out)
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE


def show(asked: argparse.Namespace, console: Console) -> int:
    """Show what a file holds, in short or as content JSON."""
    store, key = scratch.open_file(asked.file)
    with store:
        if asked.json:
            found = dossiers.contents(store, key)
            console.out(content.write(found.dossier, found.attachments))
            return FINE
        dossier, _ = store.dossier(key), console.translate
        lines = [
            dossier.body.name_ar or dossier.body.place_ar or key,
            _(N_("Territory: {name}"), name=dossier.body.place_ar),
            _(N_("Key: {key}"), key=key),
            _(N_("Records: {n}"), n=len(dossier.records)),
            _(N_("Fingerprint: {fingerprint}"), fingerprint=store.fingerprint(key)),
        ]
        for section, found_so_far in progress(dossier).items():
            lines.append(f"{_(SECTION_NAMES[section])}: {found_so_far.filled}/{found_so_far.expected}")
        console.out("\n".join(lines))
    return FINE


SECTION_NAMES = {
    "body": N_("The body"),
    "members": N_("Members"),
    "diagnosis": N_("Diagnosis"),
    "plan": N_("The plan"),
    "objectives": N_("Objectives"),
    "activities": N_("Activities"),
    "opinions": N_("Advisory opinions"),
    "workshops": N_("Workshops and trainings"),
}
