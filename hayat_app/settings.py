"""What a person chose on this computer, in a TOML file of the user's configuration folder.

Unknown keys are kept, so that two versions can share the file. A damaged file is set aside, never lost.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hayat_app.errors import BadInput, Problem
from hayat_app.i18n import LANGUAGES, N_
from hayat_app.paths import settings_file
from hayat_app.wholefiles import read_bounded, why, write_whole

MOST_BYTES = 1_000_000
THEMES = ("system", "light", "dark")
SCALES = (100, 200)
GENDER_WRITING = ("doubled", "parentheses")


@dataclass(frozen=True)
class Settings:
    """The choices. A value that cannot be is read as the usual one."""

    language: str = "ar"
    theme: str = "system"
    scale: int = 100
    """Size of everything in per cent, between 100 and 200."""
    gender: str = "doubled"
    """How both sexes are written: الأعضاء والعضوات (doubled) or العضو(ة) (parentheses)."""
    hijri: bool = False
    """Whether letters and opinions carry the Hijri date too."""
    author: str = ""
    dossier: str = ""
    """Key of the dossier that was open last."""
    folder: str = ""
    """Folder where a file was opened or written last."""
    coordinator: str = ""
    """What the coordinator of many bodies is called here: no legal office, so a word of the person's own."""
    office: str = ""
    """Lines of the coordinator's letterhead."""
    guide: bool = True
    """Whether the guide is in sight."""
    panes: str = ""
    """How the width is shared on each screen: name and share of the list in per mille."""
    geometry: str = ""
    """Place and size of the window, in base 64."""
    unknown: Mapping[str, object] = field(default_factory=dict)
    """Keys that only another version knows."""


_KNOWN = {f.name: f for f in dataclasses.fields(Settings) if f.name != "unknown"}


def load(path: Path | None = None) -> tuple[Settings, Problem | None]:
    """Return the settings, and a notice when the file was damaged and has been set aside."""
    path = path or settings_file()
    if not path.exists():
        return Settings(), None
    import tomllib  # there is no file when the window is opened for the first time

    try:
        found = tomllib.loads(read_bounded(path, MOST_BYTES).decode("utf-8"))
    except (BadInput, ValueError):  # ValueError: no UTF-8, no TOML
        return Settings(), _set_aside(path)
    return _sound(found), None


def _sound(found: Mapping[str, object]) -> Settings:
    values = {name: found[name] for name, f in _KNOWN.items() if type(found.get(name)) is type(f.default)}
    for name, allowed in (("language", LANGUAGES), ("theme", THEMES), ("gender", GENDER_WRITING)):
        if values.get(name) not in allowed:
            values.pop(name, None)
    if "scale" in values:
        values["scale"] = min(max(int(str(values["scale"])), SCALES[0]), SCALES[1])
    unknown = {name: value for name, value in found.items() if name not in _KNOWN}
    return dataclasses.replace(Settings(unknown=unknown), **values)  # type: ignore[arg-type]  # types were compared


def _set_aside(path: Path) -> Problem:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return Problem(N_("The settings in “{path}” cannot be read; the usual ones are used."), path=path)
    return Problem(
        N_("The settings were damaged. They are kept in “{path}”; the usual ones are used."), path=aside
    )


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings. Raises ``Problem`` when the folder or disk cannot take them."""
    path = path or settings_file()
    values = {name: getattr(settings, name) for name in _KNOWN}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Problem(N_("The folder “{path}” cannot be used: {why}"), path=path.parent, why=why(fault)) from fault
    write_whole(path, _toml({**values, **settings.unknown}).encode("utf-8"))


def _toml(values: Mapping[str, object], table: str = "") -> str:
    plain = {name: value for name, value in values.items() if not isinstance(value, Mapping)}
    lines = [f"{_key(name)} = {_value(value)}\n" for name, value in plain.items()]
    for name, value in values.items():
        if isinstance(value, Mapping):
            inner = f"{table}.{_key(name)}" if table else _key(name)
            lines.append(f"\n[{inner}]\n{_toml(value, inner)}")
    return "".join(lines)


def _key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() else _value(name)


def _value(value: object) -> str:
    import datetime  # the window opens before anything is written
    import json

    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(name)} = {_value(item)}" for name, item in value.items()) + "}"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")  # texts, numbers, yes and no
