"""The pages of a finished PDF as pictures (PDFium). Only the window's thread comes here: PDFium has one."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS = 72.0
MOST_PIXELS = 40_000_000
"""A picture of a page never grows beyond this, whatever the zoom."""


class Pages:
    """An open PDF. Sizes are in points (1/72 inch)."""

    def __init__(self, data: bytes) -> None:
        # only here: nobody looks at a document when the window opens
        import pypdfium2

        self.data = data
        self._document = pypdfium2.PdfDocument(data)
        self.sizes = [QSizeF(*self._document.get_page_size(n)) for n in range(len(self._document))]

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, scale: float) -> QImage:
        """Return a page as a picture; ``scale`` is pixels for each point."""
        size = self.sizes[number]
        most = (MOST_PIXELS / max(size.width() * size.height(), 1)) ** 0.5
        page = self._document[number]
        bitmap = page.render(scale=min(scale, most), prefer_bgrx=True)
        drawn = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()  # the picture must not live on PDFium's memory
        bitmap.close()
        page.close()
        return drawn

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()
