"""What a person can act on. Everything else is a bug and stays an ordinary exception."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from hayat_app.i18n import Translator


class Problem(Exception):
    """Something a person can act on: a sentence that says what happened, what was kept and what to do.

    ``text`` is an English source marked with ``N_``; ``values`` fill its ``{places}`` after translation.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    def sentence(self, translate: Translator) -> str:
        """Return the sentence in the translator's language; values that are problems are translated too."""
        values = {name: _told(value, translate) for name, value in self.values.items()}
        # the name of a file may hold bytes of another encoding, as halves of letters that no screen takes
        return translate(self.text, **values).encode("utf-8", "replace").decode("utf-8")

    def __str__(self) -> str:
        """Return the English sentence, for logs and tracebacks."""
        return self.sentence(Translator("en"))


def _told(value: object, translate: Translator) -> object:
    """Return a value as a sentence holds it: a path keeps its own direction among words from right to left."""
    if isinstance(value, Problem):
        return value.sentence(translate)
    return f"\u2066{value}\u2069" if isinstance(value, PurePath) and translate.right_to_left else value


class Refused(Problem):
    """A value that cannot be: the text stays with the person who typed it."""


class BadInput(Problem):
    """A file or an argument that cannot be used. Nothing was changed."""


class Damaged(BadInput):
    """A database that is no workspace, or not a whole one any more: a copy can take its place."""


@dataclass(frozen=True)
class Finding:
    """One problem and the place where it is, for lists that name everything at once."""

    place: str
    problem: Problem


class BadInputs(BadInput):
    """A file with several problems, each with its place."""

    def __init__(self, text: str, findings: list[Finding], **values: object) -> None:
        super().__init__(text, **values)
        self.findings = findings
