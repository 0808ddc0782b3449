"""The commands and their options, explained in the person's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hayat_app import __version__
from hayat_app.i18n import LANGUAGES, N_, Translator
from hayat_app.settings import GENDER_WRITING

COLUMNS = "audience, period, responsible, partners, means, verification, indicators, progress"


@dataclass(frozen=True)
class Command:
    """A command: its name, the module and function that do it, what it does, an example, its own arguments."""

    name: str
    does: str
    """``module:function`` in this package."""
    about: str
    example: str
    arguments: Callable[[argparse.ArgumentParser, Translator], None]


def _out(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help=_(N_("the file to write")))


def _file(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE.hayat", help=_(N_("an exchange file, or content (.json)"))
    )


def _author(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "--author", default="", metavar="NAME", help=_(N_("who writes: the same name is the same author"))
    )


def _calendar(parser: argparse.ArgumentParser, _: Translator) -> None:
    _file(parser, _)
    _out(parser, _)
    parser.add_argument(
        "--years",
        default="",
        metavar="2026-2027",
        help=_(N_("the year, or the first and the last one (default: this one and the next)")),
    )


def _new(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "--from", dest="content", type=Path, required=True, metavar="CONTENT.json", help=_(N_("the content file"))
    )
    _out(parser, _)
    _author(parser, _)


def _show(parser: argparse.ArgumentParser, _: Translator) -> None:
    _file(parser, _)
    parser.add_argument("--json", action="store_true", help=_(N_("write the content as JSON")))


def _search(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("words", metavar="WORDS", help=_(N_("what is looked for: every word must be there")))
    _file(parser, _)
    parser.add_argument("--json", action="store_true", help=_(N_("write the places as JSON")))


def _handover(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.hayat", help=_(N_("the dossier")))
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT.zip", help=_(N_("the file to write"))
    )


def _practice(parser: argparse.ArgumentParser, _: Translator) -> None:
    said = _(N_("the dossier to practise with (default: the sample)"))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.hayat", help=said)


def _report(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("kind", nargs="?", metavar="KIND", help=_(N_("the kind of document")))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.hayat", help=_(N_("the dossier")))
    where = _(N_("the file to write: .pdf, .docx or .xlsx"))
    parser.add_argument("-o", "--out", type=Path, metavar="OUT", help=where)
    parser.add_argument(
        "--record", default="", metavar="ID", help=_(N_("the one record the document is about (default: all)"))
    )
    versus = _(N_("another adopted version to compare the version of the plan with (default: today's plan)"))
    parser.add_argument("--versus", default="", metavar="ID", help=versus)
    columns = _(N_("columns of the plan table, with commas: {names}"), names=COLUMNS)
    parser.add_argument("--columns", default="", metavar="NAMES", help=columns)
    parser.add_argument("--blank", action="store_true", help=_(N_("print it empty, with lines to fill by hand")))
    parser.add_argument("--contacts", action="store_true", help=_(N_("print telephone numbers and addresses too")))
    parser.add_argument("--list", action="store_true", help=_(N_("name the kinds of document")))
    parser.add_argument(
        "--attach", action="store_true", help=_(N_("enclose the dossier in the document, without contact data"))
    )
    parser.add_argument(
        "--typeface", choices=("amiri", "naskh"), default="amiri", help=_(N_("the style of the letters"))
    )
    parser.add_argument(
        "--gender", choices=GENDER_WRITING, default="doubled", help=_(N_("how printed words name women and men"))
    )
    parser.add_argument("--hijri", action="store_true", help=_(N_("print the Hijri date in letters and opinions")))


def _check(parser: argparse.ArgumentParser, _: Translator) -> None:
    _file(parser, _)
    parser.add_argument("--json", action="store_true", help=_(N_("write the problems as JSON")))


def _edit(parser: argparse.ArgumentParser, _: Translator) -> None:
    _file(parser, _)
    parser.add_argument("edits", type=Path, metavar="EDITS.json", help=_(N_("the list of edits")))
    _out(parser, _)
    _author(parser, _)


def _import(parser: argparse.ArgumentParser, _: Translator) -> None:
    _files(parser, _)
    parser.add_argument("--dry-run", action="store_true", help=_(N_("only tell what would be received")))


def _files(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE.hayat", help=_(N_("exchange files, or folders of them"))
    )
    parser.add_argument("--json", action="store_true", help=_(N_("write what became of each file as JSON")))
    _password(parser, _)


def _password(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "--password-file", type=Path, metavar="PASSWORD.txt", help=_(N_("a file whose first line is the password"))
    )


def _merge(parser: argparse.ArgumentParser, _: Translator) -> None:
    _files(parser, _)
    _out(parser, _)
    _author(parser, _)


def _conflicts(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "what", metavar="FILE.hayat|DOSSIER", help=_(N_("a file, or with --workspace a dossier of the workspace"))
    )
    parser.add_argument("--json", action="store_true", help=_(N_("write the questions as JSON")))


def _resolve(parser: argparse.ArgumentParser, _: Translator) -> None:
    _file(parser, _)
    parser.add_argument("decisions", type=Path, metavar="DECISIONS.json", help=_(N_("the list of decisions")))
    _out(parser, _)
    _author(parser, _)


def _export(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("dossier", metavar="DOSSIER", help=_(N_("key (or its beginning) or name of the dossier")))
    _out(parser, _)
    parser.add_argument(
        "--workshop", default="", metavar="ID", help=_(N_("only this workshop, to work on it on another computer"))
    )
    parser.add_argument("--no-contacts", action="store_true", help=_(N_("leave out personal contact data")))
    parser.add_argument("--no-attachments", action="store_true", help=_(N_("leave out attached files")))
    _password(parser, _)


def _synthesis(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT.pdf|OUT.xlsx", help=_(N_("the file to write"))
    )
    parser.add_argument(
        "--territory",
        default="",
        metavar="CODE",
        help=_(N_("code of a region or province")),
    )
    parser.add_argument(
        "--names", action="store_true", help=_(N_("name the members without training in the spreadsheet"))
    )


def _list(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("--json", action="store_true", help=_(N_("write the list as JSON")))


def _sample(parser: argparse.ArgumentParser, _: Translator) -> None:
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help=_(N_("which sample")))
    _out(parser, _)


COMMANDS = (
    Command("new", "content:new", N_("Make a dossier from plain content."),
            "hayat new --from content.json -o plan.hayat", _new),
    Command("show", "content:show", N_("Show what a file holds; with --json its whole content."),
            "hayat show plan.hayat --json > content.json", _show),
    Command("sample", "content:sample", N_("Write a sample dossier to a file."),
            "hayat sample -o sample.hayat", _sample),
    Command("search", "search:search", N_("Find words in a dossier, in any spelling, each with its place."),
            "hayat search هيأة plan.hayat", _search),
    Command("report", "report:report", N_("Make a document of a dossier, in the language of --lang."),
            "hayat report plan plan.hayat -o plan.pdf --lang fr", _report),
    Command("handover", "handover:handover", N_("Write every document and the dossier into one archive."),
            "hayat handover plan.hayat -o handover.zip", _handover),
    Command("calendar", "calendar:calendar", N_("Write the dates of a dossier for another calendar (.ics)."),
            "hayat calendar plan.hayat -o body.ics", _calendar),
    Command("check", "check:check", N_("Check a file and name what the dossier lacks, each with its place."),
            "hayat check plan.hayat --json", _check),
    Command("edit", "edit:edit", N_("Apply a list of edits as one author; all of them or none."),
            "hayat edit plan.hayat edits.json -o new.hayat --author Nadia", _edit),
    Command("merge", "merging:merge", N_("Unite files of one body into one file, whatever their order."),
            "hayat merge a.hayat b.hayat -o both.hayat", _merge),
    Command("conflicts", "merging:conflicts", N_("List what must be decided, with who wrote what."),
            "hayat conflicts both.hayat --json", _conflicts),
    Command("resolve", "merging:resolve", N_("Apply a list of decisions as one author; all of them or none."),
            "hayat resolve both.hayat decisions.json -o settled.hayat --author Nadia", _resolve),
    Command("import", "merging:receive", N_("Receive exchange files into the workspace."),
            "hayat import *.hayat --workspace office", _import),
    Command("synthesis", "synthesis:synthesis", N_("Make the synthesis of the bodies of the workspace."),
            "hayat synthesis -o province.pdf --territory 061 --workspace office", _synthesis),
    Command("export", "workspace:export", N_("Write a dossier of the workspace to an exchange file."),
            "hayat export 3f2a -o plan.hayat --no-contacts", _export),
    Command("practice", "practice:practice", N_("Open the window to practise: nothing that is written is kept."),
            "hayat practice plan.hayat", _practice),
    Command("list", "workspace:show", N_("List the dossiers of the workspace."),
            "hayat list --json", _list),
)  # fmt: skip


def make(translate: Translator) -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        "hayat",
        description=translate(
            N_("Hayat keeps the dossiers of equality bodies and prints them. Alone, it opens its window.")
        ),
        epilog=translate(N_("Exit codes: 0 fine, 1 problems that are listed, 2 unusable input or usage.")),
        allow_abbrev=False,
    )
    version_help = translate(N_("show program's version number and exit"))
    parser.add_argument("--version", action="version", version=f"hayat {__version__}", help=version_help)
    parser.add_argument("--show-without-display", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    _common(parser, translate, None)
    commands = parser.add_subparsers(dest="command", metavar=translate(N_("COMMAND")))
    for command in COMMANDS:
        _add(commands, command, translate)
    return parser


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], command: Command, translate: Translator
) -> None:
    about = translate(command.about)
    example = translate(N_("Example: {example}"), example=command.example)
    parser = commands.add_parser(command.name, help=about, description=about, epilog=example, allow_abbrev=False)
    command.arguments(parser, translate)
    _common(parser, translate, argparse.SUPPRESS)
    parser.set_defaults(does=command.does)


def _common(parser: argparse.ArgumentParser, _: Translator, default: object) -> None:
    parser.add_argument(
        "--workspace", type=Path, metavar="DIR", default=default, help=_(N_("the folder of the workspace"))
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=default, help=_(N_("language of the messages and documents"))
    )
