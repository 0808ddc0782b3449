"""When the program itself is wrong: a report without personal data, and the program goes on.

What a person can act on (``Problem``) is told as a sentence. Everything else that nobody caught is a bug.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from hayat_app import __version__
from hayat_app.errors import Problem
from ui.asks import Asks

ROOT = Path(__file__).resolve().parent.parent
_qt_said: deque[str] = deque(maxlen=20)


def watch(asks: Asks) -> None:
    """Catch what nobody caught, in every thread, and what Qt complains about."""

    def caught(kind: type[BaseException], fault: BaseException, at: TracebackType | None) -> None:
        if isinstance(fault, Problem):
            asks.tell(fault)
        elif issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif threading.current_thread() is not threading.main_thread():  # windows belong to the main one
            print(report(fault), file=sys.stderr)  # noqa: T201
        else:
            tell(fault)

    sys.excepthook = caught
    threading.excepthook = lambda args: print(report(args.exc_value), file=sys.stderr)  # noqa: T201
    qInstallMessageHandler(_note)


def tell(fault: BaseException) -> None:
    """Show the report of a bug, and print it for whoever started the program from a console."""
    from ui.dialogs.bug import BugSheet

    words = report(fault)
    print(words, file=sys.stderr)  # noqa: T201
    if QApplication.activeModalWidget() is None:  # one at a time
        BugSheet(words).exec()


def report(fault: BaseException | None) -> str:
    """Return versions and where it happened. No messages, values or paths of people: they may be personal."""
    import platform  # only here: it is slow to load

    lines = [
        f"Hayat {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
    ]
    while fault is not None:
        lines += [f"{type(fault).__module__}.{type(fault).__qualname__}", *_places(fault.__traceback__), ""]
        fault = fault.__cause__ or fault.__context__
    return "\n".join([*lines, *_qt_said]).rstrip() + "\n"


def _places(at: TracebackType | None) -> list[str]:
    places = []
    while at is not None:
        code = at.tb_frame.f_code
        places.append(f"  {_short(code.co_filename)}:{at.tb_lineno} {code.co_qualname}")
        at = at.tb_next
    return places


def _short(name: str) -> str:
    """Return a source file's name without the folders of this computer."""
    path = Path(name)
    if path.is_relative_to(ROOT):
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])


def _note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Keep Qt's complaint for the report, its category only: the text may name files of people."""
    if kind != QtMsgType.QtDebugMsg:
        _qt_said.append(f"Qt {kind.name}: {context.category or '-'}")
        print(message, file=sys.stderr)  # noqa: T201
