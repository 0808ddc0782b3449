"""What must be decided, decisions, and who wrote what."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.records import Axis, Opinion
from hayat_app.errors import BadInput
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, provenance, questions
from hayat_app.services.questions import Answer, Question
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

TEXT = "وصف أول.\nوصف ثان."
TREE = dossier(("plan", "p", ("axis", "a", {"title": "أصل", "description": TEXT}), ("axis", "b")))


@pytest.fixture
def mine() -> Store:
    store = Store(None, Author("me", "مريم المثال"))
    dossiers.create_from(store, Content(TREE))
    return store


@pytest.fixture
def theirs(mine: Store, tmp_path: Path) -> Store:
    store = Store(None, Author("you", "كريم المثال"))
    bring(mine, store, tmp_path / "first.hayat")
    return store


def bring(source: Store, target: Store, path: Path) -> None:
    files.export(source, BODY, path)
    files.receive(target, files.load(path))


def put(store: Store, key: str, **values: object) -> None:
    with store.work(BODY, "x") as work:
        work.set(key, **values)


@pytest.fixture
def asked(mine: Store, theirs: Store, tmp_path: Path) -> Question:
    put(mine, "a", description=TEXT.replace("أول", "1"))
    put(theirs, "a", description=TEXT.replace("ثان", "2"))
    bring(theirs, mine, tmp_path / "theirs.hayat")
    [question] = questions.questions(mine, BODY)
    return question


def test_a_question_tells_every_version_and_the_ancestor(asked: Question) -> None:
    assert (asked.subject, asked.record, asked.field, asked.ancestor) == ("field", "a", "description", TEXT)
    told = {version.author: version.file.name if version.file else "" for version in asked.versions}
    assert told == {"مريم المثال": "", "كريم المثال": "theirs.hayat"}
    assert all(version.time for version in asked.versions)


def test_a_text_of_both_is_proposed(mine: Store, asked: Question) -> None:
    assert asked.proposal is not None
    assert (asked.proposal.text, asked.proposal.clean) == ("وصف 1.\nوصف 2.", True)
    questions.settle(mine, BODY, [Answer("a", "description", asked.proposal.text)])
    assert questions.questions(mine, BODY) == []


@pytest.mark.parametrize("which", [0, 1])
def test_this_or_that_settles_for_everybody(
    mine: Store, theirs: Store, asked: Question, which: int, tmp_path: Path
) -> None:
    version = asked.versions[which]
    questions.settle(mine, BODY, [questions.chosen(asked, version.change)])
    bring(mine, theirs, tmp_path / "settled.hayat")
    assert questions.questions(theirs, BODY) == []
    assert theirs.dossier(BODY).rows["a"].values["description"] == version.value
    with pytest.raises(BadInput, match="none of the versions"):
        questions.chosen(asked, "gone")


def test_both_texts_can_be_kept(asked: Question) -> None:
    assert asked.both.count("وصف") == 4


@pytest.mark.parametrize(("keep", "life"), [(True, "alive"), (False, "deleted")])
def test_deleted_and_edited_is_asked_and_settled(
    mine: Store, theirs: Store, tmp_path: Path, keep: bool, life: str
) -> None:
    with mine.work(BODY, "x") as work:
        work.delete("b")
    put(theirs, "b", title="جديد")
    bring(theirs, mine, tmp_path / "theirs.hayat")
    [question] = questions.questions(mine, BODY)
    assert (question.subject, [t.author for t in question.deletions]) == ("life", ["مريم المثال"])
    assert question.edits is not None
    assert {name: [t.author for t in told] for name, told in question.edits.items()} == {"title": ["كريم المثال"]}
    questions.settle(mine, BODY, [Answer("b", keep=keep)])
    assert questions.questions(mine, BODY) == []
    assert mine.dossier(BODY).rows["b"].life == life


def test_doubled_numbers_and_lost_links_are_asked(mine: Store, theirs: Store, tmp_path: Path) -> None:
    for store in (mine, theirs):
        with store.work(BODY, "x") as work:
            work.add(Opinion, number="1/2026", title="رأي", plan="p")
    bring(theirs, mine, tmp_path / "theirs.hayat")
    with mine.work(BODY, "x") as work:
        work.delete("p")
    found = {(question.kind, question.field) for question in questions.questions(mine, BODY)}
    assert {("opinion", "number"), ("opinion", "plan")} <= found


# --- who wrote what


def test_the_history_of_a_record_is_told_newest_first(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    bring(theirs, mine, tmp_path / "theirs.hayat")
    with mine.work(BODY, "x") as work:
        work.delete("a")
    acts = [(entry.act, entry.author) for entry in provenance.record_history(mine, BODY, "a")]
    assert acts == [("deleted", "مريم المثال"), ("changed", "كريم المثال"), ("added", "مريم المثال")]
    changed = provenance.record_history(mine, BODY, "a")[1]
    assert (changed.before, changed.after) == ({"title": ("أصل",)}, {"title": "عندهم"})


def test_a_value_tells_where_it_came_from_also_through_others(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    third = Store(None, Author("third", "ثالثة"))
    bring(theirs, third, tmp_path / "relay.hayat")
    bring(third, mine, tmp_path / "relayed.hayat")
    [told] = provenance.value_told(mine, BODY, "a", "title")
    assert told.file is not None
    assert (told.author, told.value, told.file.name, told.file.sender) == (
        "كريم المثال", "عندهم", "relayed.hayat", "ثالثة",
    )  # fmt: skip


def test_one_value_is_taken_back_by_an_ordinary_change(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم", description="وصفهم")
    bring(theirs, mine, tmp_path / "theirs.hayat")
    [newest] = provenance.value_told(mine, BODY, "a", "title")
    provenance.take_back(mine, BODY, "a", "title", newest.change)
    values = mine.dossier(BODY).rows["a"].values
    assert (values["title"], values["description"]) == ("أصل", "وصفهم")
    bring(mine, theirs, tmp_path / "back.hayat")
    assert theirs.dossier(BODY).rows == mine.dossier(BODY).rows
    with pytest.raises(BadInput, match="no such change"):
        provenance.take_back(mine, BODY, "a", "motto", newest.change)


def test_what_nobody_wrote_has_no_story(mine: Store) -> None:
    assert provenance.value_told(mine, BODY, "b", "title") == []
    with pytest.raises(BadInput, match="no record"):
        provenance.record_history(mine, BODY, "gone")


def test_an_emptied_field_is_a_version_too(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(mine, "a", title="")
    put(theirs, "a", title="عندهم")
    bring(theirs, mine, tmp_path / "theirs.hayat")
    [question] = questions.questions(mine, BODY)
    assert {version.value for version in question.versions} == {None, "عندهم"}
    assert mine.dossier(BODY).get("a", Axis) is not None
