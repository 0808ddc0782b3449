"""Where the workspace and the settings live on this computer."""

from __future__ import annotations

import os
from pathlib import Path

WORKSPACE_VARIABLE = "HAYAT_WORKSPACE"
SETTINGS_VARIABLE = "HAYAT_SETTINGS"


def workspace_folder() -> Path:
    """Return the folder of the workspace: ``$HAYAT_WORKSPACE``, or the user's data folder."""
    if chosen := os.environ.get(WORKSPACE_VARIABLE):
        return Path(chosen)
    import platformdirs  # only here: the window opens before anybody asks

    return Path(platformdirs.user_data_dir("Hayat", appauthor=False))


def settings_file() -> Path:
    """Return the file of the settings: ``$HAYAT_SETTINGS``, or one in the user's configuration folder."""
    if chosen := os.environ.get(SETTINGS_VARIABLE):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_config_dir("Hayat", appauthor=False)) / "settings.toml"
