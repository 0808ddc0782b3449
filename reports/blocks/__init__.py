"""The bricks of a printed document: everything a document module needs is imported from here."""

from reports.blocks.cells import Bullets, Cell, Column, Row
from reports.blocks.charts import Bars, Ring, Series
from reports.blocks.document import Document
from reports.blocks.fitting import OnePage
from reports.blocks.gantt import Bar, Gantt, Task
from reports.blocks.letterhead import Cover, Letterhead, Signatory, Signatures
from reports.blocks.missing import MissingCharacter
from reports.blocks.paragraphs import Item
from reports.blocks.tables import Table
from reports.pdf.images import Picture
from reports.pdf.images import read as read_picture
from reports.pdf.objects import Progress
from reports.pdf.writer import Attachment
from reports.text.lines import CENTRE, END, JUSTIFY, NATURAL, START
from reports.text.runs import Run, Text, bold

__all__ = [
    "CENTRE",
    "END",
    "JUSTIFY",
    "NATURAL",
    "START",
    "Attachment",
    "Bar",
    "Bars",
    "Bullets",
    "Cell",
    "Column",
    "Cover",
    "Document",
    "Gantt",
    "Item",
    "Letterhead",
    "MissingCharacter",
    "OnePage",
    "Picture",
    "Progress",
    "Ring",
    "Row",
    "Run",
    "Series",
    "Signatory",
    "Signatures",
    "Table",
    "Task",
    "Text",
    "bold",
    "read_picture",
]
