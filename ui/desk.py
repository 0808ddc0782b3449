"""What a person does with whole dossiers: make, open, receive, send, put on paper, delete."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.errors import Damaged
from hayat_app.i18n import N_, _, current, isolate
from ui import paper, practising, sheets
from ui.asks import Telling
from ui.opened import names
from ui.receiving import Receiving
from ui.saving import failed, save
from ui.session import Session
from ui.shell import Shell
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.services.recovery import Backup
    from ui.coordination.coordination import Coordination
    from ui.screens.dossiers import Listed
    from ui.screens.welcome import NewDossier

HAYAT_FILES = (".hayat",)


class Desk:
    """The acts on dossiers of one window. What a person can mend is told to them, never raised."""

    def __init__(self, window: Shell, session: Session) -> None:
        self._window = window
        self._session = session
        self._receiving: Receiving | None = None
        self._coordination: Coordination | None = None
        self._returns = ""
        """The page to which receiving files leads back; nothing for the dossier."""

    def act(self, key: str) -> None:
        """Do the act of that key (ui/acts.py), or open the sample."""
        does: dict[str, Callable[[], object]] = {
            "new": lambda: self._window.go("welcome"),
            "sample": self.open_sample,
            "receive": self.wait_for_files,
            "send": lambda: self.send(self._session.key),
            "pdf": self.save_pdf,
            "find": lambda: sheets.show_search(self._window, self._session),
            "personal": lambda: sheets.show_personal(self._window, self._session),
            "signs": lambda: sheets.show_signs(self._window, self._session),
            "history": lambda: sheets.show_history(self._window, self._session),
            "practice": practising.open_beside,
            "shortcuts": sheets.show_shortcuts,
            "about": sheets.show_about,
        }
        self._said_plainly(does[key])

    def _said_plainly(self, do: Callable[[], object]) -> None:
        with Telling(self._session.asks):
            try:
                do()
            except Damaged as problem:
                self._window.break_off(problem)

    # --- which dossier is open

    def open_last(self) -> None:
        """Open the dossier that was open last; without one, the list; without any dossier, the welcome."""
        self._said_plainly(self._know_author)
        known = self._session.store.bodies()
        last = self._window.preferences.now.dossier
        if last in known or len(known) == 1:
            self.open(last if last in known else next(iter(known)))
        else:
            self._window.go("dossiers" if known else "welcome")

    def keep_daily_copy(self) -> None:
        """Keep today's backup copy of the workspace, in the worker: a stick takes its time."""
        from hayat_app.services import backups

        if self._window.session is None:
            return
        store, day = self._session.store, datetime.datetime.now().astimezone().date()
        name = _(N_("Keeping the backup copy of the day…"))
        self._session.tasks.start(
            name, lambda _report: backups.daily(store, day), lambda _made: None, partial(failed, self._session)
        )

    def open(self, key: str) -> None:
        """Open a dossier of this workspace."""
        self._said_plainly(lambda: self._session.open(key))

    def back(self) -> None:
        """Go from a page to the dossier, or to where one is opened or made."""
        known, wanted, self._returns = self._session.store.bodies(), self._returns, ""
        self._window.go(wanted or ("home" if self._session.is_open else "dossiers" if known else "welcome"))

    def listed(self) -> list[Listed]:
        """Return the dossiers of this workspace with words about them."""
        from hayat_app.services import dossiers
        from ui.screens.dossiers import Listed

        return [
            Listed(key, *names(body), is_open=key == self._session.key)
            for key, body in dossiers.listed(self._session.store).items()
        ]

    # --- who writes

    @property
    def author(self) -> str:
        """Name of the person who writes here."""
        return self._session.store.author.name or self._window.preferences.now.author

    def _know_author(self) -> None:
        """Let a new workspace know the person whom this computer knows already."""
        store, known = self._session.store, self._window.preferences.now.author
        if known and not store.author.name:
            store.name_author(known)

    def name_author(self, name: str) -> None:
        """Keep the name of the person who writes here."""
        self._said_plainly(lambda: self._session.store.name_author(name))
        self._window.keep(author=name)

    # --- making, receiving, sending, deleting

    def create(self, wanted: NewDossier) -> None:
        """Make a dossier and open it."""
        self._said_plainly(lambda: self._create(wanted))

    def _create(self, wanted: NewDossier) -> None:
        from hayat_app.services import dossiers

        if wanted.author != self._session.store.author.name:
            self.name_author(wanted.author)
        key = dossiers.create(
            self._session.store,
            level=wanted.level,
            region=wanted.region,
            province=wanted.province,
            place_ar=wanted.place_ar,
            place_fr=wanted.place_fr,
            **({"name_ar": wanted.place_ar, "name_fr": wanted.place_fr} if wanted.level == "office" else {}),
        )
        self._session.open(key)
        self._session.say(_("The dossier is made. Everything you write in it is stored by itself."))

    def open_sample(self) -> None:
        """Open a copy of the sample dossier."""
        from hayat_app.services import dossiers

        self._session.open(dossiers.open_sample(self._session.store))
        self._session.say(_("This is a copy of the sample: change whatever you like."))

    @property
    def receiving(self) -> Receiving:
        """Return the gesture of receiving of this window, made when files come in for the first time."""
        if self._receiving is None:
            self._receiving = Receiving(self._session, self._window.flush)
            self._receiving.changed.connect(self._received)
        return self._receiving

    @property
    def coordination(self) -> Coordination:
        """Return what this window does with many dossiers, made when it is first wanted."""
        if self._coordination is None:
            from ui.coordination.coordination import Coordination

            made = self._coordination = Coordination(self._session, self._window, self._window.flush)
            made.open_wanted.connect(self.open)
            made.files_wanted.connect(lambda: self.wait_for_files("coordination"))
        return self._coordination

    def wait_for_files(self, returns: str = "") -> None:
        """Show the page on which files come in; ``returns`` names the page it leads back to."""
        self._returns = returns
        self.receiving.begin()

    def receive(self, paths: Sequence[Path]) -> None:
        """Look at files and folders, and offer to take them in."""
        self.receiving.look(paths)

    def ask_for_files(self) -> None:
        """Ask for files, and look at them."""
        paths = self._session.asks.files_to_open(_("Receive files"), _("Hayat files"), HAYAT_FILES)
        if paths:
            self.receive(paths)

    def ask_for_folder(self) -> None:
        """Ask for a folder, and look at all files in it."""
        path = self._session.asks.folder_to_open(_("Receive a folder"))
        if path is not None:
            self.receive([path])

    def _received(self) -> None:
        """Show another state; the first dossier of a workspace opens by itself."""
        receiving = self.receiving
        known = self._session.store.bodies()
        if receiving.state == "received" and not self._session.is_open and len(known) == 1:
            self._session.open(next(iter(known)))
        self._window.show_again("receive")

    def send(self, key: str) -> None:
        """Prepare a copy of a dossier for others."""
        self._said_plainly(lambda: self._send(key))

    def _send(self, key: str) -> None:
        from ui.dialogs.send import SendSheet

        self._window.flush()
        sheet = SendSheet(self._session, key, self._window)
        said = _("The copy is written: “{name}”.")
        sheet.sent.connect(lambda path: self._session.say(said.format(name=isolate(path.name)), path))
        sheet.open()

    def delete(self, key: str) -> None:
        """Take a dossier out of the workspace, after a question."""
        self._said_plainly(lambda: self._delete(key))

    def _delete(self, key: str) -> None:
        from hayat_app.services import backups, dossiers

        store = self._session.store
        name, _official = names(store.dossier(key).body)
        question = _(
            "Delete “{name}” with everything in it? Only a backup copy of the workspace can bring it back.",
            name=isolate(name),
        )
        if not self._session.asks.confirm(question, _("Delete the dossier"), danger=True):
            return
        if key == self._session.key:
            self._session.open("")

        def work(report: Report) -> None:
            backups.before(store, "delete", datetime.datetime.now(datetime.UTC))
            report(0, 0)
            dossiers.delete(store, key)

        done = partial(self._deleted, _("“{name}” is deleted.", name=isolate(name)), self._session.key)
        self._session.tasks.start(_(N_("Deleting the dossier…")), work, done, partial(failed, self._session))

    def _deleted(self, sentence: str, was_open: str, _nothing: None) -> None:
        known = self._session.store.bodies()
        if self._session.key == was_open:  # else the person went elsewhere meanwhile
            self._window.show_again("dossiers" if known else "welcome")
        elif self._session.key not in known:
            self._session.open("")
        self._session.say(sentence)

    def backups(self) -> list[Backup]:
        """Return the backup copies beside the workspace, the newest first."""
        from hayat_app.services.recovery import kept

        return kept(self._window.folder)

    def bring_back(self) -> None:
        """Let the person choose dossiers of a backup copy that are not in the list any more."""
        from ui.dialogs.bring_back import BringBackSheet

        sheet = BringBackSheet(self._session, self.backups(), self._window)
        sheet.brought.connect(lambda _count: self._window.show_again("dossiers"))
        sheet.open()

    # --- on paper

    def save_pdf(self) -> None:
        """Make the plan's document and write it where the person says."""
        self._window.flush()
        dossier, language = self._session.dossier, current().language
        name = paper.file_name(dossier, paper.PLAN, language)
        path = self._session.asks.file_to_save(_("Save the plan as PDF"), _("PDF documents"), name)
        if path is None:
            return
        work = paper.work(self._session.store, dossier, self._session.settings, paper.PLAN, language)
        name = _("Making the document…")
        self._session.tasks.start(name, work, lambda made: self._write(made, path), partial(failed, self._session))

    def _write(self, made: paper.Made, path: Path) -> None:
        said = _("The plan is written: “{name}”.", name=isolate(path.name))
        save(self._session, path, made.data, _("The plan"), said)
