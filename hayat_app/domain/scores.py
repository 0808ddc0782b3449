"""The marks of one evaluation sheet: for each criterion, by its code, a mark from 1 (weak) to 5 (excellent)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hayat_app.domain.kinds import Json, Kind, clean, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

LOWEST, HIGHEST = 1, 5
Marks = tuple[tuple[str, int], ...]
_CODE = re.compile(r"[a-z0-9_]{1,20}")


def is_code(text: str) -> bool:
    """Whether a text can be the code of a criterion."""
    return _CODE.fullmatch(text) is not None


_MARKS = frozenset(str(n) for n in range(LOWEST, HIGHEST + 1))


class Scores(Kind[Marks]):
    """Codes and marks, sorted by code. Written ``clarity=4 method=5``."""

    empty = ()

    def parse(self, text: str) -> Marks:
        pairs = [part.partition("=") for part in western(clean(text)).split()]
        return self._checked({code: mark for code, _, mark in pairs})

    def _checked(self, found: Mapping[str, object]) -> Marks:
        for code, mark in found.items():
            if not is_code(code) or not isinstance(mark, str) or mark not in _MARKS:
                raise Refused(N_("“{value}” is not a mark from 1 to 5."), value=f"{code}={mark}"[:80])
        return tuple(sorted((code, int(str(mark))) for code, mark in found.items()))

    def show(self, value: Marks, translate: Translator) -> str:
        return " ".join(f"{code}={mark}" for code, mark in value)

    def to_json(self, value: Marks) -> Json:
        return {code: str(mark) for code, mark in value} or None

    def from_json(self, data: Json) -> Marks:
        if data is None:
            return ()
        if not isinstance(data, dict):
            raise Refused(N_("“{value}” is not a mark from 1 to 5."), value=str(data)[:80])
        return self._checked(data)
