"""What the pictures show of files going to and fro: another person's edits, received, asked about, sent back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window import Window

HERE, THERE = "سلمى (اسم للتجربة)", "نزهة (اسم للتجربة)"


def subjects(window: Window, folder: Path, wait: Callable[[Window], None]) -> Iterator[tuple[str, QWidget]]:
    """Bring one state of exchange after the other into sight; ``folder`` takes the files."""
    from ui.dialogs.history import HistorySheet
    from ui.dialogs.send import SendSheet
    from ui.screens.questions import QuestionsScreen
    from ui.screens.receive import ReceivePage

    assert window.desk is not None
    assert window.session is not None
    plan, member = _crossed(window, folder)
    window.desk.wait_for_files()
    yield "80-receive", window
    window.receive(folder)
    wait(window)
    yield "81-receive-seen", window
    page = window.places.currentWidget()
    assert isinstance(page, ReceivePage)
    page.agree.click()
    wait(window)
    yield "82-receive-done", window
    window.go("questions")
    screen = window.places.in_sight
    assert isinstance(screen, QuestionsScreen)
    for name, key, field in (("83-question", plan, "vision"), ("84-deleted", member, "")):
        screen.show_record(key, field)
        yield name, window
    window.show_record(plan, "vision")
    yield "85-question-on-form", window
    for name, sheet in (
        ("86-history", HistorySheet(window.session, plan)),
        ("87-send", SendSheet(window.session, window.session.key)),
    ):
        sheet.show()
        yield name, sheet


def _crossed(window: Window, folder: Path) -> tuple[str, str]:
    """Let two people edit apart, one in a file; return a plan and a member in question."""
    from hayat_app.domain.records import Member, Plan
    from hayat_app.services import files
    from hayat_app.store.store import Author, Store

    assert window.session is not None
    store, key = window.session.store, window.session.key
    store.name_author(HERE)
    plan, member = store.dossier(key).all(Plan)[0], store.dossier(key).all(Member)[1]
    path = folder / "مكناس.hayat"
    files.export(store, key, path)
    with Store(None, Author("there", THERE)) as other:
        files.receive(other, files.load(path))
        with other.work(key, "there") as work:
            work.set(plan.id, vision=f"{plan.vision}\nونشرك الجمعيات في كل مراحل التتبع.")
            work.set(member.id, occupation="أستاذة")
            work.add(Member, name_ar="خديجة المثال")
        files.export(other, key, path)
    (folder / "تالف.hayat").write_bytes(path.read_bytes()[:400])
    with store.work(key, "here") as work:
        work.set(plan.id, vision=f"رؤيتنا: {plan.vision}")
        work.delete(member.id)
    return plan.id, member.id
