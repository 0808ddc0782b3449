"""IN.json OUT.pdf: the plan printed by Qt's QTextDocument (not tagged)."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from page import html
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

application = QGuiApplication([])
for path in Path(os.environ["HAYAT_FONTS"]).glob("Amiri-*.ttf"):
    QFontDatabase.addApplicationFont(str(path))
writer = QPdfWriter(sys.argv[2])
writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
writer.setPageMargins(QMarginsF(18, 22, 18, 20), QPageLayout.Unit.Millimeter)
writer.setResolution(300)
document = QTextDocument()
document.setDefaultFont(QFont("Amiri", 12))
document.documentLayout().setPaintDevice(writer)
option = QTextOption(Qt.AlignmentFlag.AlignJustify)
option.setTextDirection(Qt.LayoutDirection.RightToLeft)
document.setDefaultTextOption(option)
document.setHtml(html(sys.argv[1], paged=False))
body = QRectF(0, 0, writer.width(), writer.height() - 120)
document.setPageSize(body.size())
painter = QPainter(writer)
for number in range(document.pageCount()):
    if number:
        writer.newPage()
    painter.save()
    painter.translate(0, -number * body.height())
    document.drawContents(painter, body.translated(0, number * body.height()))
    painter.restore()
    painter.setFont(QFont("Amiri", 9))
    place = QRectF(0, writer.height() - 100, writer.width(), 100)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"الصفحة {number + 1} من {document.pageCount()}")
painter.end()
