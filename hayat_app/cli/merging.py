"""``merge``, ``import``, ``conflicts`` and ``resolve``: files of many hands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hayat_app.cli.console import FINE, PROBLEMS, UNUSABLE, Console
from hayat_app.cli.passwords import password_from
from hayat_app.cli.workspace import existing, named
from hayat_app.errors import BadInput, BadInputs, Finding
from hayat_app.exchange.jsontext import readable
from hayat_app.i18n import N_
from hayat_app.paths import workspace_folder
from hayat_app.services import decisions, files, merging, questions, scratch
from hayat_app.services.filereports import FileReport
from hayat_app.services.lock import WorkspaceLock
from hayat_app.services.merging import Gesture
from hayat_app.services.provenance import Told
from hayat_app.services.questions import Question
from hayat_app.store.store import Store
from hayat_app.wholefiles import read_bounded


def receive(asked: argparse.Namespace, console: Console) -> int:
    """Receive files or folders; one that cannot be used is named and never stops the others."""
    folder, password = workspace_folder(), password_from(asked.password_file)
    with WorkspaceLock(folder, "hayat import"), Store(folder) as store:
        act: Callable[..., Gesture] = merging.preview if asked.dry_run else partial(merging.receive, counted=True)
        done = act(store, asked.files, password=password)
    return _told(done, console, as_json=asked.json)


def merge(asked: argparse.Namespace, console: Console) -> int:
    """Unite files of one body into one file, without a workspace."""
    password = password_from(asked.password_file)
    with scratch.empty(asked.author) as store:
        done = merging.receive(store, asked.files, password=password)
        keys = {store.main_of(report.dossier) for report in done.files if report.dossier}
        code = _told(done, console, as_json=asked.json)
        if len(keys) != 1 or done.aside:
            raise BadInput(
                N_("These files are about {n} bodies: “merge” unites those of one. Nothing was written.")
                if len(keys) > 1
                else N_("A file cannot be used. Nothing was written."),
                n=len(keys),
            )
        files.export(store, keys.pop(), asked.out)
    console.say(N_("“{path}” was written."), path=asked.out)
    return code


def _told(done: Gesture, console: Console, *, as_json: bool) -> int:
    """Say what became of every file; return the exit code."""
    if as_json:
        others = [str(path) for path in done.others]
        console.out(readable({"files": [_as_json(each, console) for each in done.files], "others": others}))
    for report in done.files:
        if report.problem:
            console.problem(report.problem)
        elif not as_json:
            _say(report, console)
    if not done.files:
        console.say(N_("No file of Hayat was found there."))
    used = len(done.files) - len(done.aside)
    return FINE if used and not done.aside else PROBLEMS if used else UNUSABLE


def _say(report: FileReport, console: Console) -> None:
    if report.outcome == "known":
        console.say(N_("{name}: it holds nothing that is not here already."), name=report.name)
        return
    console.say(
        N_("{name}: {title}. New changes: {new}, known: {known}. Records added: {added}, changed: {changed}, "
           "deleted: {deleted}, to decide: {conflicts}."),
        name=report.name, title=report.title, new=report.changes, known=report.known, added=report.added,
        changed=report.changed, deleted=report.deleted, conflicts=report.conflicts,
    )  # fmt: skip
    if report.contradictions:
        console.say(N_("It tells {n} known changes differently: what is here was kept."), n=report.contradictions)
    if report.taken_back:
        console.say(N_("{n} of them were taken back here before."), n=report.taken_back)
    if report.forgotten:
        console.say(N_("A person was forgotten: values that left the log for good: {n}."), n=report.forgotten)
    if report.unsigned:
        console.say(N_("Changes that name their author no more: {n}."), n=report.unsigned)
    if report.joins:
        places = ", ".join(report.joins)
        console.say(N_("Its sender had joined it with: {places}. Here too they are one."), places=places)
    if report.newer:
        console.say(N_("It was written by a newer version: what this one does not know is kept and passed on."))


def _as_json(report: FileReport, console: Console) -> dict[str, object]:
    found: dict[str, object] = {"file": str(report.path), "outcome": report.outcome}
    if report.problem:
        problem = report.problem
        findings = problem.findings if isinstance(problem, BadInputs) else [Finding("", problem)]
        found["problems"] = [
            {"place": f.place, "message": f.problem.sentence(console.translate)} for f in findings
        ]
        return found
    return found | {name: getattr(report, name) for name in _TOLD} | {"joins": list(report.joins)}


_TOLD = (
    "dossier", "title", "sender", "sent", "changes", "known", "added", "changed", "deleted", "conflicts",
    "contradictions", "taken_back", "forgotten", "unsigned", "newer",
)  # fmt: skip


# --- questions


def conflicts(asked: argparse.Namespace, console: Console) -> int:
    """List what must be decided in a file or in a dossier of the workspace."""
    store, key = _opened(asked)
    with store:
        found = questions.questions(store, key)
    if asked.json:
        listed = [_question(question, console) for question in found]
        console.out(readable({"dossier": key, "questions": listed}))
    elif found:
        console.out("\n".join(_line(question, console) for question in found))
    else:
        console.out(console.translate(N_("There is nothing to decide.")))
    return PROBLEMS if found else FINE


def _opened(asked: argparse.Namespace) -> tuple[Store, str]:
    path = Path(asked.what)
    if not asked.workspace or path.is_file():
        return scratch.open_file(path)
    store = existing()
    try:
        return store, named(store, asked.what)
    except BaseException:
        store.close()
        raise


def _question(question: Question, console: Console) -> dict[str, object]:
    found: dict[str, object] = {
        "subject": question.subject,
        "kind": question.kind,
        "record": question.record,
        "field": question.field,
        "message": question.problem.sentence(console.translate),
    }
    if question.subject == "field":
        found |= {"versions": [_version(told) for told in question.versions], "ancestor": question.ancestor}
        if question.proposal:
            found["proposal"] = {"text": question.proposal.text, "clean": question.proposal.clean}
    if question.subject == "life":
        edits = question.edits or {}
        found["deletions"] = [_version(told) for told in question.deletions]
        found["edits"] = {name: [_version(told) for told in versions] for name, versions in edits.items()}
    return found


def _version(told: Told) -> dict[str, object]:
    name = told.file.name if told.file else ""
    return {"change": told.change, "value": told.value, "author": told.author, "time": told.time, "file": name}


def _line(question: Question, console: Console) -> str:
    place = "/".join(part for part in (question.kind, question.record, question.field) if part)
    told = [f"  {version.author}: {version.value}" for version in question.versions]
    return "\n".join([f"{place}: {question.problem.sentence(console.translate)}", *told])


def resolve(asked: argparse.Namespace, console: Console) -> int:
    """Apply a list of decisions to a file; all of them or none."""
    data = read_bounded(asked.decisions, decisions.MOST_BYTES)
    store, key = scratch.open_file(asked.file, asked.author)
    with store:
        answers = decisions.read(data, asked.decisions.name, questions.questions(store, key))
        questions.settle(store, key, answers)
        left = len(questions.questions(store, key))
        files.export(store, key, asked.out)
    console.say(N_("“{path}” was written. Left to decide: {n}."), path=asked.out, n=left)
    return PROBLEMS if left else FINE
