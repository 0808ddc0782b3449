"""Whatever file, folder or disk a command meets: a sentence, an exit code, nothing lost, no traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Hayat

ROOT = Path(__file__).parents[2]
Bad = Callable[[Path, bytes], object]


def _zip(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return file.getvalue()


BAD: dict[str, Bad] = {
    "missing": lambda path, good: None,
    "folder": lambda path, good: path.mkdir(),
    "empty": lambda path, good: path.write_bytes(b""),
    "half": lambda path, good: path.write_bytes(good[: len(good) // 2]),
    "flipped": lambda path, good: path.write_bytes(good[:900] + bytes([good[900] ^ 64]) + good[901:]),
    "text": lambda path, good: path.write_text("ليس ملفا", "utf-8"),
    "binary": lambda path, good: path.write_bytes(bytes(range(256)) * 40),
    "word": lambda path, good: path.write_bytes(_zip("word/document.xml", b"<w/>")),
    "pdf": lambda path, good: path.write_bytes(b"%PDF-1.7\n%%EOF\n"),
    "bomb": lambda path, good: path.write_bytes(_zip("manifest.json", b"\0" * 50_000_000)),
    "nested": lambda path, good: path.write_text("[" * 200_000),
    "database": lambda path, good: path.write_bytes(b"SQLite format 3\0" + b"\0" * 4080),
}
READERS = {
    "show": ["show", "BAD"],
    "check": ["check", "BAD"],
    "check json": ["check", "BAD", "--json"],
    "report": ["report", "plan", "BAD", "-o", "out.pdf"],
    "edit": ["edit", "BAD", "edits.json", "-o", "out.hayat"],
    "edits": ["edit", "sample.hayat", "BAD", "-o", "out.hayat"],
    "new": ["new", "--from", "BAD", "-o", "out.hayat"],
    "import": ["import", "BAD"],
}


@pytest.mark.parametrize("ending", ["hayat", "json"])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_ends_in_a_sentence(hayat: Hayat, sample: Path, tmp_path: Path, kind: str, ending: str) -> None:
    bad = tmp_path / f"سيئ.{ending}"
    BAD[kind](bad, sample.read_bytes())
    (tmp_path / "edits.json").write_text("[]")
    for name, words in READERS.items():
        said = hayat(*(bad if word == "BAD" else word for word in words))
        assert said.code == 2, (name, said)
        wanted = "No file of Hayat" if (name, kind) == ("import", "folder") else "سيئ"
        assert wanted in said.err, name
    assert not (tmp_path / "out.hayat").exists()
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_the_sentence_is_in_the_language_asked_for(hayat: Hayat, lang: str) -> None:
    said = hayat("show", "gone.hayat", lang=lang)
    assert said.code == 2
    assert said.err


WRITERS = {
    "sample": ["sample", "-o", "OUT"],
    "new": ["new", "--from", "content.json", "-o", "OUT"],
    "edit": ["edit", "sample.hayat", "edits.json", "-o", "OUT"],
    "report": ["report", "plan", "sample.hayat", "-o", "OUT"],
}


@pytest.mark.parametrize("command", WRITERS)
@pytest.mark.parametrize("target", ["none/out", "folder", "file/out", "x" * 300])
def test_a_place_that_cannot_be_written_is_said(
    hayat: Hayat, sample: Path, tmp_path: Path, command: str, target: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    (tmp_path / "edits.json").write_text("[]")
    (tmp_path / "content.json").write_text(hayat("show", sample, "--json").out, "utf-8")
    said = hayat(*(target if word == "OUT" else word for word in WRITERS[command]))
    assert said.code == 2
    assert said.err


def test_a_workspace_that_is_none_is_said(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "workspace.hayatdb").write_bytes(b"not a database at all" * 100)
    for folder in ("file", "foreign"):
        assert hayat("import", sample, "--workspace", tmp_path / folder).code == 2
    assert hayat("list", "--workspace", tmp_path / "foreign").code == 2


def test_a_workspace_in_use_names_its_user(hayat: Hayat, sample: Path, tmp_path: Path) -> None:
    from hayat_app.services.lock import WorkspaceLock

    with WorkspaceLock(tmp_path / "workspace", "hayat"):
        said = hayat("import", sample)
    assert said.code == 2
    assert f"process {os.getpid()}" in said.err


# --- as a process of its own: streams, signals, limits


def _process(tmp_path: Path, *words: object, **more: object) -> subprocess.Popen[bytes]:
    variables = {
        "PYTHONPATH": ROOT,
        "HAYAT_SETTINGS": tmp_path / "s.toml",
        "HAYAT_WORKSPACE": tmp_path / "w",
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "hayat_app", *map(str, words)],
        env={**os.environ, **{name: str(value) for name, value in variables.items()}},
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},  # type: ignore[call-overload]  # options of Popen
    )


def test_output_is_utf_8_whatever_the_locale(sample: Path, tmp_path: Path) -> None:
    out, err = _process(tmp_path, "show", sample, "--lang", "ar").communicate()
    assert "عمالة مكناس" in out.decode("utf-8")
    assert err == b""


def test_a_reader_that_goes_away_is_no_fault(sample: Path, tmp_path: Path) -> None:
    process = _process(tmp_path, "show", sample, "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is Linux's")
def test_output_to_a_full_disk_is_said(sample: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = _process(tmp_path, "show", sample, "--json", "--lang", "en", stdout=full)
        _, err = process.communicate()
    assert process.returncode == 2
    assert b"cannot be written" in err
    assert b"Traceback" not in err


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
from hayat_app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
@pytest.mark.parametrize("words", [["sample", "-o", "old"], ["report", "plan", "sample.hayat", "-o", "old"]])
def test_a_full_disk_leaves_the_old_file(sample: Path, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "old").write_bytes(b"what was there")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *words], cwd=tmp_path, capture_output=True, check=False, env=environment
    )
    assert done.returncode == 2, done.stderr
    assert b"Traceback" not in done.stderr
    assert (tmp_path / "old").read_bytes() == b"what was there"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of POSIX")
def test_ctrl_c_is_answered_in_a_sentence(tmp_path: Path) -> None:
    import signal

    os.mkfifo(tmp_path / "slow.hayat")
    process = _process(tmp_path, "show", tmp_path / "slow.hayat", "--lang", "en")
    with (tmp_path / "slow.hayat").open("wb"):  # opens once the command reads
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert err.startswith(b"Stopped.")


def test_json_on_standard_output_is_only_json(sample: Path, tmp_path: Path) -> None:
    out, _ = _process(tmp_path, "check", sample, "--json").communicate()
    assert json.loads(out)["sound"] is True


HELP = """
import sys
from hayat_app.cli.run import run
try:
    run(["--help"])
except SystemExit:
    print([name for name in ("sqlalchemy", "reportlab", "PySide6") if name in sys.modules])
"""


def test_help_loads_neither_the_store_nor_documents(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELP], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.endswith("[]\n")


def test_without_a_display_there_are_pictures_to_look_at(tmp_path: Path) -> None:
    process = _process(tmp_path, "--show-without-display", tmp_path / "out", "--lang", "fr")
    _, err = process.communicate()
    assert process.returncode == 0, err
    assert (tmp_path / "out" / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out" / "window.png").read_bytes().startswith(b"\x89PNG")
