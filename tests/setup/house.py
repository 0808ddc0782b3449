"""A small house with the real run.py: one invented wheel in place of the real packages."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAY = """
import sys, tiny
print(tiny.WORD, *sys.argv[1:])
"""


def make_wheel(folder: Path, name: str, source: str) -> str:
    """Write a wheel holding one module; return the line of the lock that asks for it."""
    folder.mkdir(exist_ok=True)
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = (
        "".join(f"{path},{record(text)}\n" for path, text in files.items()) + f"{info}/RECORD,,\n"
    )
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for member, text in files.items():
            wheel.writestr(member, text)
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def record(text: str) -> str:
    """Return what a wheel's RECORD says of a file."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"sha256={digest},{len(text.encode())}"


class House:
    """A copy of run.py beside locks, wheels and a package `hayat_app` of a few lines."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def build(cls, root: Path) -> "House":
        """Build a house that nobody has set up."""
        (root / "hayat_app").mkdir(parents=True)
        shutil.copy(ROOT / "run.py", root)
        (root / "hayat_app/__main__.py").write_text(SAY, "utf-8")
        run = make_wheel(root / "wheels", "tiny", "WORD = 'tiny'\n")
        test = make_wheel(root / "wheels", "pytest", "print('tests ran')\n")
        (root / "requirements.lock").write_text(run, "utf-8")
        (root / "requirements-test.lock").write_text(test + run, "utf-8")
        return cls(root)

    @property
    def site(self) -> Path:
        """Where the environment keeps its packages."""
        return next((self.root / ".venv").glob("[Ll]ib/**/site-packages"))

    def begin(self, *words: str) -> "subprocess.Popen[str]":
        """Begin `run.py` with these words, from another folder, without any network."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        return subprocess.Popen(
            [sys.executable, str(self.root / "run.py"), *words],
            cwd=self.root.parent,
            env={**clean, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: str) -> tuple[int, str, str]:
        """Run `run.py` to its end; return its code, what it printed and what it said."""
        with self.begin(*words) as process:
            out, said = process.communicate(timeout=120)
        return process.returncode, out, said

    def set_up(self) -> None:
        """Prepare the environment from the folder of wheels."""
        code, _, said = self.run("--wheels", str(self.root / "wheels"), "hello")
        assert code == 0, said
