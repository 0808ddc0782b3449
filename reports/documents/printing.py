"""How a document is wanted. Light: what asks for documents imports it before any of their libraries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from hayat_app.domain import called
from hayat_app.domain.inclusive import WAYS
from hayat_app.domain.traces import Traces
from hayat_app.i18n import N_, Translator
from reports.pdf.metadata import EPOCH

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
    from reports.pdf.writer import Attachment
    from reports.text.shaping import Shaper


PLAN_COLUMNS = {
    "audience": N_("Target group"),
    "period": N_("Period and place"),
    "responsible": N_("Responsible"),
    "partners": N_("Partners"),
    "means": N_("Means, cost and funding"),
    "verification": N_("Means of verification"),
    "indicators": N_("Indicators of the objective"),
    "progress": N_("Progress"),
}
"""Columns of the plan table that a person can choose (domain brief, 4.4), and English source names."""
USUAL_COLUMNS = ("audience", "period", "responsible", "partners", "means", "verification")


@dataclass(frozen=True)
class Printing:
    """How a document is wanted. The same dossier and the same printing give the same bytes."""

    language: str = "ar"
    stamp: datetime = EPOCH
    """Time in the document information: when the dossier changed last, not when it was printed."""
    attachment: Callable[[str], bytes | None] = lambda _digest: None
    """Gives an attached picture by its SHA-256."""
    source: Attachment | None = None
    """A file to enclose in the PDF, such as the dossier's own exchange file."""
    shaper: Shaper | None = None
    typeface: str = "amiri"
    """The style of the letters: ``amiri`` or ``naskh``."""
    record: str = ""
    """Key of the one record the document is to be about; empty for all of them (of plans, the newest)."""
    versus: str = ""
    """Key of the adopted version that a comparison of the plan is made with; empty for the plan of today."""
    contacts: bool = False
    """Whether telephone numbers and addresses of persons are printed (law 09-08: only when asked for)."""
    columns: tuple[str, ...] = ()
    """Columns of the plan table (``PLAN_COLUMNS``); the usual ones for none."""
    blank: bool = False
    """Whether it is to be filled by hand: with dotted lines in the place of what is known."""
    gender: str = "doubled"
    """How our words name both sexes: ``doubled`` or ``parentheses``."""
    hijri: bool = False
    """Whether letters and opinions carry the Hijri date before the Gregorian one."""

    office: bool = False
    """Whether our words call the body an office, for a dossier that is one's."""

    others: Callable[[], Sequence[Dossier]] = tuple
    """Gives the dossiers of other bodies, for documents that look beyond one body."""
    traces: Callable[[str], Traces] = lambda _key: Traces()
    """Gives what the workspace holds of a person beside the records of the dossier."""
    today: date = field(default_factory=date.today)
    """The day that waiting and lateness are counted to."""

    @property
    def words(self) -> Translator:
        """Return the translator of the document's language."""
        write = WAYS[self.gender]
        return Translator(self.language, (lambda text: write(called.office(text))) if self.office else write)
