"""Colours that can be read, icons that mirror, fonts that are there."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui import acts
from ui.sections import SECTIONS
from ui.theme import fonts, icons, parts, theme, tokens, words
from ui.theme.tokens import DARK, LIGHT, Colours, contrast

WRITTEN = [
    *itertools.product(("text", "muted", "accent", "link", "good", "warn", "bad"), ("page", "surface", "field")),
    *itertools.product(("text", "muted"), ("hover",)),
    ("text", "pressed"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_soft", "accent_soft"),
    ("good", "good_soft"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("faint", "field"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read(colours: Colours) -> None:
    weak = {
        pair: round(contrast(getattr(colours, pair[0]), getattr(colours, pair[1])), 2)
        for pair in WRITTEN
        if contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("line", ["edge", "accent"])
def test_fields_and_focus_can_be_seen(colours: Colours, line: str) -> None:
    assert min(contrast(getattr(colours, line), ground) for ground in (colours.field, colours.page)) >= 3


def test_contrast_is_that_of_the_rule() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", sorted(icons.MIRRORED))
def test_icons_with_a_direction_mirror(qapp: QApplication, name: str) -> None:
    right = icons.pixmap(name, 24, "#000000", 1.0).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = icons.pixmap(name, 24, "#000000", 1.0).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert left.flipped(Qt.Orientation.Horizontal) == right
    assert left != right


def test_a_search_glass_does_not_mirror(qapp: QApplication) -> None:
    before = icons.pixmap("search", 24, "#000000", 1.0).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    after = icons.pixmap("search", 24, "#000000", 1.0).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert before == after


def test_every_icon_that_is_named_is_drawn() -> None:
    named = {act.icon for act in acts.ACTS} | {section.icon for section in SECTIONS} | icons.MIRRORED
    assert sorted(name for name in named if not resources.path("icons", f"{name}.svg").exists()) == []


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_sharp_on_every_screen(ratio: float) -> None:
    drawn = icons.pixmap("home", 20, "#000000", ratio)
    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (20 * ratio, 20)


def test_a_missing_font_is_loud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FILES", ("nowhere.ttf",))
    with pytest.raises(fonts.FontMissing):
        fonts.load()


def test_both_themes_can_be_worn(qapp: QApplication) -> None:
    theme.wear(qapp, "dark")
    assert theme.colours() is tokens.DARK
    assert qapp.palette().window().color().name() == tokens.DARK.page
    theme.wear(qapp, "light")
    assert theme.colours() is tokens.LIGHT


@pytest.mark.parametrize(
    ("context", "source", "word"),
    [
        ("QPlatformTheme", "OK", "موافق"),
        ("QPlatformTheme", "Cancel", "إلغاء"),
        ("QPlatformTheme", "Discard", "تجاهل"),
        ("QFileDialog", "Files of type:", "نوع الملفات:"),
        ("QLineEdit", "&Copy", "نسخ"),
    ],
)
def test_qt_speaks_as_people_do_here(qapp: QApplication, context: str, source: str, word: str) -> None:
    assert QCoreApplication.translate(context, source) == word


def test_no_letter_of_qt_is_underlined_in_arabic(qapp: QApplication) -> None:
    assert "&" not in QCoreApplication.translate("QPrintDialog", "&Options >>")


def test_qt_speaks_french_in_a_french_window(qapp: QApplication) -> None:
    words.speak(qapp, "fr")
    found = QCoreApplication.translate("QPlatformTheme", "Cancel")
    words.speak(qapp, "ar")
    assert found == "Annuler"


def test_what_is_set_by_name_is_set(qapp: QApplication) -> None:
    label = parts.label("Meknès", wrap=True)
    assert label.alignment() == (
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    )
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    area = parts.scrolling(QWidget())
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    return made


def test_a_label_shows_markup_as_it_was_typed(page: QWidget) -> None:
    plain, ours = QLabel("<img src='//server/a.png'>"), parts.rich("<b>now</b>")
    for label in (plain, ours):
        page.layout().addWidget(label)
    page.show()
    assert plain.textFormat() == Qt.TextFormat.PlainText
    assert ours.textFormat() == Qt.TextFormat.RichText


def test_a_tooltip_shows_markup_as_it_was_typed(page: QWidget) -> None:
    page.show()
    QToolTip.showText(QPoint(5, 5), "<img src='//server/a.png'>", page)
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QLabel) and each.isVisible()]
    QToolTip.hideText()
    assert [each.textFormat() for each in shown] == [Qt.TextFormat.PlainText]


def test_a_name_with_an_ampersand_is_shown_whole_on_a_button(page: QWidget) -> None:
    made = parts.button("Dupont & Fils")
    page.layout().addWidget(made)
    assert made.text() == "Dupont && Fils"
    assert made.shortcut().isEmpty()


def test_our_dark_colours_are_not_taken_for_the_systems(qapp: QApplication) -> None:
    theme.wear(qapp, "dark")
    theme.wear(qapp, "system")
    assert theme.colours() is tokens.LIGHT


def test_a_dark_system_is_followed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "MIDDLE", 256)  # every system is dark
    theme.wear(qapp, "system")
    assert theme.colours() is tokens.DARK


def test_an_icon_is_drawn_faint_where_nothing_can_be_done(qapp: QApplication) -> None:
    made, size = icons.icon("home"), QSize(20, 20)
    faint = icons.pixmap("home", 20, theme.colours().faint, 1.0)
    assert made.pixmap(size, QIcon.Mode.Disabled).toImage() == faint.toImage()
    assert made.pixmap(size, QIcon.Mode.Normal).toImage() != faint.toImage()


def test_a_part_in_sight_takes_another_role(qapp: QApplication, qtbot: QtBot) -> None:
    button = parts.button("x")
    qtbot.addWidget(button)
    button.show()
    theme.role(button, "primary")
    image = button.grab().toImage()
    assert image.pixelColor(image.width() // 4, image.height() // 2).name() == theme.colours().accent
