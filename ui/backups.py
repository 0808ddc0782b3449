"""How backup copies are named to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hayat_app.i18n import N_, _
from ui.provenance import moment, side_by_side

if TYPE_CHECKING:
    from hayat_app.services.recovery import Backup

ACTS = {
    "": N_("Copy of the day"),
    "asked": N_("Copy that was asked for"),
    "import": N_("Before files were received"),
    "undo": N_("Before received files were taken back"),
    "delete": N_("Before a dossier was deleted"),
    "join": N_("Before dossiers were joined"),
    "migration": N_("Before a newer version of Hayat"),
}


def words(backup: Backup) -> str:
    """Return when and why a copy was made, as one line."""
    return side_by_side(moment(backup.made.isoformat()), _(ACTS.get(backup.act, ACTS["asked"])))
