"""The guided path: seven steps from the body to the follow-up, and how far each one is.

A state is computed from what is written; a person who knows better overrules it with a reason, in a record that
travels (``PathStep``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain import followup, offices
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.progress import Progress, progress
from hayat_app.domain.records import PathStep, Plan
from hayat_app.domain.records.path import STEPS

State = Literal["empty", "begun", "complete", "not_applicable"]
SECTIONS: dict[str, tuple[str, ...]] = {
    "body": ("body", "members"),
    "diagnosis": ("diagnosis",),
    "mission": ("plan",),
    "objectives": ("objectives",),
    "opinions": ("opinions",),
    "activities": ("activities",),
    "followup": ("followup", "meetings"),
}
"""Where the work of each step is done: keys of sections, the first one first."""
_MISSION = ("title", "starts", "ends", "mission", "vision")
_STATES: dict[str, State] = {
    "empty": "empty",
    "begun": "begun",
    "complete": "complete",
    "not_applicable": "not_applicable",
}


@dataclass(frozen=True)
class Stage:
    """A step of the path and how far it is."""

    step: str
    name: str
    """English source."""
    computed: State
    said: PathStep | None
    """What somebody said of it instead, with the reason."""

    @property
    def state(self) -> State:
        """Return what somebody said, else what is computed."""
        return _STATES[self.said.state] if self.said else self.computed

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.state in ("empty", "begun")


def path(dossier: Dossier) -> list[Stage]:
    """Return the steps in order, each with its state."""
    found = progress(dossier)
    return [
        Stage(code, name, _computed(dossier, code, found), overruling(dossier, code))
        for code, name in _steps(dossier)
    ]


def overruled(dossier: Dossier) -> dict[str, State]:
    """Return the state of each step of which somebody said one; none is computed for that."""
    said = {code: overruling(dossier, code) for code, _name in _steps(dossier)}
    return {code: _STATES[known.state] for code, known in said.items() if known}


def _steps(dossier: Dossier) -> list[tuple[str, str]]:
    left_out = offices.SECTIONS if offices.is_office(dossier.body) else frozenset()
    return [(code, name) for code, name in STEPS if not left_out.issuperset(SECTIONS[code])]


def key_of(step: str) -> str:
    """Return the key of the record that overrules a step: the same in every copy, so that copies meet."""
    return f"step-{step}"


def overruling(dossier: Dossier, step: str) -> PathStep | None:
    """Return what somebody said of a step, if it still holds."""
    said = dossier.get(key_of(step), PathStep)
    return said if said and said.state in _STATES else None


def _computed(dossier: Dossier, step: str, found: dict[str, Progress]) -> State:
    own = _OWN.get(step)
    if own:
        return own(dossier)
    states = {found[section].state for section in SECTIONS[step] if section in found}
    if states == {"complete"}:
        return "complete"
    return "empty" if states <= {"empty"} else "begun"


def _mission(dossier: Dossier) -> State:
    """Look at the newest plan: what it is called, its time, mission and vision."""
    plans = dossier.children(None, Plan)
    filled = sum(bool(getattr(plans[-1], name)) for name in _MISSION) if plans else 0
    return "empty" if not filled else "complete" if filled == len(_MISSION) else "begun"


def _followup(dossier: Dossier) -> State:
    """Look at what is to follow: begun with the first state said, complete when nothing is open."""
    items = followup.items(dossier)
    if not any(item.status for item in items):
        return "empty"
    return "begun" if any(item.is_open for item in items) else "complete"


_OWN: dict[str, Callable[[Dossier], State]] = {"mission": _mission, "followup": _followup}
