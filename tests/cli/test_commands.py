"""Every command does its work and says how it went."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pypdf
import pytest

from hayat_app import __version__
from hayat_app.cli.parser import COMMANDS, Command
from hayat_app.exchange.schema import content_schema
from hayat_app.paths import workspace_folder
from hayat_app.services import exports
from hayat_app.store.store import Store
from tests.cli.conftest import Hayat

EMPTY = {"format": "hayat-content", "version": 1, "records": [{"kind": "body", "id": "b", "place_ar": "مكناس"}]}


def _write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), "utf-8")
    return path


def test_what_goes_in_comes_out(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    first = hayat("show", sample, "--json").out
    (tmp_path / "content.json").write_text(first, "utf-8")
    assert hayat("new", "--from", "content.json", "-o", "again.hayat").code == 0
    assert hayat("show", "again.hayat", "--json").out == first
    jsonschema.validate(json.loads(first), content_schema())


def test_show_tells_what_a_file_holds(hayat: Hayat, sample: Path) -> None:
    said = hayat("show", sample)
    assert said.code == 0
    assert "Fingerprint: " in said.out


def test_the_sample_lacks_nothing_but_what_its_source_leaves_open(hayat: Hayat, sample: Path) -> None:
    problems = json.loads(hayat("check", sample, "--json").out)["problems"]
    assert {problem["severity"] for problem in problems} == {"advice"}
    assert {problem["kind"] for problem in problems} == {"plan", "decision", "source"}


def test_the_plan_of_the_sample_is_printed(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    assert hayat("report", "plan", sample, "-o", "plan.pdf", lang="ar").code == 0
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_dossier_prints_the_same_bytes(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        hayat("report", "plan", sample, "-o", name, lang="fr")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_dossier_travels_inside_its_document(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert hayat("report", "plan", sample, "-o", name, "--attach", "--typeface", "naskh").code == 0
    ((name, (data,)),) = pypdf.PdfReader(tmp_path / "a.pdf").attachments.items()
    (tmp_path / name).write_bytes(data)
    assert hayat("show", tmp_path / name).code == 0
    assert pypdf.PdfReader(tmp_path / "b.pdf").attachments["b.hayat"] == [data]


def test_the_kinds_of_document_are_listed(hayat: Hayat) -> None:
    assert hayat("report", "--list").out.startswith("plan\t")


def test_check_lists_problems_with_their_places(hayat: Hayat, tmp_path: Path) -> None:
    file = _write(tmp_path / "empty.json", EMPTY)
    said = hayat("check", file, "--json")
    found = json.loads(said.out)
    assert (said.code, found["sound"]) == (1, True)
    assert {"place": "body/b/level", "kind": "body", "record": "b", "field": "level", "severity": "missing",
            "message": "“Level” is not filled in."} in found["problems"]  # fmt: skip
    assert "Body «مكناس» / Level: “Level” is not filled in." in hayat("check", file).out
    assert " / Niveau territorial\u00a0: Le champ" in hayat("check", file, lang="fr").out


def test_check_names_what_is_unsound(hayat: Hayat, sample: Path) -> None:
    sample.write_bytes(sample.read_bytes()[:5000])
    said = hayat("check", sample, "--json")
    assert said.code == 2
    assert json.loads(said.out) == {
        "sound": False,
        "problems": [{"place": "", "message": "It is damaged: its end is missing. Ask for the file again."}],
    }


def test_two_people_edit_copies_of_one_file(hayat: Hayat, tmp_path: Path) -> None:
    hayat("new", "--from", _write(tmp_path / "c.json", EMPTY), "-o", "first.hayat")
    for name in ("نادية", "كريم"):
        edits = [{"set": {"record": "b", "values": {"motto": name}}}]
        file = _write(tmp_path / "e.json", edits)
        assert hayat("edit", "first.hayat", file, "-o", f"{name}.hayat", "--author", name).code == 0
    said = hayat("import", "نادية.hayat", "كريم.hayat")
    assert said.code == 0
    assert "to decide: 1" in said.err
    assert hayat("export", "مكناس", "-o", "both.hayat").code == 0
    assert "body/b/motto" in hayat("check", "both.hayat", "--json").out


def test_edits_that_cannot_be_done_write_nothing(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    edits = _write(tmp_path / "e.json", [{"delete": {"record": "gone"}}, {"fly": {}}])
    said = hayat("edit", sample, edits, "-o", "new.hayat")
    assert said.code == 2
    assert "[0].delete: There is no record “gone”" in said.err
    assert "[1]: An edit is one of" in said.err
    assert not (tmp_path / "new.hayat").exists()


def test_a_folder_of_files_is_received_and_bad_ones_put_aside(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.hayat").write_bytes(b"PK\x03\x04")
    said = hayat("import", tmp_path)
    assert said.code == 1
    assert "bad.hayat" in said.err
    assert len(json.loads(hayat("list", "--json").out)) == 1


def test_a_dry_run_receives_nothing(hayat: Hayat, sample: Path) -> None:
    assert "New changes: " in hayat("import", sample, "--dry-run").err
    assert json.loads(hayat("list", "--json").out) == []
    assert "holds no dossier" in hayat("list").err


def test_import_keeps_a_copy_of_the_workspace(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    hayat("import", sample)
    assert len(list((tmp_path / "workspace" / "backups").iterdir())) == 1


def test_export_leaves_contacts_out_when_asked(hayat: Hayat, tmp_path: Path) -> None:
    content = {**EMPTY, "records": [*EMPTY["records"], {"kind": "member", "phone": "0600000000"}]}  # type: ignore[misc]
    hayat("new", "--from", _write(tmp_path / "c.json", content), "-o", "c.hayat")
    hayat("import", "c.hayat")
    hayat("export", "b", "-o", "light.hayat", "--no-contacts", "--no-attachments")
    assert "0600000000" not in hayat("show", "light.hayat", "--json").out


def test_an_export_is_noted_in_the_workspace(hayat: Hayat, sample: Path) -> None:
    assert hayat("import", sample).code == 0
    hayat("export", "عمالة مكناس", "-o", "with.hayat")
    hayat("export", "عمالة مكناس", "-o", "without.hayat", "--no-contacts")
    with Store(workspace_folder()) as store:
        noted = [(entry.file, entry.contacts) for entry in exports.entries(store)]
    assert noted == [("with.hayat", True), ("without.hayat", False)]


@pytest.mark.parametrize("named", ["gone", "b"])
def test_a_dossier_that_is_not_one_is_named(hayat: Hayat, tmp_path: Path, named: str) -> None:
    for key in ("b1", "b2"):
        content = {**EMPTY, "records": [{"kind": "body", "id": key}]}
        hayat("new", "--from", _write(tmp_path / "c.json", content), "-o", "c.hayat")
        hayat("import", "c.hayat")
    assert hayat("export", named, "-o", "x.hayat").code == 2


def test_looking_at_no_workspace_makes_none(hayat: Hayat, tmp_path: Path) -> None:
    assert "There is no workspace" in hayat("list", "--workspace", tmp_path / "none").err
    assert not (tmp_path / "none").exists()


def test_options_stand_before_or_after_the_command(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    assert hayat("--workspace", tmp_path / "a", "import", sample).code == 0
    assert hayat("list", "--workspace", tmp_path / "a").code == 0
    assert "عمالة مكناس" in hayat("--lang", "fr", "list", "--workspace", tmp_path / "a", lang="").out


def test_the_version_is_told(hayat: Hayat) -> None:
    assert hayat("--version", lang="").out == f"hayat {__version__}\n"


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_explains_itself_with_an_example(hayat: Hayat, command: Command, lang: str) -> None:
    said = hayat(command.name, "--help", lang=lang)
    assert said.code == 0
    assert command.example in " ".join(said.out.split())


def test_the_help_in_arabic_has_no_english_sentence(hayat: Hayat) -> None:
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", hayat("--help", lang="ar").out)


def test_the_examples_are_sound_commands() -> None:
    from hayat_app.cli.parser import make
    from hayat_app.i18n import Translator

    for command in COMMANDS:
        words = command.example.split(" > ")[0].split()[1:]
        assert make(Translator("en")).parse_args(words).command == command.name


@pytest.mark.parametrize("words", [["fly"], ["show"], ["show", "--fly"], ["new", "--from", "x"], ["report"]])
def test_wrong_usage_ends_with_two(hayat: Hayat, words: list[str]) -> None:
    assert hayat(*words).code == 2
    assert hayat(*words, lang="xx").code == 2


def test_a_document_that_does_not_exist_is_named(hayat: Hayat, sample: Path) -> None:
    assert "There are: plan" in hayat("report", "dragon", sample, "-o", "x.pdf").err


def test_the_language_of_the_settings_is_used(hayat: Hayat, tmp_path: Path) -> None:
    from hayat_app import settings

    settings.save(settings.Settings(language="en"))
    assert "There is no workspace" in hayat("list", lang="").err


def test_damaged_settings_are_set_aside_and_said(hayat: Hayat, tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.toml").write_bytes(b"\xff")
    assert "were damaged" in hayat("report", "--list").err
