"""Documents as their authors meet them: refusals, notices, page numbers, tables that go on."""

from __future__ import annotations

import errno
import io
import os
import re
import struct
import zlib
from itertools import pairwise
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image

import resources
from hayat_app.errors import BadInput, Problem
from reports.blocks import (
    Bar,
    Bullets,
    Cell,
    Column,
    Document,
    Row,
    Series,
    Signatory,
    Task,
    read_picture,
)
from reports.blocks.tent import Tent
from reports.blocks.tree import Node
from tests.reports.extraction import read
from tests.reports.samples import LONG_WORD, PLAIN, paragraphs, png, saved


def bomb(side: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"\0" * (side // 8 + 1) * side, 9)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data", [bomb(9000), b"GIF89a" + b"\0" * 40, png()[:60], b"", b"\xff\xd8\xff" + b"\0" * 99, b"x" * 20_000_001]
)
def test_a_picture_that_cannot_be_used_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(BadInput, match="was left out"):
        read_picture(data)


def test_a_document_goes_on_without_such_a_picture() -> None:
    document = paragraphs(PLAIN)
    document.image(b"not an image", "…")
    assert document.pdf()
    assert len(document.notices) == 1


def test_a_picture_keeps_no_more_than_print_needs() -> None:
    picture = read_picture(png(4000, 2000), width=72)
    assert (picture.width, picture.height) == (300, 150)


def test_sixteen_bits_of_grey_stay_grey() -> None:
    out = io.BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(out, "PNG")
    assert read_picture(out.getvalue()).content[:3] == b"\x80\x80\x80"


def test_a_picture_is_the_same_pixels_without_its_metadata() -> None:
    picture = read_picture(png(3, 2, "#2a7f62"))
    assert picture.content == b"\x2a\x7f\x62" * 6


def test_a_character_without_glyph_is_named_with_its_place(tmp_path: Path) -> None:
    document = paragraphs(["كلمة 中 في جملة", "سطر آخر 中"])
    path = saved(document, tmp_path)
    assert [(m.character, m.name) for m in document.missing_characters] == [
        ("中", "CJK UNIFIED IDEOGRAPH-4E2D")
    ] * 2
    assert document.missing_characters[0].place == "كلمة 中 في جملة"
    assert "中" in read("pdfium", path)


def test_a_missing_font_becomes_a_notice(tmp_path: Path) -> None:
    for font in resources.path("fonts").glob("*.ttf"):
        (tmp_path / font.name).write_bytes(font.read_bytes())
    (tmp_path / "Amiri-Bold.ttf").write_bytes(b"\0\1\0\0 damaged")
    document = Document("ن", fonts=tmp_path)
    document.heading(1, "عنوان")
    assert document.pdf()
    assert [notice.values["name"] for notice in document.notices] == ["Amiri-Bold.ttf"]


@pytest.mark.parametrize(
    "lost", ["Amiri-Regular.ttf", "Amiri-*.ttf", "Amiri-*.ttf NotoNaskh*.ttf", "*Regular.ttf"]
)
def test_arabic_is_still_printed_without_some_font(lost: str, tmp_path: Path) -> None:
    gone = {path.name for pattern in lost.split() for path in resources.path("fonts").glob(pattern)}
    for font in resources.path("fonts").glob("*.ttf"):
        if font.name not in gone:
            (tmp_path / font.name).write_bytes(font.read_bytes())
    document = Document("ن", fonts=tmp_path)
    document.heading(1, "عنوان")
    document.paragraph("نص بالعربية")
    document.pdf()
    assert document.notices
    assert document.missing_characters == []


def test_without_any_font_a_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="install"):
        Document("ن", fonts=tmp_path).pdf()


def test_an_unwritable_folder_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no folder"):
        paragraphs(PLAIN).save(tmp_path / "nowhere" / "a.pdf")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = saved(paragraphs(PLAIN), tmp_path).read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem):
        saved(paragraphs(["آخر"]), tmp_path)
    assert (tmp_path / "a.pdf").read_bytes() == old
    assert len(list(tmp_path.iterdir())) == 1


class Stopped(Exception):
    pass


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        paragraphs(PLAIN).save(tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_rises_to_its_end() -> None:
    told: list[tuple[int, int]] = []
    paragraphs(PLAIN * 200).pdf(lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {1000}


def pages(document: Document) -> list[str]:
    with pypdfium2.PdfDocument(document.pdf()) as file:
        return [page.get_textpage().get_text_range() for page in file]


def chapters(count: int) -> Document:
    document = Document("Chapitres", "fr")
    document.contents()
    for i in range(1, count + 1):
        document.heading(1, f"Chapitre {i}", f"{i}.")
        document.paragraph("Texte. " * 700)
    return document


def test_the_contents_tell_the_pages_of_the_headings() -> None:
    texts = pages(chapters(4))
    for i in range(1, 5):
        there = next(n for n, text in enumerate(texts, 1) if f"{i}. Chapitre {i}\r\nTexte" in text)
        line = next(line for line in texts[0].splitlines() if line.startswith(f"{i}. Chapitre {i}"))
        assert line.split()[-1] == str(there)


def test_every_page_says_its_number() -> None:
    texts = pages(paragraphs(PLAIN * 40))
    assert len(texts) > 2
    assert all(str(n) in text and str(len(texts)) in text for n, text in enumerate(texts, 1))


def table(rows: list[Row], **options: object) -> Document:
    document = Document("Tableau", "fr")
    document.table([Column("Un"), Column("Deux")], rows, **options)  # type: ignore[arg-type]
    return document


def test_the_header_is_repeated_and_no_row_is_lost() -> None:
    texts = pages(table([[f"r{i}.", "x"] for i in range(1, 121)], caption="Titre"))
    assert len(texts) > 2
    assert all("Deux" in text for text in texts)
    assert [i for i in range(1, 121) if sum(f"r{i}." in text for text in texts) != 1] == []


def test_a_row_taller_than_a_page_goes_on() -> None:
    texts = pages(table([["début " + "mot " * 3000 + "fin", Bullets(["un " * 900, "deux"])], ["après", ""]]))
    assert len(texts) > 3
    assert sum(text.count("mot") for text in texts) == 3000
    assert sum(text.split().count("un") for text in texts) == 900
    assert "après" in texts[-1]


def test_cells_over_rows_go_on_with_their_rows() -> None:
    rows: list[Row] = [[Cell("long " * 400, rows=90), "l1."]] + [[f"l{i}."] for i in range(2, 91)]
    texts = pages(table(rows))
    assert sum(text.count("long") for text in texts) == 400
    assert [i for i in range(1, 91) if sum(f"l{i}." in text for text in texts) != 1] == []


def test_too_many_and_too_few_cells_do_no_harm() -> None:
    texts = pages(table([["a", "b", "c"], ["d"], [], [Cell("e", columns=9, rows=9)]]))
    assert "a" in texts[0]
    assert "e" in texts[0]


def test_a_heading_stays_with_its_text() -> None:
    document = Document("Suite", "fr")
    for i in range(40):
        document.heading(2, f"Titre {i}")
        document.paragraph("Ligne de texte. " * 25)
    for text in pages(document):
        body = [line for line in text.splitlines() if line.strip() and not line.startswith("Page")]
        assert not body[-1].startswith("Titre")


def test_a_long_word_fits_every_place() -> None:
    document = Document("كلمة")
    document.heading(1, LONG_WORD)
    document.bullets([LONG_WORD])
    document.table([Column(LONG_WORD, 0.2), Column("ب", 1)], [[LONG_WORD, "x"]])
    document.contents()
    assert document.pdf()


def test_a_landscape_section_turns_its_pages() -> None:
    document = paragraphs(["نص"])
    document.section(landscape=True)
    document.paragraph("نص")
    document.section(landscape=False)
    document.paragraph("نص")
    with pypdfium2.PdfDocument(document.pdf()) as file:
        assert [page.get_width() > page.get_height() for page in file] == [False, True, False]


def test_labels_longer_than_a_page_lose_nothing() -> None:
    document = Document("Long", "fr")
    document.gantt([Task("mot " * 2000, [Bar(0, 1)])], ["janv.", "févr."])
    document.problem_tree("mot " * 2000, [Node("cause")], [Node("effet")], ("Effets", "Problème", "Causes"))
    assert sum(text.split().count("mot") for text in pages(document)) == 4000


def test_a_problem_tree_is_drawn_as_deep_as_it_goes() -> None:
    document = Document("Arbre", "fr")
    deepest = Node("trois", (Node("quatre"),))
    document.problem_tree(
        "centre", [Node("un", (Node("deux", (deepest,)),))], [Node("effet", (Node("loin"),))], ("E", "P", "C")
    )
    text = pages(document)[0].split()
    order = ["effet", "loin", "centre", "un", "deux", "trois", "quatre"]
    assert [word for word in text if word in order] == order
    assert "un (deux (trois (quatre)))" in document.figures[0]


def grouped(count: int) -> Document:
    rows: list[Row] = []
    for group in range(count):
        rows.append([Cell(f"Group{group}.", columns=2, bold=True)])
        rows += [[Cell(f"Span{group}.", rows=3), f"a{group}"], [f"b{group}"], [f"c{group}"]]
    return table(rows, totals=[["Total.", "9"]])


def test_a_row_that_heads_a_group_never_ends_a_page() -> None:
    for count in range(9, 14):
        for text in pages(grouped(count)):
            lines = [line for line in text.splitlines() if line.strip() and "Page" not in line]
            assert not lines[-1].startswith("Group")


def test_a_cell_over_rows_says_its_name_again_on_the_next_page() -> None:
    for text in pages(grouped(40))[1:]:
        body = [line.strip() for line in text.splitlines() if line.strip()]
        assert body[1].startswith(("Group", "Span"))


def test_totals_are_never_alone_under_the_header() -> None:
    for count in range(9, 20):
        last = pages(grouped(count))[-1]
        assert "Total." not in last or f"c{count - 1}" in last


def left_of(document: Document, sign: str) -> float:
    with pypdfium2.PdfDocument(document.pdf()) as file:
        page = file[0].get_textpage()
        return float(page.get_charbox(page.get_text_range().replace("\r\n", "..").index(sign))[0])


def bulleted(text: str, language: str, in_cell: bool) -> Document:
    document = Document("Liste", language)
    if in_cell:
        document.table([Column("A")], [[Bullets([text])]])
    else:
        document.bullets([text])
    return document


@pytest.mark.parametrize("in_cell", [False, True])
@pytest.mark.parametrize(("text", "language", "right"), [("بند عربي", "fr", True), ("un point", "fr", False)])
def test_a_bullet_stands_where_its_item_begins(text: str, language: str, right: bool, in_cell: bool) -> None:
    assert (left_of(bulleted(text, language, in_cell), "•") > 300) is right


def test_the_ring_is_labelled_as_french_is_written() -> None:
    document = Document("Anneau", "fr")
    document.ring([("Femmes", 1), ("Hommes", 1)])
    assert "Femmes : 1 (50 %)" in pages(document)[0].replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("language", "said"), [("fr", "75 %"), ("ar", "% 75")])
def test_bars_set_percents_as_running_text_does(language: str, said: str) -> None:
    document = Document("Taux", language)
    document.bars(["a"], [Series("", [75])], unit="%")
    assert said in pages(document)[0].replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_dots_of_the_contents_reach_from_the_words_to_the_number(language: str) -> None:
    document = Document("س", language)
    document.contents()
    title = "كلمة" if language == "ar" else "Zut"
    document.heading(1, title)
    with pypdfium2.PdfDocument(document.pdf()) as file:
        text, picture = file[0].get_textpage(), file[0].render(scale=1).to_pil().convert("L")
        foot = 842 - text.get_charbox(text.get_text_range().index(title[-1]))[1]
    rows = range(int(foot) - 9, int(foot) + 5)
    dark = [x for x in range(60, 535) if min(picture.getpixel((x, y)) for y in rows) < 200]
    assert dark[-1] - dark[0] > 400
    assert max(b - a for a, b in pairwise(dark)) < 20


def test_a_row_that_is_not_tall_is_never_split() -> None:
    for count in range(28, 36):
        rows: list[Row] = [["x", "y"] for _ in range(count)]
        texts = pages(table([*rows, ["ligne " + "\n".join(f"fin{i}" for i in range(9)), ""]]))
        assert sum("fin" in text for text in texts) == 1


@pytest.mark.parametrize("rows", range(20, 40))
def test_a_signature_never_stands_on_a_page_without_what_it_signs(rows: int) -> None:
    document = table([[f"r{i}.", "x"] for i in range(rows)])
    document.space(6)
    document.signatures([Signatory("Signature.")])
    last = pages(document)[-1]
    assert "Signature." in last
    assert f"r{rows - 1}." in last


def test_each_of_several_papers_counts_its_own_pages() -> None:
    document = Document("Lettres", "fr")
    for words in ("un", "deux " * 2500, "trois"):
        document.page_break(afresh=True)
        document.paragraph(words)
    said = [re.findall(r"Page \d+ sur \d+", text)[0] for text in pages(document)]
    assert (said[0], said[1][:6], said[-1]) == ("Page 1 sur 1", "Page 1", "Page 1 sur 1")


def test_a_table_sign_is_read_once_and_seen_twice() -> None:
    document = Document("Nom", "fr", numbered=False)
    document.section(landscape=True)
    document.add(Tent("Amina", "Formatrice"))
    data = document.pdf()
    with pypdfium2.PdfDocument(data) as file:
        assert len(file) == 1
        assert file[0].get_textpage().get_text_range().count("Amina") == 2


def test_the_contents_do_not_list_the_title_above_them() -> None:
    document = Document("Rapport", "fr")
    document.heading(1, "Rapport")
    document.contents()
    document.heading(1, "Chapitre")
    assert [text.count("Rapport") for text in pages(document)] == [1]


def test_no_word_of_a_head_is_torn_apart() -> None:
    document = Document("Tableau", "fr")
    document.table([Column("Recommandations", 0.1), Column("Hommes", 0.1), Column("Objet", 9)], [["1", "2", "3"]])
    text = pages(document)[0]
    assert "Recommandations" in text
    assert "Hommes" in text


def test_no_word_of_a_bar_is_torn_apart() -> None:
    document = Document("Taux", "fr")
    labels = ["Fonctionnement interne", *"abcdefg"]
    document.bars(labels, [Series("", [1] * len(labels))])
    assert "Fonctionnement" in pages(document)[0]


def test_a_long_edition_leaves_room_for_the_page_number() -> None:
    document = Document("Papier", "fr", edition="version " * 40)
    document.paragraph("texte")
    with pypdfium2.PdfDocument(document.pdf()) as file:
        text = file[0].get_textpage()
        boxes = [text.get_charbox(i) for i in range(text.count_chars())]
        words = text.get_text_range()
    at = words.index("Page 1")
    last = max(boxes[i][2] for i in range(len(words)) if boxes[i][1] < 60 and not at <= i < at + 13)
    assert last < boxes[at][0]


def test_a_list_of_facts_names_its_rows() -> None:
    document = Document("Fiche", "fr")
    rows: list[Row] = [[Cell(f"nom {i}", header=True), f"valeur {i}"] for i in range(3)]
    document.table([Column("", 1), Column("", 3)], rows, row_headers=1)
    file = pypdf.PdfReader(io.BytesIO(document.pdf()))
    kinds = [kind.get("/A", {}).get("/Scope") for kind in elements(file) if kind.get("/S") == "/TH"]
    assert kinds == ["/Row"] * 3


def elements(file: pypdf.PdfReader) -> list[pypdf.generic.DictionaryObject]:
    found, waiting = [], [file.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        one = waiting.pop(0).get_object()
        if isinstance(one, list):
            waiting = [*one, *waiting]
        elif isinstance(one, dict) and "/S" in one:
            found.append(one)
            waiting = [one["/K"], *waiting] if "/K" in one else waiting
    return found


def test_a_time_plan_is_told_with_its_years() -> None:
    document = Document("Plan", "fr")
    document.gantt([Task("tâche", [Bar(1, 2)])], ["nov.", "déc.", "janv."], [("2026", 2), ("2027", 1)])
    document.pdf()
    assert "déc. 2026 – janv. 2027" in document.figures[0]


@pytest.mark.parametrize("lines", range(26, 40))
def test_the_names_of_swot_fields_stay_with_what_they_name(lines: int) -> None:
    document = Document("Analyse", "fr")
    for _ in range(lines):
        document.paragraph("ligne")
    document.swot([(name, [f"point {name}"]) for name in ("Forces", "Faiblesses", "Menaces", "Chances")])
    for text in pages(document):
        assert ("Menaces" in text) == ("point Menaces" in text)
