"""The body: identity, founding, contact, letterhead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hayat_app.domain import offices
from hayat_app.domain.records import Body
from hayat_app.i18n import N_
from ui.screens.parted import PartedScreen
from ui.widgets.letterhead import LetterheadPreview

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_LINES = ("letterhead_ar", "letterhead_fr", "letterhead_zgh")


class BodyScreen(PartedScreen):
    """Everything about the body itself."""

    NAME: ClassVar[str] = N_("The body")
    ICON: ClassVar[str] = "body"

    def __init__(self, session: Session) -> None:
        super().__init__(session, Body)
        self.preview = LetterheadPreview()
        part = self.form.parts[self.form.part_of("logo")]
        layout = part.layout()
        assert layout is not None
        layout.addWidget(self.preview)
        self.form.edited.connect(lambda name: self._show_lines() if name in _LINES else None)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        super().refresh(step)
        if self.session.is_open:
            self._leave_out()
            self._show_lines()
            self._show_logo(self.session.dossier.body.logo)

    def _show_logo(self, logo: str | None) -> None:
        from hayat_app.services.pictures import load  # the store's room loads late

        self.preview.show_logo(load(self.session.store, logo) if logo else None)

    def _leave_out(self) -> None:
        """Take away what an office that is no equality body does not have."""
        hidden = offices.FIELDS if offices.is_office(self.session.dossier.body) else frozenset()
        self.form.unwanted = hidden
        self.form.leave_out(hidden)
        for at, part in enumerate(self.form.parts):
            self.list.item(at).setHidden(hidden.issuperset(part.section.names))

    def _show_lines(self) -> None:
        """Show the lines as they are typed; where none are, those that papers of this level usually bear."""
        from hayat_app.domain.titles import default_letterhead

        body = self.session.dossier.body
        arabic, french, tifinagh = (self.form.typed(name).strip() for name in _LINES)
        arabic = arabic or "\n".join(default_letterhead(body, "ar"))
        french = french or "\n".join(default_letterhead(body, "fr"))
        self.preview.show_lines(arabic, french, tifinagh)
