"""IN.json OUT.pdf: the plan printed by Chromium (tagged)."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from page import html

with TemporaryDirectory() as folder:
    page = Path(folder) / "plan.html"
    page.write_text(html(sys.argv[1]), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    options += [f"--user-data-dir={folder}/profile", "--no-pdf-header-footer", "--generate-pdf-document-outline"]
    command = ["chromium", *options, f"--print-to-pdf={Path(sys.argv[2]).resolve()}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
