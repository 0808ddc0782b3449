"""Widgets that stand for facts: what says the same as before is not made again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from PySide6.QtWidgets import QBoxLayout, QWidget

Made = Callable[[QWidget], QWidget]
"""Makes a widget in its parent: what is filled before it has one is dressed twice."""
Wanted = tuple[Hashable, Made]
"""Facts, and what makes the widget that shows them."""


class Kept:
    """The first widgets of a layout, each made of facts: all that it shows, and all that a click on it needs.

    Equal facts keep their widget, and with it what the person does there.
    """

    def __init__(self, layout: QBoxLayout, stretch: int = 0) -> None:
        self._layout, self._stretch = layout, stretch
        self._shown: list[tuple[Hashable, QWidget]] = []

    def show(self, wanted: Iterable[Wanted]) -> None:
        """Show these, in this order, and none of the others any more."""
        there: dict[Hashable, list[QWidget]] = {}
        for facts, widget in self._shown:
            there.setdefault(facts, []).append(widget)
        room = self._layout.parentWidget()
        assert room is not None  # a layout without a widget shows nothing
        self._shown = [(facts, there[facts].pop(0) if there.get(facts) else make(room)) for facts, make in wanted]
        for widgets in there.values():
            for widget in widgets:
                self._let_go(widget)
        for at, (_facts, widget) in enumerate(self._shown):
            self._put(at, widget)

    def _let_go(self, widget: QWidget) -> None:
        self._layout.removeWidget(widget)
        widget.hide()  # it is deleted a moment later
        widget.deleteLater()

    def _put(self, at: int, widget: QWidget) -> None:
        item = self._layout.itemAt(at)
        if item is None or item.widget() is not widget:
            self._layout.removeWidget(widget)
            self._layout.insertWidget(at, widget, self._stretch)
