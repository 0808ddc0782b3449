"""The stylesheet, generated from the tokens. Small: the palette does most of the work.

Every label and tooltip shows plain text: left to itself, Qt would take the words of a received file for markup
and load the pictures they name. ``parts.rich`` makes the one kind of label that reads markup.
"""

from __future__ import annotations

from string import Template

import resources
from ui.theme import tokens
from ui.theme.tokens import Colours

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[role="page"] { background: $page; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $text; color: $surface; border: none; padding: 5px 8px; qproperty-textFormat: PlainText; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[role="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="side"] { background: $surface; border: none; }
QFrame[role="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; }
QFrame[role="next"] { background: $accent_soft; border: none; border-radius: 10px; }
QFrame[role="next"] QLabel { color: $on_soft; }
QFrame[role="notice"] { background: $warn_soft; border: none; border-radius: ${radius}px; }
QFrame[role="notice"] QLabel { color: $text; }
QFrame[role="popup"] { background: $surface; border: 1px solid $edge; }
QFrame[role="popup"] QListView { border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: transparent; }
QCalendarWidget QToolButton { background: transparent; border: none; padding: 0 8px; font-weight: bold; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QSpinBox { min-height: 0; padding: 0; border: none; }
QCalendarWidget QAbstractItemView {
  border: none; selection-background-color: $accent; selection-color: $on_accent; }
QLabel[role="to-fill"] { color: $warn; font-size: 9px; }
QLabel[role="picture"] { background: $field; border: 1px dashed $edge; border-radius: ${radius}px; }
QLabel[role="drop"] { color: $on_soft; background: $accent_soft; border: 2px dashed $accent;
  border-radius: 10px; font-size: 20px; }

QLabel { background: transparent; qproperty-textFormat: PlainText; }
QLabel[role="rich"] { qproperty-textFormat: RichText; }
QLabel[role="muted"], QLabel[role="small"] { color: $muted; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="good"] { color: $good; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="tag"] { color: $on_soft; background: $accent_soft; border-radius: 9px; padding: 2px 10px; }
QLabel[role="tag-good"] { color: $good; background: $good_soft; border-radius: 9px; padding: 2px 10px; }
QLabel[role="tag-warn"] { color: $warn; background: $warn_soft; border-radius: 9px; padding: 2px 10px; }

QPushButton, QToolButton {
  outline: none; background: $surface; border: 1px solid $line; border-radius: ${radius}px;
  padding: 0 14px; min-height: ${inner}px; }
QToolButton { padding: 0 7px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:open, QToolButton:open { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: ${inner_focus}px; }
QToolButton:focus { padding: 0 6px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $faint; }
QPushButton[role="danger"]:enabled { color: $bad; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid $accent; }
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked { background: $accent_soft; color: $on_soft; }
QPushButton[role="link"] { background: transparent; border: none; color: $link; padding: 0 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[role="row"] {
  background: transparent; border: none; border-radius: ${radius}px; text-align: left; padding: 6px 12px; }
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:focus { border: 2px solid $accent; padding: 4px 10px; }

QPushButton[role="segment"]:checked {
  background: $accent_soft; color: $on_soft; border-color: $accent; font-weight: bold; }

QToolButton[role="place"] {
  background: transparent; border: 2px solid transparent; border-radius: ${radius}px; padding: 0 8px;
  min-height: 36px; }
QToolButton[role="place"]:hover { background: $hover; }
QToolButton[role="place"]:checked { background: $accent_soft; color: $on_soft; font-weight: bold; }
QToolButton[role="place"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $field; border: 1px solid $edge; border-radius: ${radius_small}px; padding: 0 9px;
  min-height: ${inner}px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 6px 7px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {
  border-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 8px; min-height: ${inner_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 6px; }
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $page; color: $muted; border-color: $line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], *[wrong="true"] {
  border: 2px solid $bad; }
QLineEdit[wrong="true"]:hover, QPlainTextEdit[wrong="true"]:hover, QLineEdit[wrong="true"]:focus,
QPlainTextEdit[wrong="true"]:focus { border-color: $bad; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
  border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 28px; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QLineEdit QToolButton:hover { background: $hover; }
QLineEdit { lineedit-clear-button-icon: url($controls/clear.svg); }
QComboBox::down-arrow { image: url($controls/down.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url($controls/up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow { image: url($controls/down.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 16px; height: 16px; border: 1px solid $edge; background: $field; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 14px; height: 14px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked { image: url($controls/tick-$shade.svg); }
QRadioButton::indicator:checked { image: url($controls/dot-$shade.svg); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QAbstractItemView {
  background: $surface; border: 1px solid $line; border-radius: ${radius_small}px; outline: none;
  selection-background-color: $accent_soft; selection-color: $on_soft; }
QAbstractItemView::item { min-height: 30px; padding: 0 8px; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $accent_soft; color: $on_soft; }
QAbstractItemView:focus { border: 1px solid $accent; }
QListView[role="pages"] { border: none; border-radius: 0; background: $surface; }
QComboBox QAbstractItemView { border-radius: 0; padding: 4px; }
QListWidget[role="sections"], QTreeView[role="outline"] { background: transparent; border: none; }
QListWidget[role="sections"]::item { border-radius: ${radius}px; padding: 0 10px; }
QListWidget[role="questions"] { background: transparent; border: none; }
QListWidget[role="quarter"]::item { min-height: 22px; padding: 4px 8px; }
QListWidget[role="questions"]::item { border-radius: ${radius}px; padding: 6px 10px; }
QTreeView[role="outline"]::item { border-radius: 0; padding: 0; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 8px; }
QTableView { gridline-color: $line; }

QMenu { background: $surface; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 7px 14px; border-radius: ${radius_small}px; }
QMenu::item:selected { background: $accent_soft; color: $on_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding: 0 6px; }

QPushButton[role="tab"] {
  background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent; border-radius: 0;
  padding: 8px ${medium}px; min-height: 0; }
QPushButton[role="tab"]:hover, QPushButton[role="tab"]:focus { color: $text; }
QPushButton[role="tab"]:focus { background: $hover; }
QPushButton[role="tab"]:checked { color: $accent; border-bottom-color: $accent; font-weight: bold; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def sheet(colours: Colours) -> str:
    """Return the stylesheet of a theme."""
    return _SHEET.substitute(
        colours._asdict(),
        radius=tokens.RADIUS,
        radius_small=tokens.RADIUS_SMALL,
        medium=tokens.MEDIUM,
        inner=tokens.CONTROL - 2,
        inner_focus=tokens.CONTROL - 4,
        controls=resources.path("icons", "controls").as_posix(),
        shade="dark" if colours.dark else "light",
        scroll="#4a5159" if colours.dark else "#c9c6bf",
    )
