"""The sentences of argparse, marked so that our catalogues translate them (argparse asks gettext's own domain)."""

from __future__ import annotations

import gettext
import os

import resources
from hayat_app.i18n import N_

DOMAIN = "hayat"
SENTENCES = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("not allowed with argument %s"),
    N_("unrecognized arguments: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("ignored explicit argument %r"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
)


def speak(language: str) -> None:
    """Make argparse speak a language, by the one way it offers: gettext's current domain."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(resources.path("catalogues")))
    gettext.textdomain(DOMAIN)
