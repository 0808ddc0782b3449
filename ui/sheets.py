"""The sheets that open above the window: search, history, personal data, keys, about."""

from __future__ import annotations

from functools import partial

from ui.opened import names
from ui.session import Session
from ui.shell import Shell


def show_search(shell: Shell, session: Session) -> None:
    """Open the search of the dossier."""
    from ui.finder import find

    shell.flush()
    find(session, shell).chosen.connect(shell.show_record)


def show_history(shell: Shell, session: Session) -> None:
    """Show what became of the record in sight: of its field that the person is in, else of all of it."""
    from ui.dialogs.history import HistorySheet

    shell.flush()
    HistorySheet(session, *_in_sight(shell, session), shell).open()


def _in_sight(shell: Shell, session: Session) -> tuple[str, str]:
    """Return the record of the form in sight and the field the person is in; the body where there is none."""
    from ui.forms.form import RecordForm

    forms = [form for form in shell.findChildren(RecordForm) if form.isVisible()]
    held = [form for form in forms if form.isAncestorOf(shell.focusWidget())]
    form = next(iter(held or forms), None)
    key = form.key if form and form.key in session.dossier.rows else session.key
    return key, form.focused_field() if form in held and form else ""


def show_personal(shell: Shell, session: Session) -> None:
    """Open the sheet of personal data; from there what is held about a person goes to paper."""
    from ui.dialogs.personal import PersonalSheet

    shell.flush()
    sheet = PersonalSheet(session, shell)
    sheet.paper_wanted.connect(partial(shell.show_paper, "person-data"))
    sheet.open()


def show_signs(shell: Shell, session: Session) -> None:
    """Show the signs by which two copies are compared aloud."""
    from ui.dialogs.sheets import SignsSheet

    shell.flush()
    name, _official = names(session.dossier.body)
    SignsSheet(name, session.store.fingerprint(session.key)).exec()


def show_shortcuts() -> None:
    """Show every key there is."""
    from ui.dialogs.sheets import ShortcutSheet

    ShortcutSheet().exec()


def show_about() -> None:
    """Say what this program is and under which licence."""
    from ui.dialogs.sheets import AboutSheet

    AboutSheet().exec()
