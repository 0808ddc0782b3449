"""The application, a session on a small dossier, and the modal guard."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hayat_app import i18n
from ui.theme import fonts, theme


@pytest.fixture(autouse=True)
def arabic(qapp: QApplication) -> Iterator[None]:
    i18n.use("ar")
    QLocale.setDefault(QLocale("ar_MA"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.setCursorFlashTime(0)
    if not qapp.property("dressed"):
        fonts.load()
        theme.wear(qapp, "light")
        qapp.setProperty("dressed", True)
    yield
    i18n.use("ar")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.fixture(autouse=True)
def no_forgotten_dialog(qapp: QApplication) -> Iterator[None]:
    """A modal dialog nobody answers would stop the run for ever: close it and fail."""
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            seen.append(dialog)
            dialog.close()

    timer = QTimer(interval=3000)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not seen, f"unanswered dialog: {seen}"
