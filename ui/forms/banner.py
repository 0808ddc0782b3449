"""A quiet notice at the top of a form: the record was deleted, here or by somebody else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from hayat_app.domain.dossier import Life
from hayat_app.i18n import N_, _
from ui.theme import theme


class Banner(QFrame):
    """Says what became of the record, and offers what can be done about it."""

    restored = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "notice")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.restore = QPushButton(_(N_("Restore")), self)
        self.delete = QPushButton(_(N_("Delete")), self)
        self.restore.clicked.connect(self.restored)
        self.delete.clicked.connect(self.deleted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.restore)
        layout.addWidget(self.delete)
        self.hide()

    def tell(self, life: Life, *, there: bool, known: bool) -> None:
        """Say what there is to say about a record, or nothing."""
        contested = life == "contested"
        gone = life == "deleted" and known
        kept = N_("This record was deleted. It stays visible because other records stand under it.")
        sentences = N_("This record was deleted."), kept
        self.words.setText(
            _(N_("Somebody deleted this record while somebody else was writing in it."))
            if contested
            else _(sentences[there])
        )
        self.restore.setText(_(N_("Keep it")) if contested else _(N_("Restore")))
        self.delete.setVisible(contested)
        self.restore.setVisible(True)
        self.setVisible(contested or gone)

    def say(self, sentence: str) -> None:
        """Say why nothing could be done."""
        self.words.setText(sentence)
        self.show()
