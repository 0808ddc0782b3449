"""Words that the engine itself prints, and figures told in words."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.i18n import N_, Translator
from reports.text.runs import Text, plain

PAGE_OF = N_("Page {page} of {pages}")
CONTENTS = N_("Contents")
DRAFT = N_("Working draft")
CONTINUED = N_("(continued)")
GO_TO_PAGE = N_("Go to page {target}")
COMMA = N_(", ")


def labelled(words: Translator, label: str, value: str) -> str:
    """Return «label: value» as the language writes it."""
    return words(N_("{label}: {value}"), label=label, value=value)


def told(words: Translator, caption: Text, parts: Sequence[str]) -> str:
    """Return what a figure shows, for those who hear it."""
    listed = words(N_("; ")).join(parts)
    return f"{plain(caption)}. {listed}" if caption else listed
