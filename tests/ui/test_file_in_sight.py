"""The name of an attached file stands where reading begins, whatever its letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.fields import field_of
from hayat_app.domain.records import Issue
from tests.ui.try_out import open_bare_session
from ui.forms.links import Links
from ui.widgets import making
from ui.widgets.attachment import AttachmentEditor


def test_a_latin_name_stands_at_the_right_in_an_arabic_window(qtbot: QtBot) -> None:
    facts = field_of(Issue, "evidence_file")
    assert facts
    assert isinstance(facts.kind, Attachment)
    editor = making.editor(facts, Links(open_bare_session()))
    assert isinstance(editor, AttachmentEditor)
    qtbot.addWidget(editor)
    editor.show_value(AttachedFile("0" * 64, "preuve.pdf"))
    assert editor.name_shown.alignment() & Qt.AlignmentFlag.AlignRight
    assert editor.name_shown.alignment() & Qt.AlignmentFlag.AlignAbsolute
