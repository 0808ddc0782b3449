"""A form makes the fields that somebody sees; the others when idle, or when they are asked for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Opinion
from tests.ui.try_out import open_session, settle
from ui.forms.form import RecordForm


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm(open_session(), Opinion)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_record("opinion-1")
    return made


def test_nothing_is_made_before_it_is_shown(form: RecordForm) -> None:
    assert not form.made


def test_what_is_in_sight_is_made_at_once_and_no_more(form: RecordForm) -> None:
    form.show()
    last = form.parts[-1].section.names[-1]
    bottom = max(row.geometry().bottom() for row in form.made.values())
    assert bottom > 0
    assert last not in form.made


def test_the_rest_is_made_when_idle_with_its_values(form: RecordForm, qtbot: QtBot) -> None:
    form.show()
    wanted = [name for part in form.parts for name in part.section.names]
    qtbot.waitUntil(lambda: list(form.made) == wanted)
    record = form.session.dossier.get("opinion-1", Opinion)
    assert {name: row.stored for name, row in form.made.items()} == {n: getattr(record, n) for n in wanted}


def test_a_field_out_of_sight_is_made_when_somebody_goes_there(form: RecordForm, qtbot: QtBot) -> None:
    form.show()
    last = form.parts[-1].section.names[-1]
    assert form.focus_field(last)
    settle()
    assert form.focused_field() == last


def test_a_section_is_made_when_it_is_asked_for(form: RecordForm) -> None:
    form.show_part(2)
    form.show()
    assert [part.isVisible() for part in form.parts[:4]] == [False, False, True, False]
