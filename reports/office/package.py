"""The bytes of a word-processor file: its information, nothing of the template, no time of its making."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document as WordFile

from reports.pdf.metadata import PRODUCER, Metadata

_LEFT_OUT = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""Parts of the library's template that say nothing about this file."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def packed(file: WordFile, metadata: Metadata) -> bytes:
    """Return the bytes of the file."""
    _inform(file, metadata)
    for relations in (file.part.package.rels, file.part.rels):
        for key, relation in list(relations.items()):
            if any(kind in relation.reltype for kind in _LEFT_OUT):
                del relations[key]
    out = io.BytesIO()
    file.save(out)
    return _undated(out.getvalue())


def _inform(file: WordFile, metadata: Metadata) -> None:
    said = file.core_properties
    moment = metadata.stamp.replace(tzinfo=None, microsecond=0)
    said.title, said.subject, said.author = metadata.title[:255], metadata.subject[:255], metadata.author[:255]
    said.keywords, said.language = " ".join(metadata.keywords)[:255], metadata.locale
    said.created = said.modified = moment
    said.last_modified_by, said.comments, said.revision = PRODUCER, "", 1


def _undated(data: bytes) -> bytes:
    """Return the archive without the time of its making."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _NO_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()
