"""Words that the engine itself prints."""

from __future__ import annotations

from hayat_app.i18n import N_

PAGE_OF = N_("Page {page} of {pages}")
CONTENTS = N_("Contents")
DRAFT = N_("Working draft")
CONTINUED = N_("(continued)")
GO_TO_PAGE = N_("Go to page {target}")
