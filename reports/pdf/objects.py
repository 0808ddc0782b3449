"""The objects of one file, kept by ReportLab's document, written here with object streams.

ReportLab's own writer puts the structure tree out uncompressed (twice the size), writes no end of line before
``endstream`` (archive PDFs need it) and drops keys it does not know; its classes are used, none is changed.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from concurrent.futures import Executor

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

    __slots__ = ("content", "keys", "packed", "packing")

    def __init__(self, content: bytes, keys: str = "", packed: bool = True) -> None:
        self.content = content
        self.keys = keys
        self.packed = packed
        self.packing: Callable[[], bytes] = partial(_packed, self)


class Objects:
    """All objects of a file under their numbers."""

    def __init__(self, language: str, many: bool = False) -> None:
        """``many`` pages are compressed beside the work on what follows them."""
        self._packer = _Packer(many)
        self._document = pdfdoc.PDFDocument(dummyoutline=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._bodies: dict[int, Dictionary | Stream] = {}

    def add(self, body: Dictionary | Stream) -> int:
        """Number an object. ReportLab hands the numbers out, and knows only its own objects by name."""
        self._document.objectcounter += 1
        number = int(self._document.objectcounter)
        self._bodies[number] = body
        if isinstance(body, Stream):
            body.packing = self._packer.pack(body)
        return number

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
        return _Writer(self._document, self._bodies, information, report).write()


def reference(number: int) -> str:
    """Return a reference to an object, as files write it."""
    return f"{number} 0 R"


class _Writer:
    def __init__(
        self,
        document: pdfdoc.PDFDocument,
        bodies: dict[int, Dictionary | Stream],
        information: int,
        report: Progress | None,
    ) -> None:
        self._document = document
        self._bodies = bodies
        self._information = information
        self._report = report
        self._out = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        self._offset = len(self._out[0])
        self._entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def write(self) -> bytes:
        root = self._document.Reference(self._document.Catalog)
        loose = self._write_objects()
        self._write_object_streams(loose)
        self._write_references(root.format(self._document).decode("ascii"))
        return b"".join(self._out)

    def _write_objects(self) -> list[tuple[int, bytes]]:
        """Write streams and ReportLab's own objects; return the dictionaries that go into object streams."""
        loose: list[tuple[int, bytes]] = []
        names = self._document.numberToId
        streams: list[tuple[int, Stream]] = []
        number = 0
        # Formatting an object may number new ones (ReportLab's page resources).
        while (number := number + 1) <= self._document.objectcounter:
            body = self._bodies.get(number)
            if isinstance(body, Dictionary):
                loose.append((number, body.body.encode("ascii")))
            elif body is not None:
                streams.append((number, body))
            else:
                thing = self._document.idToObject[names[number]]
                loose.append((number, pdfdoc.format(thing, self._document, toplevel=1).strip()))
        self._write_streams(streams)
        return loose

    def _write_streams(self, streams: list[tuple[int, Stream]]) -> None:
        for done, (number, stream) in enumerate(streams, 1):
            self._stream(number, stream)
            if self._report and done % 20 == 0:
                self._report(done, len(streams))

    def _stream(self, number: int, stream: Stream) -> None:
        content = stream.packing()
        keys = f"{stream.keys}/Filter/FlateDecode" if stream.packed else stream.keys
        head = f"{number} 0 obj\n<<{keys}/Length {len(content)}>>\nstream\n".encode("ascii")
        # CR LF, always: validators take one end of line away, and data may end in either byte by chance.
        data = head + content + b"\r\nendstream\nendobj\n"
        self._entries[number] = (1, self._offset, 0)
        self._out.append(data)
        self._offset += len(data)

    def _write_object_streams(self, loose: list[tuple[int, bytes]]) -> None:
        last = max((number for number, _ in loose), default=0)
        last = max(last, *self._entries)
        for start in range(0, len(loose), _PER_STREAM):
            last += 1
            block = loose[start : start + _PER_STREAM]
            index, at = [], 0
            for rank, (number, body) in enumerate(block):
                index.append(f"{number} {at}")
                at += len(body) + 1
                self._entries[number] = (2, last, rank)
            head = " ".join(index).encode("ascii") + b"\n"
            content = head + b"\n".join(body for _, body in block)
            self._stream(last, Stream(content, f"/Type/ObjStm/N {len(block)}/First {len(head)}"))

    def _write_references(self, root: str) -> None:
        number, start = max(self._entries) + 1, self._offset
        self._entries[number] = (1, start, 0)
        digest = hashlib.md5(b"".join(self._out), usedforsecurity=False).hexdigest()
        table = b"".join(struct.pack(">BIH", *self._entries[i]) for i in range(number + 1))
        keys = f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {root}/Info {self._information} 0 R"
        keys += f"/ID[<{digest}><{digest}>]"
        self._stream(number, Stream(table, keys))
        self._out.append(f"startxref\n{start}\n%%EOF\n".encode("ascii"))


class _Packer:
    """Compresses streams; many of them beside other work, for zlib lets other threads run."""

    def __init__(self, many: bool) -> None:
        self._pool: Executor | None = None
        if many:
            from concurrent.futures import ThreadPoolExecutor  # loads more than a short document needs

            self._pool = ThreadPoolExecutor(1)

    def pack(self, stream: Stream) -> Callable[[], bytes]:
        """Begin to compress a stream, or leave it for later; return how to have the bytes."""
        return self._pool.submit(_packed, stream).result if self._pool else partial(_packed, stream)


def _packed(stream: Stream) -> bytes:
    return zlib.compress(stream.content, 6) if stream.packed else stream.content
