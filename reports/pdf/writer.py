"""Putting a file together: pages, tags, outline, links, labels, attachment, the marks of an archive PDF."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from urllib.parse import quote

from reports.pdf.colour import srgb_profile
from reports.pdf.fonts import add_font
from reports.pdf.images import Picture
from reports.pdf.metadata import PRODUCER, Metadata, xmp
from reports.pdf.objects import Dictionary, Objects, Progress, Stream
from reports.pdf.packing import packing
from reports.pdf.page import Link, Page
from reports.pdf.structure import Annotation, Content, Element, Point, string
from reports.text.fontset import FontSet

MANY = 200
"""Pages from which on a second thread is worth its start."""

_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Attachment:
    """A file carried inside the PDF, for example the exchange file it was printed from."""

    name: str
    data: bytes
    media_type: str = "application/octet-stream"
    description: str = ""


@dataclass(frozen=True)
class Bookmark:
    """One line of the outline."""

    level: int
    title: str
    page: int
    top: float


@dataclass
class Printed:
    """Everything a file holds."""

    metadata: Metadata
    fonts: FontSet
    root: Element
    pages: list[Page] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    anchors: dict[str, Point] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    attachment: Attachment | None = None
    link_words: str = "{target}"
    """What a link inside the document is called for those who hear it; ``{target}`` is the page number."""


def write(content: Printed, report: Progress | None = None) -> bytes:
    """Return the file's bytes; the same content always gives the same bytes."""
    with packing(beside=len(content.pages) >= MANY) as pack:
        return _Assembly(content, Objects(content.metadata.locale, pack)).write(report)


class _Assembly:
    def __init__(self, content: Printed, objects: Objects) -> None:
        self._content = content
        self._objects = objects
        self._pages: list[int] = []
        self._catalog: dict[str, str] = {}
        self._next_parent = len(content.pages)
        self._parents: list[str] = []
        self._tagged_links: list[tuple[int, Element]] = []

    def write(self, report: Progress | None) -> bytes:
        self._objects.set_fonts(
            {font.name: add_font(self._objects, font) for font in self._content.fonts.fonts.values()}
        )
        pictures = {name: self._picture(picture) for name, picture in self._content.pictures.items()}
        annotations = [self._reserve(page) for page in self._content.pages]
        for page, links in zip(self._content.pages, annotations, strict=True):
            keys = {"StructParents": str(page.index), "Tabs": "/S"}
            images = {name: pictures[name] for name in sorted(page.images)}
            operators = "\n".join(page.operators)
            self._pages.append(
                self._objects.add_page(
                    (page.width, page.height), operators, images, keys, [n for n, _, _ in links]
                )
            )
        for page, links in zip(self._content.pages, annotations, strict=True):
            for number, body, link in links:
                self._link(page, number, body, link)
        self._structure()
        self._outline()
        self._archive()
        self._attach()
        self._objects.set_catalog(self._catalog)
        return self._objects.write(self._information(), report)

    # --- images

    def _picture(self, picture: Picture) -> int:
        size = f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}/BitsPerComponent 8"
        keys = f"{size}/ColorSpace/DeviceRGB"
        if picture.mask:
            mask = self._objects.add(Stream(picture.mask, f"{size}/ColorSpace/DeviceGray"))
            keys += f"/SMask {mask} 0 R"
        if picture.jpeg:
            return self._objects.add(Stream(picture.content, f"{keys}/Filter/DCTDecode", packed=False))
        return self._objects.add(Stream(picture.content, keys))

    # --- links

    def _reserve(self, page: Page) -> list[tuple[int, Dictionary, Link]]:
        """Number the links of a page; those that lead nowhere lose their tag."""
        out = []
        for link in page.links:
            if self._leads(link.target):
                body = Dictionary()
                out.append((self._objects.add(body), body, link))
            elif link.element is not None and link.element.tag == "Link":
                link.element.tag = "Span"
        if len(out) < len(page.links):
            self._rename(page)
        return out

    @staticmethod
    def _rename(page: Page) -> None:
        """Let the operators of a page say what its elements are called now."""
        for number, element in enumerate(page.elements):
            if element.tag == "Span":
                old = f"/Link<</MCID {number}>>BDC"
                page.operators = [text.replace(old, f"/Span<</MCID {number}>>BDC") for text in page.operators]

    def _leads(self, target: str) -> bool:
        if target.startswith("#"):
            return target[1:] in self._content.anchors
        return target.lower().startswith(_SCHEMES)

    def _link(self, page: Page, number: int, body: Dictionary, link: Link) -> None:
        box = " ".join(f"{value:.2f}" for value in link.box)
        if link.target.startswith("#"):
            index, top = self._content.anchors[link.target[1:]]
            action = f"/Dest{self._destination(index, top)}"
            words = self._content.link_words.format(target=index + 1)
        else:
            address = quote(link.target, safe=":/?#[]@!$&'*+,;=%~-._").replace("'", "%27")
            action, words = f"/A<</S/URI/URI({address})>>", link.target
        body.body = f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{box}]{action}/Contents{string(words)}"
        if link.element is not None:
            body.body += f"/StructParent {self._next_parent}"
            element = link.element if link.element.tag == "Link" else Element("Link", link.element)
            element.kids.append(Annotation(page.index, number))
            self._tagged_links.append((self._next_parent, element))
            self._next_parent += 1
        body.body += ">>"

    def _destination(self, page: int, top: float) -> str:
        return f"[{self._pages[page]} 0 R/XYZ 0 {top:.2f} null]"

    # --- tags

    def _structure(self) -> None:
        root = Dictionary()
        root_number = self._objects.add(root)
        elements = self._elements()
        numbers = self._objects.reserve(len(elements))
        for element, number in zip(elements, numbers, strict=True):
            element.number = number
        self._objects.fill(numbers, [self._node(element, root_number) for element in elements])
        self._parents += [self._parents_of(page) for page in self._content.pages]
        self._parents += [f"{number} {element.number} 0 R" for number, element in self._tagged_links]
        tree = self._objects.add(Dictionary(f"<</Nums[{' '.join(self._parents)}]>>"))
        root.body = (
            f"<</Type/StructTreeRoot/K {self._content.root.number} 0 R/ParentTree {tree} 0 R"
            f"/ParentTreeNextKey {self._next_parent}>>"
        )
        self._catalog |= {"StructTreeRoot": f"{root_number} 0 R", "MarkInfo": "<</Marked true>>"}

    def _elements(self) -> list[Element]:
        """Return all tags in reading order."""
        found = []
        waiting = [self._content.root]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
        return found

    def _node(self, element: Element, root: int) -> str:
        page = -1
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
            elif isinstance(kid, Annotation):
                kids.append(f"<</Type/OBJR/Pg {self._pages[kid.page]} 0 R/Obj {kid.object} 0 R>>")
            else:
                page = kid.page if page < 0 else page
                kids.append(str(kid.number) if kid.page == page else self._elsewhere(kid))
        parent = element.parent.number if element.parent else root
        where = f"/Pg {self._pages[page]} 0 R" if page >= 0 else ""
        own = f"/K[{' '.join(kids)}]" if kids else ""
        return f"<</S/{element.tag}/P {parent} 0 R{element.attributes}{where}{own}>>"

    def _elsewhere(self, piece: Content) -> str:
        """Return a reference to a piece that is not on the tag's first page."""
        return f"<</Type/MCR/Pg {self._pages[piece.page]} 0 R/MCID {piece.number}>>"

    def _parents_of(self, page: Page) -> str:
        owners = " ".join([f"{element.number} 0 R" for element in page.elements])
        return f"{page.index} {self._objects.add(Dictionary(f'[{owners}]'))} 0 R"

    # --- outline

    def _outline(self) -> None:
        if not self._content.bookmarks:
            return
        root = Dictionary()
        root_number = self._objects.add(root)
        nodes = [
            (self._objects.add(body), body, mark) for mark in self._content.bookmarks for body in [Dictionary()]
        ]
        children: dict[int, list[int]] = {root_number: []}
        parents: dict[int, int] = {}
        open_nodes: list[tuple[int, int]] = [(0, root_number)]
        for number, _, mark in nodes:
            while open_nodes[-1][0] >= mark.level:
                open_nodes.pop()
            parents[number] = open_nodes[-1][1]
            children[parents[number]].append(number)
            children[number] = []
            open_nodes.append((mark.level, number))
        for number, body, mark in nodes:
            body.body = self._bookmark(number, mark, parents[number], children)
        top = children[root_number]
        root.body = f"<</Type/Outlines/First {top[0]} 0 R/Last {top[-1]} 0 R/Count {len(top)}>>"
        self._catalog |= {"Outlines": f"{root_number} 0 R", "PageMode": "/UseOutlines"}

    def _bookmark(self, number: int, mark: Bookmark, parent: int, children: dict[int, list[int]]) -> str:
        brothers, own = children[parent], children[number]
        rank = bisect_left(brothers, number)
        body = f"<</Title{string(mark.title)}/Parent {parent} 0 R/Dest{self._destination(mark.page, mark.top)}"
        if rank:
            body += f"/Prev {brothers[rank - 1]} 0 R"
        if rank < len(brothers) - 1:
            body += f"/Next {brothers[rank + 1]} 0 R"
        if own:
            body += f"/First {own[0]} 0 R/Last {own[-1]} 0 R/Count -{len(own)}"
        return f"{body}>>"

    # --- archive

    def _archive(self) -> None:
        profile = self._objects.add(Stream(srgb_profile(), "/N 3"))
        metadata = self._objects.add(
            Stream(xmp(self._content.metadata), "/Type/Metadata/Subtype/XML", packed=False)
        )
        direction = "R2L" if self._content.metadata.language == "ar" else "L2R"
        self._catalog |= {
            "OutputIntents": "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            f"/Info(sRGB)/DestOutputProfile {profile} 0 R>>]",
            "Metadata": f"{metadata} 0 R",
            "ViewerPreferences": f"<</DisplayDocTitle true/Direction/{direction}>>",
            "PageLabels": "<</Nums[0<</S/D>>]>>",
        }

    def _attach(self) -> None:
        attachment = self._content.attachment
        if attachment is None:
            return
        kind = attachment.media_type.replace("/", "#2F").replace("+", "#2B")
        dated = f"/ModDate({self._content.metadata.pdf_date})"
        keys = f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(attachment.data)}{dated}>>"
        data = self._objects.add(Stream(attachment.data, keys))
        name = string(attachment.name)
        specification = self._objects.add(
            Dictionary(
                f"<</Type/Filespec/F{name}/UF{name}/AFRelationship/Source/Desc{string(attachment.description)}"
                f"/EF<</F {data} 0 R/UF {data} 0 R>>>>"
            )
        )
        self._catalog |= {
            "AF": f"[{specification} 0 R]",
            "Names": f"<</EmbeddedFiles<</Names[{name} {specification} 0 R]>>>>",
        }

    def _information(self) -> int:
        data = self._content.metadata
        entries = {
            "Title": data.title,
            "Author": data.author,
            "Subject": data.subject,
            "Keywords": ", ".join(data.keywords),
        }
        texts = "".join(f"/{key}{string(value)}" for key, value in entries.items())
        dates = f"/CreationDate({data.pdf_date})/ModDate({data.pdf_date})"
        return self._objects.add(
            Dictionary(f"<<{texts}{dates}/Creator{string(PRODUCER)}/Producer{string(PRODUCER)}>>")
        )
