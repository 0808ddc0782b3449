"""What a file says about itself: dates and the XMP packet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape

PRODUCER = "Hayat"
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Metadata:
    """Title, language (``ar`` or ``fr``) and the rest; ``stamp`` is the only clock a file knows."""

    title: str
    language: str
    subject: str = ""
    author: str = ""
    keywords: tuple[str, ...] = field(default=())
    stamp: datetime = EPOCH

    @property
    def locale(self) -> str:
        """The language as the file states it."""
        return {"ar": "ar-MA", "fr": "fr-MA"}.get(self.language, self.language)

    @property
    def pdf_date(self) -> str:
        """The stamp as PDF writes dates."""
        zone = self.stamp.strftime("%z") or "+0000"
        return f"D:{self.stamp:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


_SCHEMA = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def xmp(data: Metadata) -> bytes:
    """Return the XMP packet of an archive PDF (PDF/A-3a) that is also accessible (PDF/UA-1)."""
    date = data.stamp.isoformat(timespec="seconds")
    words = ", ".join(data.keywords)
    subjects = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in data.keywords)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(data.title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(data.author)}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(data.subject)}</rdf:li></rdf:Alt>'
        "</dc:description>"
        f"<dc:subject><rdf:Bag>{subjects}</rdf:Bag></dc:subject>"
        f"<dc:language><rdf:Bag><rdf:li>{data.locale}</rdf:li></rdf:Bag></dc:language><dc:format>application/pdf</dc:format>"
        f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>"
        f"<pdf:Producer>{PRODUCER}</pdf:Producer><pdf:Keywords>{escape(words)}</pdf:Keywords>"
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>"
        f'{_SCHEMA}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
