"""A coordinator's note stays one note when the file of the body comes."""

from __future__ import annotations

import datetime
from pathlib import Path

from hayat_app.services import coordinator, dossiers, files, merging
from hayat_app.services.coordinator import Standing
from hayat_app.services.expected import Expected
from hayat_app.store.store import Store


def standing(store: Store) -> Standing:
    (found,) = coordinator.standings(store, datetime.datetime.now(datetime.UTC))
    return found


def test_a_note_taken_before_the_file_came_can_be_changed_and_emptied(tmp_path: Path) -> None:
    with Store(None) as theirs:
        key = dossiers.create(theirs, level="commune", province="061", place_ar="ويسلان")
        files.export(theirs, key, tmp_path / "a.hayat")
    office = Store(None)
    coordinator.expect(office, [Expected("commune", "", "03", "061", "ويسلان")])
    coordinator.note(office, standing(office).noted, "اتصال هاتفي")
    merging.receive(office, [tmp_path])
    assert (standing(office).state, standing(office).note) == ("received", "اتصال هاتفي")
    coordinator.note(office, standing(office).noted, "")
    assert standing(office).note == ""
