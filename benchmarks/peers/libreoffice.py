"""IN.json OUT.pdf: the plan printed by LibreOffice Writer (tagged)."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from page import html

OPTIONS = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'

with TemporaryDirectory() as folder:
    page = Path(folder) / "plan.html"
    page.write_text(html(sys.argv[1], paged=False), encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation=file://{folder}/user", "--headless", "--norestore"]
    command += ["--infilter=HTML (StarWriter)", "--convert-to", f"pdf:writer_pdf_Export:{OPTIONS}"]
    subprocess.run([*command, "--outdir", folder, str(page)], check=True, capture_output=True)
    shutil.copy(page.with_suffix(".pdf"), sys.argv[2])
