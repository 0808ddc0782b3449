"""What lines are made of: atoms (pieces of one run and one level) and words of them."""

from __future__ import annotations

from dataclasses import dataclass

from reports.text.fontset import Shaped
from reports.text.runs import Run


@dataclass(slots=True, frozen=True, eq=False)
class Look:
    """How atoms are painted, beside their codes: one object for all alike, so that they are told apart at once."""

    font: str
    """The font, if one does."""
    run: Run
    level: int
    language: str
    """The language, where it is not the document's."""

    @property
    def marked(self) -> bool:
        """Whether such atoms need a tag of their own."""
        return bool(self.language or self.run.link)


@dataclass(slots=True, eq=False)
class Atom:
    """A piece of one look; where its look has a font, ``codes`` say all there is to paint."""

    width: float
    look: Look
    shaped: Shaped
    text: str
    codes: str
    blank: bool
    """Whether justification may widen it."""


@dataclass(slots=True, eq=False)
class Word:
    """Atoms between two places where a line may be broken.

    ``closed``: no break at the space before (``؟ ! »``); ``open``: none at the space after (``«``).
    """

    width: float
    atoms: tuple[Atom, ...]
    space: bool = False
    closed: bool = False
    open: bool = False

    @property
    def text(self) -> str:
        """The characters."""
        return self.atoms[0].text if len(self.atoms) == 1 else "".join([atom.text for atom in self.atoms])
