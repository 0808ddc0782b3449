"""The hand-over pack: what those who come after need of every meeting, workshop and plan."""

from __future__ import annotations

import io
import zipfile

from hayat_app.domain.dossier import Dossier
from reports import handover
from reports.documents import Printing
from tests.dossiers import dossier


def names(of: Dossier) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(handover.pack(of, b"", "x", Printing("fr")))) as archive:
        return archive.namelist()


def test_the_minutes_of_every_meeting_that_took_place_are_in_it() -> None:
    meetings = [
        ("meeting", f"m{n}", {"title": title, "state": state})
        for n, (title, state) in enumerate((("un", "held"), ("deux", "planned"), ("trois", "held")))
    ]
    found = [name.rpartition(" - ")[2] for name in names(dossier(*meetings)) if "/Procès-verbal" in name]
    assert found == ["un.pdf", "trois.pdf"]


def test_every_report_of_a_workshop_is_in_it() -> None:
    workshops = [("workshop", f"w{n}", {"title": f"atelier {n}", "state": "reported"}) for n in range(3)]
    assert sum(" - atelier" in name for name in names(dossier(*workshops))) == 3
