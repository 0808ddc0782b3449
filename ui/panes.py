"""How a person shares the width between list and form on each screen, kept from one day to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSplitter, QWidget

WHOLE = 1000


class Panes:
    """Remembers the share of the first pane of every splitter, by the class of its screen."""

    def __init__(self, kept: str) -> None:
        self._shares = _read(kept)

    @property
    def text(self) -> str:
        """Return everything as the settings keep it."""
        return " ".join(f"{name}={share}" for name, share in sorted(self._shares.items()))

    def watch(self, screen: QWidget) -> None:
        """Give the splitters of a screen the width that the person gave them, and follow them."""
        for at, splitter in enumerate(screen.findChildren(QSplitter)):
            name = f"{type(screen).__name__}{at or ''}"
            if share := self._shares.get(name):
                splitter.setSizes([share, WHOLE - share])
            splitter.splitterMoved.connect(self._follower(name, splitter))

    def _follower(self, name: str, splitter: QSplitter) -> Callable[[], None]:
        def follow() -> None:
            sizes = splitter.sizes()
            if len(sizes) == 2 and all(sizes):  # in a narrow window only one of them is in sight
                self._shares[name] = round(WHOLE * sizes[0] / sum(sizes))

        return follow


def _read(kept: str) -> dict[str, int]:
    found = {}
    for part in kept.split():
        name, _, share = part.partition("=")
        if share.isascii() and share.isdigit() and 0 < int(share) < WHOLE:
            found[name] = int(share)
    return found
