"""The line below a list that names the columns it has no room for."""

from __future__ import annotations

from hayat_app.i18n import N_, _
from ui.tables.grid import Grid
from ui.widgets.elided import Elided

LOW = 260
"""Height of a list below which its rows take the line's room."""


class LeftOut(Elided):
    """Names them until there is room: what is left out without a word is taken for missing."""

    def __init__(self, grid: Grid) -> None:
        super().__init__("small")
        self._grid = grid
        self.hide()
        grid.fitted.connect(self._say)

    def _say(self) -> None:
        names = _(N_(", ")).join(self._grid.left_out)
        words = N_("No room for: {columns}. They show in a wider window, or with the guide hidden.")
        self.setText(_(N_("No room for: {columns}"), columns=names))
        self.setToolTip(_(words, columns=names))
        self.setVisible(bool(names) and self._is_tall)

    @property
    def _is_tall(self) -> bool:
        list_ = self.parentWidget()
        return list_ is None or list_.height() >= LOW
