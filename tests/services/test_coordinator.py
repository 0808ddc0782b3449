"""The coordinator's desk: expected bodies, who has sent, dossiers made apart."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import openpyxl
import pytest

from hayat_app.domain.records import Member
from hayat_app.errors import BadInput
from hayat_app.services import coordinator, dossiers, expected, files, joining, merging
from hayat_app.services.expected import Expected
from hayat_app.store import desk
from hayat_app.store.store import Author, Store

NOW = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
LIST = "level;code;province;name_ar;name_fr\n;01.061.01;061;جماعة مكناس;Meknès\n;01.061.03;061;ويسلان;Ouislane\n"


@pytest.fixture
def office() -> Store:
    return Store(None, Author("coordinator", "منسقة"))


def body(store: Store, name: str, code: str = "", **facts: object) -> str:
    return dossiers.create(store, place_ar=name, level="commune", province="061", code=code, **facts)


def arrived(office: Store, path: Path, name: str, code: str = "") -> str:
    """Let a commune's file arrive; return its dossier."""
    commune = Store(None, Author(f"author-{path.stem}", "عضوة"))
    key = body(commune, name, code)
    with commune.work(key, "x") as work:
        work.add(Member, name_ar="مريم المثال")
    files.export(commune, key, path)
    assert [report.problem for report in merging.receive(office, [path]).files] == [None]
    return key


def test_the_map_gives_the_regions_and_provinces() -> None:
    assert len(expected.from_map()) == 87
    assert len(expected.from_map(["region"])) == 12


def test_a_list_of_communes_is_read(office: Store) -> None:
    found = expected.read(LIST.encode(), "communes.csv")
    assert [each.key for each in found.bodies] == ["commune:01.061.01", "commune:01.061.03"]
    assert [each.region for each in found.bodies] == ["03", "03"]
    assert expected.read(LIST.replace(";", ",").encode("utf-8-sig"), "x") == found


def test_a_spreadsheet_with_arabic_headings_is_read() -> None:
    book = openpyxl.Workbook()
    for row in [
        ("الرمز", "الجماعة", "الإقليم"),
        ("01.061.03", "ويسلان", "مكناس"),
        (None, None, None),
        (7, "", ""),
    ]:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    found = expected.read(data.getvalue(), "communes.xlsx")
    assert found.bodies == [Expected("commune", "01.061.03", "03", "061", "ويسلان", "")]
    assert [finding.place for finding in found.refused] == ["4"]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"a;b\n1;2", b"", b"PK\x03\x04 nothing", b"name_ar\n" + b"x\n" * 20_001]
)
def test_what_is_no_list_is_refused_whole(data: bytes) -> None:
    with pytest.raises(BadInput):
        expected.read(data, "communes.csv")


@pytest.mark.parametrize(
    ("text", "place"),
    [("name_ar,level\nx,moon", "2"), ("name_ar,code\n,5", "2"), ("name_ar\nمكناس\nمكناس", "3"),
     ("name_ar,province\nمكناس,القمر", "2")],
)  # fmt: skip
def test_lines_that_cannot_be_used_are_named_and_the_others_are_taken(text: str, place: str) -> None:
    found = expected.read(f"{text}\nتطوان".encode(), "communes.csv")
    assert [finding.place for finding in found.refused] == [place]
    assert found.bodies[-1].name_ar == "تطوان"


def test_names_are_typed_with_or_without_codes() -> None:
    found = expected.typed("01.061.01 ; مكناس ; Meknès\n\nويسلان", "commune", "061")
    assert found.refused == []
    assert [(e.code, e.region, e.name_ar, e.name_fr) for e in found.bodies] == [
        ("01.061.01", "03", "مكناس", "Meknès"),
        ("", "03", "ويسلان", ""),
    ]


def test_who_has_sent_and_who_has_not(office: Store, tmp_path: Path) -> None:
    coordinator.expect(office, expected.read(LIST.encode(), "x").bodies)
    key = arrived(office, tmp_path / "a.hayat", "مكناس", "01.061.01")
    other = arrived(office, tmp_path / "b.hayat", "بوفكران")
    found = {s.state: s for s in coordinator.standings(office, NOW)}
    assert found["missing"].expected == Expected("commune", "01.061.03", "03", "061", "ويسلان", "Ouislane")
    assert found["received"].facts is not None
    assert (found["received"].facts.dossier, found["unexpected"].key) == (key, other)
    assert (found["received"].last and found["received"].last.sender, found["received"].files) == ("عضوة", 1)
    assert (found["received"].age or 0) > 1000


def test_notes_never_travel(office: Store, tmp_path: Path) -> None:
    key = arrived(office, tmp_path / "a.hayat", "مكناس")
    coordinator.note(office, key, "سري جدا")
    files.export(office, key, tmp_path / "back.hayat")
    package = files.load(tmp_path / "back.hayat").package
    assert "سري" not in repr(package)
    assert desk.notes(office) == {key: "سري جدا"}
    coordinator.note(office, key, " ")
    assert desk.notes(office) == {}


# --- dossiers made apart


@pytest.mark.parametrize(("one", "other"), [("جماعة مكناس", "مكناس"), ("أگادير", "أگادِير")])
def test_dossiers_of_one_name_are_recognised(office: Store, one: str, other: str) -> None:
    keys = {body(office, one), body(office, other), body(office, "تطوان")}
    [found] = joining.alike(office)
    assert (set(found.dossiers) < keys, len(found.dossiers), found.reason) == (True, 2, "name")


def test_joined_dossiers_keep_all_records_and_both_go_on_arriving(office: Store, tmp_path: Path) -> None:
    one = arrived(office, tmp_path / "a.hayat", "مكناس", "5")
    other = arrived(office, tmp_path / "b.hayat", "جماعة مكناس", "5")
    [alike] = joining.alike(office)
    main = joining.join(office, alike.dossiers)
    assert (main, list(office.bodies())) == (min(one, other), [main])
    assert len(office.dossier(main).all(Member)) == 2
    assert office.dossier(main).alternatives(main, "place_ar") != ()
    for name in ("a", "b"):
        commune = Store(None, Author(f"later-{name}", ""))
        files.receive(commune, files.load(tmp_path / f"{name}.hayat"))
        [key] = commune.bodies()
        with commune.work(key, "x") as work:
            work.add(Member, name_ar=f"عضو {name}")
        files.export(commune, key, tmp_path / f"{name}2.hayat")
    done = merging.receive(office, [tmp_path / "b2.hayat", tmp_path / "a2.hayat"])
    assert [(r.outcome, r.dossier, r.added) for r in done.files] == [("update", main, 1)] * 2
    assert len(office.dossier(main).all(Member)) == 4
    assert office.rebuild(main).rows == office.dossier(main).rows


def test_whoever_receives_a_joined_dossier_joins_too(office: Store, tmp_path: Path) -> None:
    keys = [arrived(office, tmp_path / f"{n}.hayat", "مكناس") for n in (1, 2)]
    main = joining.join(office, keys)
    files.export(office, main, tmp_path / "joined.hayat")
    for n in (1, 2):
        commune = Store(None, Author("x", ""))
        files.receive(commune, files.load(tmp_path / f"{n}.hayat"))
        merging.receive(commune, [tmp_path / "joined.hayat"])
        assert list(commune.bodies()) == [main]
        assert commune.fingerprint(main) == office.fingerprint(main)
        assert commune.dossier(main).rows == office.dossier(main).rows


def test_joining_needs_two(office: Store) -> None:
    with pytest.raises(BadInput, match="Two dossiers"):
        joining.join(office, [body(office, "مكناس"), "gone"])
