"""Houses to set up: a bare one, and one where it was done before."""

import shutil
from pathlib import Path

import pytest

from tests.setup.house import House

NAME = "برنامج هيئات"


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A fresh house in a folder whose name holds a space and Arabic letters."""
    return House.build(tmp_path / NAME)


@pytest.fixture(scope="session")
def ready_once(tmp_path_factory: pytest.TempPathFactory) -> House:
    """One house that was set up."""
    house = House.build(tmp_path_factory.mktemp("ready") / NAME)
    house.set_up()
    return house


@pytest.fixture
def ready(ready_once: House, tmp_path: Path) -> House:
    """A copy of it: an environment may be moved."""
    return House(Path(shutil.copytree(ready_once.root, tmp_path / NAME, symlinks=True)))
