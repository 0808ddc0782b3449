"""Three versions of the exchange format, kept as files: the first, a newer minor one, a newer major one."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from hayat_app.errors import BadInputs
from hayat_app.exchange.package import pack, unpack
from hayat_app.services import files, merging
from hayat_app.store.store import Author, Store

GOLDEN = Path(__file__).parents[1] / "golden"
FIRST, NEWER, STRANGE = (GOLDEN / name for name in ("v1.hayat", "v1.7.hayat", "v2.hayat"))


def test_a_newer_minor_version_is_read_and_what_it_adds_goes_on(tmp_path: Path) -> None:
    found = unpack(NEWER.read_bytes(), NEWER.name)
    assert found.newer
    with Store(None, Author("me", "")) as store:
        files.receive(store, files.load(NEWER))
        again = unpack(pack(files.packed(store, "d1")), "x")
    assert again.changes == found.changes
    [new] = [change for change in again.changes if change.kind == "charter"]
    assert (new.values["weight"], new.extra) == ({"of": ["text", 1.5]}, {"seal": {"by": "جهاز"}})


def test_a_newer_major_version_is_refused_in_a_sentence() -> None:
    with pytest.raises(BadInputs) as caught:
        unpack(STRANGE.read_bytes(), STRANGE.name)
    assert "newer version of Hayat" in str(caught.value.findings[0].problem)


@pytest.mark.parametrize("order", list(itertools.permutations((FIRST, NEWER, STRANGE))))
def test_files_of_three_versions_come_to_one_in_any_order(order: tuple[Path, ...]) -> None:
    with Store(None, Author("me", "")) as store:
        done = merging.receive(store, order)
        assert [report.path for report in done.aside] == [STRANGE]
        assert store.fingerprint("d1") == unpack(NEWER.read_bytes(), "x").fingerprint
        assert [report.newer for report in done.files if report.path == NEWER] == [True]
