"""The windows (PySide6)."""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType


class NoStubs:
    """An empty module in the place of PySide6's generator of type stubs.

    PySide6 loads it at every start, which takes 20 ms for regular expressions that nobody uses here. It is found
    here before it is found among the files that run.py unpacks; a PySide6 that keeps it packed loads its own.
    """

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where the module comes from, if it is the one."""
        found = name == "shibokensupport.signature.lib.pyi_generator"
        return ModuleSpec(name, self) if found else None  # type: ignore[arg-type]  # the methods are enough

    def create_module(self, spec: ModuleSpec) -> None:
        """Have an ordinary module made."""

    def exec_module(self, module: ModuleType) -> None:
        """Leave it empty."""


_no_stubs = NoStubs()
sys.meta_path.insert(0, _no_stubs)

import PySide6.QtCore  # noqa: E402, F401  # it changes what `import` does

sys.meta_path.remove(_no_stubs)
# PySide6 reads the source of every module imported after it, looking for `from __feature__ import`, which is not
# used here: that takes 60 ms until the store is open, and 15 MB
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
