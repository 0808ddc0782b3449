"""The objects of one file, kept by ReportLab's document, written here with object streams.

ReportLab's own writer puts the structure tree out uncompressed (twice the size), writes no end of line before
``endstream`` (archive PDFs need it) and drops keys it does not know; its classes are used, none is changed.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Mapping, Sequence

from reportlab.pdfbase import pdfdoc

from reports.pdf.packing import Pack, Packed

Progress = Callable[[int, int], None]
"""Called with (done, total); it may raise to cancel."""

_PER_STREAM = 200


class Dictionary:
    """A ready-made PDF object that may lie in an object stream."""

    __slots__ = ("body",)

    def __init__(self, body: str = "") -> None:
        self.body = body


class Stream:
    """A PDF stream; ``keys`` are ready PDF keys. It is compressed unless it already is or must stay readable."""

    __slots__ = ("content", "keys", "packed")

    def __init__(self, content: bytes, keys: str = "", packed: bool = True) -> None:
        self.content = content
        self.keys = keys
        self.packed = packed


class Objects:
    """All objects of a file under their numbers."""

    def __init__(self, language: str, pack: Pack) -> None:
        self._pack = pack
        self._document = pdfdoc.PDFDocument(dummyoutline=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._bodies: dict[int, Dictionary | str] = {}
        self._streams: dict[int, tuple[str, Packed]] = {}

    def add(self, body: Dictionary | Stream) -> int:
        """Number an object. ReportLab hands the numbers out, and knows only its own objects by name."""
        (number,) = self.reserve(1)
        if isinstance(body, Stream):
            self._streams[number] = _begun(body, self._pack)
        else:
            self._bodies[number] = body
        return number

    def reserve(self, count: int) -> range:
        """Return numbers for objects that follow."""
        first = int(self._document.objectcounter) + 1
        self._document.objectcounter += count
        return range(first, first + count)

    def fill(self, numbers: range, bodies: Sequence[str]) -> None:
        """Set the objects of reserved numbers."""
        self._bodies.update(zip(numbers, bodies, strict=True))

    def set_fonts(self, fonts: Mapping[str, int]) -> None:
        """Name the fonts that all pages share."""
        shared = self._document.idToObject["BasicFonts"].dict
        for name, number in fonts.items():
            shared[name] = reference(number)

    def add_page(
        self,
        size: tuple[float, float],
        operators: str,
        images: Mapping[str, int],
        keys: Mapping[str, str],
        links: Sequence[int],
    ) -> int:
        """Register a page and return its object number."""
        page = pdfdoc.PDFPage()
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.pagewidth, page.pageheight = size
        page._shadingUsed, page.ExtGState = {}, None
        if images:
            page.XObjects = pdfdoc.PDFDictionary({name: reference(number) for name, number in images.items()})
        page.Contents = reference(self.add(Stream(operators.encode("ascii"))))
        page.Annots = [reference(number) for number in links]
        for key, value in keys.items():
            setattr(page, key, value)
        self._document.Reference(page)
        self._document.Pages.addPage(page)
        return int(self._document.objectcounter)

    def set_catalog(self, keys: Mapping[str, str]) -> None:
        """Set ready-made entries of the catalog."""
        catalog = self._document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, *keys]
        catalog.__Refs__ = ["Pages"]
        catalog.Outlines = None
        for key, value in keys.items():
            setattr(catalog, key, value)

    def write(self, information: int, report: Progress | None = None) -> bytes:
        """Return the whole file; ``information`` is the object number of its information dictionary."""
        return _Writer(self._document, self._bodies, self._streams, self._pack, report).write(information)


def reference(number: int) -> str:
    """Return a reference to an object, as files write it."""
    return f"{number} 0 R"


def _begun(stream: Stream, pack: Pack) -> tuple[str, Packed]:
    """Return a stream's keys and how to have its bytes."""
    if stream.packed:
        return f"{stream.keys}/Filter/FlateDecode", pack(stream.content)
    return stream.keys, lambda: stream.content


class _Writer:
    def __init__(
        self,
        document: pdfdoc.PDFDocument,
        bodies: dict[int, Dictionary | str],
        streams: dict[int, tuple[str, Packed]],
        pack: Pack,
        report: Progress | None,
    ) -> None:
        self._document = document
        self._bodies = bodies
        self._streams = streams
        self._pack = pack
        self._report = report
        self._out = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        self._offset = len(self._out[0])
        self._entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def write(self, information: int) -> bytes:
        root = self._document.Reference(self._document.Catalog)
        blocks = self._object_streams(self._loose())
        self._write_streams()
        for number, keys, content in blocks:
            self._stream(number, keys, content())
        self._write_references(root.format(self._document).decode("ascii"), information)
        return b"".join(self._out)

    def _loose(self) -> list[tuple[int, str]]:
        """Return what goes into object streams: dictionaries, and ReportLab's own objects."""
        loose: list[tuple[int, str]] = []
        names = self._document.numberToId
        number = 0
        # Formatting an object may number new ones (ReportLab's page resources).
        while (number := number + 1) <= self._document.objectcounter:
            body = self._bodies.get(number)
            if isinstance(body, str):
                loose.append((number, body))
            elif body is not None:
                loose.append((number, body.body))
            elif number not in self._streams:
                thing = self._document.idToObject[names[number]]
                loose.append((number, pdfdoc.format(thing, self._document, toplevel=1).strip().decode("ascii")))
        return loose

    def _write_streams(self) -> None:
        for done, (number, (keys, content)) in enumerate(self._streams.items(), 1):
            self._stream(number, keys, content())
            if self._report and done % 20 == 0:
                self._report(done, len(self._streams))

    def _stream(self, number: int, keys: str, content: bytes) -> None:
        head = f"{number} 0 obj\n<<{keys}/Length {len(content)}>>\nstream\n".encode("ascii")
        # CR LF, always: validators take one end of line away, and data may end in either byte by chance.
        data = head + content + b"\r\nendstream\nendobj\n"
        self._entries[number] = (1, self._offset, 0)
        self._out.append(data)
        self._offset += len(data)

    def _object_streams(self, loose: list[tuple[int, str]]) -> list[tuple[int, str, Packed]]:
        out: list[tuple[int, str, Packed]] = []
        last = int(self._document.objectcounter)
        for start in range(0, len(loose), _PER_STREAM):
            last += 1
            block = loose[start : start + _PER_STREAM]
            index, at = [], 0
            for rank, (number, body) in enumerate(block):
                index.append(f"{number} {at}")
                at += len(body) + 1
                self._entries[number] = (2, last, rank)
            head = f"{' '.join(index)}\n"
            content = (head + "\n".join([body for _, body in block])).encode("ascii")
            keys = f"/Type/ObjStm/N {len(block)}/First {len(head)}"
            out.append((last, *_begun(Stream(content, keys), self._pack)))
        return out

    def _write_references(self, root: str, information: int) -> None:
        number, start = max(self._entries) + 1, self._offset
        self._entries[number] = (1, start, 0)
        digest = hashlib.md5(b"".join(self._out), usedforsecurity=False).hexdigest()
        table = b"".join(struct.pack(">BIH", *self._entries[i]) for i in range(number + 1))
        keys = f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {root}/Info {information} 0 R"
        keys += f"/ID[<{digest}><{digest}>]"
        keys, content = _begun(Stream(table, keys), self._pack)
        self._stream(number, keys, content())
        self._out.append(f"startxref\n{start}\n%%EOF\n".encode("ascii"))
