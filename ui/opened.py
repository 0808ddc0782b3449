"""What a window says of the dossier that is open in it: its name, how far it is, which words are its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hayat_app.domain import called, offices, titles
from hayat_app.domain.checks import review
from hayat_app.i18n import _, current
from ui.session import Session
from ui.standing import open_questions, place_name, states

if TYPE_CHECKING:
    from hayat_app.domain.records import Body


class Opened:
    """The open dossier of a session; everything is empty while none is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def names(self) -> tuple[str, str]:
        """Return the name of its territory and of its body, in the window's language."""
        return names(self._session.dossier.body) if self._session.is_open else ("", "")

    def states(self) -> dict[str, str]:
        """Return how far each section is ("empty", "begun", "complete")."""
        return states(self._session.dossier) if self._session.is_open else {}

    def left_out(self) -> frozenset[str]:
        """Return the sections that make no sense for it."""
        return offices.SECTIONS if self.is_office else frozenset()

    @property
    def is_office(self) -> bool:
        """Whether it is the dossier of an office that is no equality body."""
        return self._session.is_open and offices.is_office(self._session.dossier.body)

    @property
    def wording(self) -> Callable[[str], str]:
        """How our words are written in it: an office is called one."""
        return called.office if self.is_office else str

    def said(self, kind: str, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Return texts of the guide as they are said of it."""
        from ui.said import said

        return said(self._session, kind, texts)

    def review(self) -> bool:
        """Look at it with one more rule; False when there is none left."""
        return self._session.is_open and review(self._session.dossier).step(self._session.dossier)

    def questions(self) -> int:
        """Return how many of its questions wait for an answer."""
        return open_questions(self._session.dossier) if self._session.is_open else 0


def names(body: Body) -> tuple[str, str]:
    """Return the name of a territory and of its body; official names are Arabic or French in any window."""
    language = "ar" if current().language == "ar" else "fr"
    return place_name(body) or _("Dossier without a name"), titles.body_name(body, language)
