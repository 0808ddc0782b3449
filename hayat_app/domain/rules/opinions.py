"""What the domain expects of advisory opinions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.given_numbers import plain
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield opinions whose number another one has too, or that recommend nothing."""
    opinions = dossier.all(Opinion)
    counts = Counter(plain(opinion.number) for opinion in opinions if opinion.number)
    for opinion in opinions:
        if counts[plain(opinion.number)] > 1:
            yield remark(
                opinion,
                "number",
                "broken",
                N_("Another opinion has the number {number} too."),
                number=opinion.number,
            )
        if not dossier.children(opinion, Recommendation):
            yield remark(opinion, "", "advice", N_("This opinion has no recommendation yet."))
