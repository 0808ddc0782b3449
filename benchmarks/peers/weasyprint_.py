"""IN.json OUT.pdf: the plan printed by WeasyPrint (tagged, PDF/UA-1)."""

import sys

from page import html
from weasyprint import HTML

HTML(string=html(sys.argv[1])).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
