"""Printing a finished document: the same pages as in the file, each in its own orientation."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from ui.pdf.pages import POINTS, Pages

DPI = 300
"""Sharp enough for text; more would only need more memory."""


def ask_and_print(pages: Pages, name: str, parent: QWidget) -> bool:
    """Ask for a printer and the pages, and print; return whether the person went on."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setMinMax(1, len(pages))
    dialog.setFromTo(1, len(pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if not dialog.exec():
        return False
    print_pages(pages, printer)
    return True


def print_pages(pages: Pages, printer: QPrinter) -> None:
    """Print the chosen pages. Raises ``Problem`` when the printer cannot be used."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    numbers = range(first - 1, min(last, len(pages)))
    painter = QPainter()
    for place, number in enumerate(numbers):
        _turn(printer, pages.sizes[number])
        begun = printer.newPage() if place else painter.begin(printer)
        if not begun:
            raise Problem(N_("The printer could not be used. Choose another one, or save the document as PDF."))
        _paint(painter, pages, number, printer)
    if painter.isActive():
        painter.end()


def _turn(printer: QPrinter, size: QSizeF) -> None:
    landscape = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def _paint(painter: QPainter, pages: Pages, number: int, printer: QPrinter) -> None:
    size, paper = pages.sizes[number], printer.paperRect(QPrinter.Unit.DevicePixel)
    picture = pages.picture(number, min(printer.resolution(), DPI) / POINTS)
    scale = min(paper.width() / size.width(), paper.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    at = QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height)
    painter.drawImage(at, picture, QRectF(picture.rect()))
