"""Languages: English sources, gettext catalogues in Arabic and French, one translator per language.

A document's language is chosen per document and a command's by ``--lang``; so a translator is a value,
not a global. The window and the command line share one current language through ``use`` and ``_``.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache

import resources

LANGUAGES = ("ar", "fr", "en")
RIGHT_TO_LEFT = frozenset({"ar"})


def N_(text: str) -> str:
    """Mark an English source for translation and return it unchanged."""
    return text


class Translator:
    """Translates English sources into one language; called with the source and the values of its places."""

    def __init__(self, language: str, reword: Callable[[str], str] = str) -> None:
        """``reword`` turns a translation into how the person wants our words written; values are left alone."""
        self.language = language if language in LANGUAGES else "ar"
        self.reword = reword
        self._catalogue = _catalogue(self.language)

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language in RIGHT_TO_LEFT

    def __call__(self, text: str, **values: object) -> str:
        """Return the translation with its places filled."""
        found = self.reword(self._catalogue.gettext(text)) if text else ""
        return found.format(**values) if values else found

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the form for ``n`` (Arabic has six); ``{n}`` is filled."""
        return self.reword(self._catalogue.ngettext(one, many, n)).format(n=n, **values)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = resources.path("catalogues")
    return gettext.translation("hayat", str(folder), [language], fallback=language == "en")


class _Current:
    translator: Translator | None = None


def use(language: str, reword: Callable[[str], str] = str) -> Translator:
    """Make a language, and how our words are written in it, those of this process's windows and messages."""
    _Current.translator = Translator(language, reword)
    return _Current.translator


def current() -> Translator:
    """Return the translator of this process (Arabic unless ``use`` was called)."""
    return _Current.translator or use("ar")


def _(text: str, **values: object) -> str:
    """Translate into the current language."""
    return current()(text, **values)


def ngettext(one: str, many: str, n: int, **values: object) -> str:
    """Translate a counted sentence into the current language; ``{n}`` is filled."""
    return current().plural(one, many, n, **values)


def labelled(label: str, value: object) -> str:
    """Return a value behind its label as the current language writes it: French puts a space before the colon."""
    return _(N_("{label}: {value}"), label=label, value=value)


def isolate(value: object) -> str:
    """Wrap an inserted value in a first-strong isolate, so that its direction stays its own on screen."""
    return f"\u2068{value}\u2069"
