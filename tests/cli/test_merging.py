"""Files of many hands, without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Hayat

CONTENT = {"format": "hayat-content", "version": 1, "records": [
    {"kind": "body", "id": "b", "place_ar": "مكناس"},
    {"kind": "plan", "id": "p", "title": "خطة", "vision": "رؤية أولى.\nرؤية ثانية."},
    {"kind": "member", "id": "m", "name_ar": "مريم المثال"},
]}  # fmt: skip


def write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), "utf-8")
    return path


@pytest.fixture
def apart(hayat: Hayat, tmp_path: Path) -> list[str]:
    """Return two files of one body, edited apart."""
    hayat("new", "--from", write(tmp_path / "c.json", CONTENT), "-o", "first.hayat")
    edits: dict[str, list[dict[str, Any]]] = {
        "a": [{"set": {"record": "p", "values": {"vision": "رؤية 1.\nرؤية ثانية."}}}, {"delete": {"record": "m"}}],
        "z": [{"set": {"record": "p", "values": {"vision": "رؤية أولى.\nرؤية 2."}}},
              {"set": {"record": "m", "values": {"sex": "f"}}}],
    }  # fmt: skip
    for name, some in edits.items():
        hayat("edit", "first.hayat", write(tmp_path / "e.json", some), "-o", f"{name}.hayat", "--author", name)
    return ["a.hayat", "z.hayat"]


def test_files_are_merged_asked_about_and_settled(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    assert hayat("merge", *apart, "-o", "both.hayat").code == 0
    asked = hayat("conflicts", "both.hayat", "--json")
    found = {(q["subject"], q["record"]): q for q in json.loads(asked.out)["questions"]}
    assert (asked.code, found.keys()) == (1, {("field", "p"), ("life", "m")})
    assert found["field", "p"]["proposal"] == {"text": "رؤية 1.\nرؤية 2.", "clean": True}
    assert {version["author"] for version in found["field", "p"]["versions"]} == {"a", "z"}
    some = [{"record": "p", "field": "vision", "join": True}, {"record": "m", "keep": True}]
    assert hayat("resolve", "both.hayat", write(tmp_path / "d.json", some), "-o", "settled.hayat").code == 0
    assert hayat("conflicts", "settled.hayat").out == "There is nothing to decide.\n"
    assert "رؤية 1.\\nرؤية 2." in hayat("show", "settled.hayat", "--json").out


def test_the_order_of_files_does_not_matter(hayat: Hayat, apart: list[str]) -> None:
    hayat("merge", *apart, "-o", "x.hayat")
    hayat("merge", *reversed(apart), apart[0], "-o", "y.hayat")
    assert hayat("show", "x.hayat", "--json") == hayat("show", "y.hayat", "--json")
    assert hayat("show", "x.hayat").out == hayat("show", "y.hayat").out


def test_the_report_is_json_when_asked(hayat: Hayat, apart: list[str]) -> None:
    first, second = json.loads(hayat("merge", *apart, "-o", "x.hayat", "--json").out)["files"]
    assert (first["outcome"], second["outcome"], second["conflicts"]) == ("new", "update", 2)


def test_files_of_two_bodies_are_not_merged(hayat: Hayat, apart: list[str]) -> None:
    hayat("sample", "-o", "other.hayat")
    said = hayat("merge", *apart, "other.hayat", "-o", "x.hayat")
    assert (said.code, "2 bodies" in said.err) == (2, True)


def test_a_file_that_cannot_be_used_stops_a_merge(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    (tmp_path / "bad.hayat").write_bytes(b"x")
    assert hayat("merge", *apart, "bad.hayat", "-o", "x.hayat").code == 2
    assert not (tmp_path / "x.hayat").exists()


def test_the_conflicts_of_a_dossier_of_the_workspace(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    hayat("import", tmp_path, "--workspace", "office")
    assert "a: رؤية 1." in hayat("conflicts", "مكناس", "--workspace", "office").out


def test_a_copy_under_a_password(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    hayat("import", *apart)
    (tmp_path / "secret.txt").write_text("كلمة السر\n", "utf-8")
    (tmp_path / "wrong.txt").write_text("another\n", "utf-8")
    hayat("export", "b", "-o", "locked.hayat", "--password-file", "secret.txt")
    for given, word in (([], "protected"), (["--password-file", "wrong.txt"], "not the right one")):
        said = hayat("import", "locked.hayat", "--workspace", "other", *given)
        assert (said.code, word in said.err) == (2, True)
    assert hayat("import", "locked.hayat", "--workspace", "other", "--password-file", "secret.txt").code == 0


def test_a_copy_into_a_folder_gets_a_name(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    hayat("import", *apart)
    (tmp_path / "stick").mkdir()
    hayat("export", "b", "-o", "stick")
    [path] = (tmp_path / "stick").iterdir()
    assert path.name.startswith("مكناس - ")


@pytest.mark.parametrize(
    "decision",
    [
        5,
        {"record": "p", "field": "vision"},
        {"record": "p", "field": "vision", "join": True, "both": True},
        {"record": "p", "field": "vision", "keep": True},
        {"record": "p", "field": "vision", "change": "gone"},
        {"record": "p", "field": "vision", "value": 5},
        {"record": "p", "field": "title", "value": "x"},
        {"record": "m", "keep": "yes"},
        {"record": "gone", "keep": True},
    ],
)
def test_unsound_decisions_are_named_and_write_nothing(
    hayat: Hayat, tmp_path: Path, apart: list[str], decision: object
) -> None:
    hayat("merge", *apart, "-o", "both.hayat")
    said = hayat("resolve", "both.hayat", write(tmp_path / "d.json", [decision]), "-o", "x.hayat")
    assert (said.code, "[0]: " in said.err) == (2, True)
    assert not (tmp_path / "x.hayat").exists()


def test_the_synthesis_of_the_workspace_is_written(hayat: Hayat, tmp_path: Path, apart: list[str]) -> None:
    assert hayat("import", *apart).code == 0
    assert hayat("synthesis", "-o", "nation.pdf", lang="ar").code == 0
    assert hayat("synthesis", "-o", "province.xlsx", "--territory", "061").code == 0
    for name, magic in (("nation.pdf", b"%PDF"), ("province.xlsx", b"PK")):
        assert (tmp_path / name).read_bytes().startswith(magic)


@pytest.mark.parametrize("words", [("x.doc",), ("x.pdf", "--territory", "moon")])
def test_a_synthesis_that_cannot_be_is_refused(hayat: Hayat, apart: list[str], words: tuple[str, ...]) -> None:
    hayat("import", *apart)
    assert hayat("synthesis", "-o", *words).code == 2
