"""The windows (PySide6)."""

import builtins

import PySide6.QtCore  # noqa: F401  # it changes what `import` does

# PySide6 reads the source of every module imported after it, looking for `from __feature__ import`, which is not
# used here: that takes 60 ms until the store is open, and 15 MB
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
