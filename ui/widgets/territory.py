"""A region and a prefecture or province of it: whichever is chosen first helps with the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from hayat_app.domain.folding import fold
from hayat_app.domain.territories import provinces, regions
from hayat_app.domain.titles import without_type
from hayat_app.i18n import _, current
from ui.widgets.named import NamesView

ROWS = 14
"""Names in sight when a list drops down."""


class Territory(QObject):
    """Two lists. Without a region every province is offered, and the chosen one brings its region."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.region, self.province = QComboBox(), QComboBox()
        for box in (self.region, self.province):
            box.setView(NamesView())
            box.setMaxVisibleItems(ROWS)
        self.region.addItem(_("Choose the region"), "")
        for code, region in regions().items():
            self.region.addItem(region.name(current().language), code)
        self._offer()
        self.region.currentIndexChanged.connect(self._follow_region)
        self.province.currentIndexChanged.connect(self._follow_province)

    def _offer(self) -> None:
        """Offer the provinces of the region, all of them by their own names when there is none."""
        region, language = self.region.currentData(), current().language
        offered = [(p.name(language), code) for code, p in provinces().items() if region in ("", p.region)]
        if not region:
            offered.sort(key=lambda one: fold(without_type(one[0], language)))
        chosen = self.province.currentData()
        self.province.blockSignals(True)
        self.province.clear()
        self.province.addItem(_("Choose the prefecture or province"), "")
        for name, code in offered:
            self.province.addItem(name, code)
        self.province.setCurrentIndex(max(0, self.province.findData(chosen)))
        self.province.blockSignals(False)

    def _follow_region(self) -> None:
        self._offer()
        self.changed.emit()

    def _follow_province(self) -> None:
        province = provinces().get(self.province.currentData())
        if province and not self.region.currentData():
            self.region.setCurrentIndex(self.region.findData(province.region))
        else:
            self.changed.emit()
