"""What is asked when a plan is kept as adopted: when, by whom, with which vote, and why again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.records import Plan, PlanVersion
from hayat_app.errors import Refused
from hayat_app.i18n import N_, _, current
from hayat_app.services import versions
from ui.dialogs.fields import FieldsSheet
from ui.session import Session

ASKED = ("adopted", "adopted_by", "vote")
AGAIN = "note"


class VersionSheet(FieldsSheet):
    """Keeps a plan as it stands; a version after the first one says what changed and why."""

    def __init__(self, session: Session, plan: Plan, parent: QWidget) -> None:
        self._session, self._plan = session, plan
        self.key = ""
        """Key of the version once it is kept."""
        self._is_first = all(version.plan != plan.id for version in session.dossier.all(PlanVersion))
        names = ASKED if self._is_first else (*ASKED, AGAIN)
        super().__init__(session, _(N_("Keep the plan as adopted")), PlanVersion, names, parent)
        self.show_values({"adopted": plan.adopted, "adopted_by": plan.adopted_by})

    def take(self, values: dict[str, object]) -> None:
        """Keep the version, with the day and the people on the plan too."""
        if not self._is_first and not values[AGAIN]:
            raise Refused(N_("Say in a few words what changed since the version before, and why."))
        day = values["adopted"] if isinstance(values["adopted"], RoughDate) else None
        by, vote, note = (str(values.get(name, "")) for name in ("adopted_by", "vote", AGAIN))
        store, key = self._session.store, self._session.key
        self.key = versions.freeze(store, key, self._plan.id, self._title(day), day, by, vote, note)

    def _title(self, day: RoughDate | None) -> str:
        title = _(N_("Version adopted on {date}"), date=Day().show(day, current())) if day else ""
        return f"{title} ({self._plan.version})" if self._plan.version and title else title
