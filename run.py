#!/usr/bin/env python3
"""Hayat in two commands. The first start prepares an environment in .venv beside this file.

  python3 run.py                  open the application
                                  (without a display: make the sample's PDF and a picture in out/)
  python3 run.py practice         open it to practise: nothing that is written is kept
  python3 run.py test [ARGS]      run all the tests; ARGS go to pytest
  python3 run.py COMMAND ...      a command of `hayat`, for example: python3 run.py report --list

For a computer without internet:
  python3 run.py --download FOLDER [test] [--platform win_amd64] [--python-version 3.13]
                                  on another computer: fetch what is needed into FOLDER
  python3 run.py --wheels FOLDER [test | COMMAND ...]
                                  prepare the environment from FOLDER alone

On Windows write `py run.py`. Needed: Python 3.11 or newer with pip, nothing else.
What it does, and what to do when it fails: docs/setup.md
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

MINIMUM = (3, 11)
if sys.version_info[:2] < MINIMUM:  # an older Python must be able to read this whole file, to say this
    sys.exit(f"Hayat needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WHEELS = ROOT / ".venv.wheels"  # what an unfinished set-up has fetched so far
LOG = ROOT / ".venv.log"  # what the other programs said when the last set-up failed
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PYTHON_STAMP = VENV / "hayat-python.stamp"
# what is installed for each use; the second is a superset of the first
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-test.lock"}
UNPACKED = VENV / "system-libraries"
HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}  # what systems say of a lock that another start holds

# The shared libraries that the Qt wheels expect of a Linux system, with the Debian package of each
QT_LIBRARIES = """
libglib-2.0.so.0 libglib2.0-0           libgthread-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1                       libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1       libfreetype.so.6 libfreetype6
libxkbcommon.so.0 libxkbcommon0         libX11.so.6 libx11-6
libdbus-1.so.3 libdbus-1-3
"""
X11_LIBRARIES = """
libX11-xcb.so.1 libx11-xcb1             libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0       libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0         libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0         libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0         libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1           libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
"""
WAYLAND_LIBRARIES = """
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
"""
# for systems without /etc/fonts: our own fonts, drawn as Debian draws them
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">../../resources/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern"><edit name="hintstyle" mode="append"><const>hintslight</const></edit></match>
</fontconfig>
"""


# ---------------------------------------------------------------------------------------------- the commands


class SetUpError(Exception):
    """The set-up cannot go on; says in English and in French what happened and what to do."""


def main(words: list[str]) -> int:
    """Obey the command line; does not return where the application takes over this process."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a path may hold Arabic letters
    try:
        return obey(words)
    except SetUpError as error:
        say(*error.args)
    except OSError as error:
        say(
            f"The set-up stopped: {error}\nIs there room on the disk, and may you write in {ROOT}?",
            "La préparation s'est arrêtée : le disque est-il plein, le dossier protégé ?",
        )
    except KeyboardInterrupt:
        say("Stopped. The next start goes on from here.", "Arrêté. Le prochain démarrage continuera d'ici.")
    return 2


def obey(words: list[str]) -> int:
    """Do what the words after `run.py` ask."""
    if words[:1] in (["-h"], ["--help"]):
        return explain()
    if words[:1] == ["--download"]:
        return fetch_for_another_computer(words[1:])
    options = []
    if words[:1] == ["--wheels"]:
        options = ["--no-index", "--find-links", str(named_folder(words[1:], existing=True))]
        words = words[2:]
    if words[:1] == ["test"]:
        set_up("test", options)
        return run_tests(words[1:])
    set_up("run", options)
    return run_hayat(words)


def explain() -> int:
    """Print how to use this file and, once the environment exists, the commands of `hayat`."""
    print((__doc__ or "").strip(), flush=True)
    if is_ready("run"):
        print(flush=True)
        return become(["-m", "hayat_app", "--help"], application_environment())
    return 0


def run_tests(words: list[str]) -> int:
    """Run pytest over the whole repository, without showing windows."""
    environment = application_environment()
    provide_libraries(QT_LIBRARIES, environment)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(ROOT)
    return become(["-m", "pytest", *words], environment)


def run_hayat(words: list[str]) -> int:
    """Run `hayat`; where it would open a window and there is no display, make pictures instead."""
    environment = application_environment()
    if opens_window(words):
        provide_libraries(QT_LIBRARIES + display_libraries(), environment)
        if not has_display():
            environment["QT_QPA_PLATFORM"] = "offscreen"
            words = instead_of_a_window(words)
    return become(["-m", "hayat_app", *words], environment)


def opens_window(words: list[str]) -> bool:
    """Tell whether these words for `hayat` open its window: no command, or a file to open."""
    rest = list(words)
    while rest and rest[0].startswith("-"):
        if rest[0] in ("-h", "--help", "--version"):
            return False
        rest = rest[2:] if rest[0] in ("--workspace", "--lang") else rest[1:]
    practises = rest[:1] == ["practice"] and not {"-h", "--help"} & set(rest)
    return not rest or practises or rest[0].lower().endswith(".hayat")


def instead_of_a_window(words: list[str]) -> list[str]:
    """Return what `hayat` is to do where no window can be seen."""
    if any(word.lower().endswith(".hayat") for word in words):
        raise SetUpError(
            f"No display here to open {words[-1]}. Its PDF: python3 run.py report plan {words[-1]} -o plan.pdf",
            f"Pas d'écran ici pour ouvrir {words[-1]}. Son PDF : la commande ci-dessus.",
        )
    display = "DISPLAY=" + os.environ.get("DISPLAY", "")
    say(
        f"No display here ({display}): making the sample's PDF and a picture of the window instead.",
        f"Pas d'écran ici ({display}) : le PDF de l'exemple et une image de la fenêtre à la place.",
    )
    return ["--show-without-display", str(ROOT / "out"), *words]


def application_environment() -> dict[str, str]:
    """Return the variables for the application: its text is UTF-8, foreign packages stay out."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    return {**kept, "PYTHONUTF8": "1"}


def become(arguments: list[str], environment: dict[str, str]) -> int:
    """Turn into the environment's Python (Windows: run it); modules of the current folder stay out (-P)."""
    command = [str(PYTHON), "-P", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment)
    import subprocess

    return subprocess.run(command, env=environment, check=False).returncode


def say(english: str, french: str) -> None:
    """Tell how it goes, apart from what the commands print; not in Arabic: terminals cannot shape it."""
    print(english, french, sep="\n", file=sys.stderr, flush=True)


def progress(text: str) -> None:
    """Show on a terminal what is being done, in a line that the next one replaces."""
    if sys.stderr.isatty():
        print(f"{text:<70.70}", end="\r", file=sys.stderr, flush=True)


# ------------------------------------------------------------------------------------------- the environment


def set_up(use: str, options: list[str]) -> None:
    """Make sure that the environment holds what the lock of this use names; the options are for pip."""
    if is_ready(use):
        return
    with one_at_a_time():
        if is_ready(use):  # another start finished it while this one waited
            return
        if read(PYTHON_STAMP) != python_identity():
            create_environment()
        missing = [requirement for requirement in requirements(use) if not is_installed(requirement)]
        if missing:
            fetch(missing, WHEELS, options)
        install(missing, use)


def is_ready(use: str) -> bool:
    """Tell whether an earlier start finished the environment for this use, this lock and this Python."""
    return read(PYTHON_STAMP) == python_identity() and read(stamp(use)) == read(LOCKS[use])


def stamp(use: str) -> Path:
    """Return the copy of a lock that is written when everything in it is installed."""
    return VENV / f"hayat-{use}.stamp"


def read(path: Path) -> str:
    """Return what a file says, nothing if it is missing."""
    return path.read_text("utf-8") if path.is_file() else ""


def python_identity() -> str:
    """Return for which Python the environment is. Its own place is not in it: the folder may be moved."""
    machine = getattr(sys.implementation, "_multiarch", sys.platform)
    return f"{sys.implementation.cache_tag} {machine} {sys.maxsize} {sys.base_prefix}"


def base_python() -> str:
    """Return the Python that environments are made from, also when this file runs inside one."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def create_environment() -> None:
    """Put an empty environment in the place of .venv, which is unfinished or of another Python."""
    import shutil

    say(f"Preparing {VENV} (only the first time).", f"Préparation de {VENV} (la première fois seulement).")
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    # without pip: Debian's Python cannot put it there unless python3-venv is installed
    output, failed = listen([base_python(), "-P", "-m", "venv", "--without-pip", str(VENV)])
    if failed:
        raise SetUpError(f"No environment could be made: {output}", f"Environnement impossible : {output}")
    PYTHON_STAMP.write_text(python_identity(), "utf-8")


def install(missing: list[str], use: str) -> None:
    """Install the fetched wheels, tell the environment where our sources are, and stamp it."""
    import shutil

    say("Installing.", "Installation.")
    for each in LOCKS:
        if not is_ready(each):
            stamp(each).unlink(missing_ok=True)
    for half_installed in (info for info in packages().glob("*.dist-info") if not (info / "RECORD").exists()):
        shutil.rmtree(half_installed)
    if missing:
        listed = ["--find-links", str(WHEELS), "-r", str(WHEELS / "wanted.txt")]
        pip(["install", "--no-index", *listed], len(missing))
    # a relative path: the folder may be moved, and its name may hold any letter
    (packages() / "hayat-source.pth").write_text(os.path.relpath(ROOT, packages()) + "\n", "ascii")
    compile_ahead()
    for each in LOCKS if use == "test" else [use]:
        stamp(each).write_text(read(LOCKS[each]), "utf-8")
    shutil.rmtree(WHEELS, ignore_errors=True)
    LOG.unlink(missing_ok=True)


def compile_ahead() -> None:
    """Compile what each start would compile: our sources, and what PySide6 keeps packed in its library.

    SBK_EMBED is PySide6's own switch for unpacking that. Where it fails, starts are slower, nothing else.
    """
    listen([str(PYTHON), "-P", "-c", "import os; os.environ['SBK_EMBED'] = '0'; import PySide6"])
    folders = [packages() / "shiboken6/files.dir"]
    folders += [ROOT / name for name in ("hayat_app", "ui", "reports", "resources")]
    listen([str(PYTHON), "-P", "-m", "compileall", "-q", *map(str, folders)])


def packages() -> Path:
    """Return the folder of the environment's installed packages."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return VENV / ("Lib" if os.name == "nt" else f"lib/{version}") / "site-packages"


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the lock of the set-up, waiting for another start; it goes free when this process is killed."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        # pip inherits the lock: one that outlives this process cannot disturb the next start
        os.set_inheritable(file.fileno(), True)
        if not could_lock(file.fileno(), wait=False):
            say("Another start is preparing it: waiting.", "Un autre démarrage le prépare : attente.")
            while not could_lock(file.fileno(), wait=True):
                pass
        yield


def could_lock(descriptor: int, wait: bool) -> bool:
    """Try to lock an open file; Windows gives up after ten seconds of waiting."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as error:
        if error.errno not in HELD:
            raise
        return False
    return True


# --------------------------------------------------------------------------------------------- pip and wheels


def requirements(use: str) -> list[str]:
    """Return the packages of a lock, each as its version with its hashes."""
    import re

    return re.split(r"\n(?=\w)", read(LOCKS[use]).strip())


def is_installed(requirement: str) -> bool:
    """Tell whether the environment holds this version whole: pip writes RECORD last."""
    import re

    name, version = re.split("==|[ \n]", requirement)[:2]
    wanted = re.sub(r"[-_.]+", "_", name).lower() + f"-{version}.dist-info"
    return any(info.parent.name.lower() == wanted for info in packages().glob("*.dist-info/RECORD"))


def fetch(wanted: list[str], folder: Path, options: list[str]) -> None:
    """Bring wheels into a folder; those of an interrupted start are not fetched again."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "wanted.txt").write_text("\n".join(wanted) + "\n", "utf-8")
    big = " (PySide6: 80 MB)" if any(requirement.startswith("pyside6") for requirement in wanted) else ""
    say(f"Packages to fetch: {len(wanted)}{big}.", f"Paquets à télécharger : {len(wanted)}{big}.")
    pip(["download", "--dest", str(folder), "-r", str(folder / "wanted.txt"), *options], len(wanted))


def fetch_for_another_computer(words: list[str]) -> int:
    """Fetch the wheels of a lock into a folder that can be carried to a computer without internet."""
    folder = named_folder(words)
    use, options = ("test", words[2:]) if words[1:2] == ["test"] else ("run", words[1:])
    # what only Windows needs is small: always take it along
    wanted = [requirement.replace(" ; sys_platform == 'win32'", "") for requirement in requirements(use)]
    with one_at_a_time():
        fetch(wanted, folder, options)
    say(
        f"Done. Carry {folder} and {ROOT} there, then: python3 run.py --wheels FOLDER",
        f"Fait. Portez {folder} et {ROOT} là-bas, puis : python3 run.py --wheels DOSSIER",
    )
    return 0


def named_folder(words: list[str], existing: bool = False) -> Path:
    """Return the folder that an option names."""
    if not words or words[0].startswith("-"):
        raise SetUpError("Which folder? See: python3 run.py --help", "Quel dossier ? Voir : python3 run.py --help")
    folder = Path(words[0]).resolve()
    if existing and not folder.is_dir():
        raise SetUpError(f"There is no folder {folder}", f"Il n'y a pas de dossier {folder}")
    return folder


def pip(arguments: list[str], total: int) -> None:
    """Run pip on the environment, every file checked against the lock's hashes; say how far it is."""
    import re

    checks = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--progress-bar", "off"]
    number = iter(range(1, total + 1))

    def show(line: str) -> None:
        # "Collecting pillow==13.0.0 (from ...)" or "Processing folder/pillow-13.0.0-cp311.whl (from ...)"
        match = re.match(r"(?:Collecting |Processing .*/|Ignoring )([\w.-]+?)(?:==|-\d|:)", line)
        if match:
            progress(f"  {next(number, total)}/{total} {match[1]}")

    output, failed = listen([*pip_command(), arguments[0], *checks, *arguments[1:]], show)
    progress("")
    if failed:
        LOG.write_text(output, "utf-8")
        raise SetUpError(*why_pip_failed(output))


def pip_command() -> list[str]:
    """Return how to call pip: the one outside works on the environment, else it gets one of its own."""
    outside = [base_python(), "-P", "-m", "pip"]
    inside = [str(PYTHON), "-P", "-m", "pip"]
    if not listen([*outside, "--version"])[1]:
        return [*outside, "--python", str(PYTHON)] if PYTHON.exists() else outside
    if PYTHON.exists() and not listen([str(PYTHON), "-P", "-m", "ensurepip"])[1]:
        return inside
    raise SetUpError(
        "This Python has no pip. On Debian or Ubuntu: sudo apt-get install python3-pip",
        "Ce Python n'a pas pip. Sur Debian ou Ubuntu : sudo apt-get install python3-pip",
    )


def why_pip_failed(output: str) -> tuple[str, str]:
    """Return what pip's words mean for the reader and what to do."""
    if "DO NOT MATCH THE HASHES" in output:
        return (
            f"A package is not the one that was checked for Hayat; nothing was installed. Details: {LOG}",
            f"Un paquet n'est pas celui vérifié pour Hayat ; rien n'a été installé. Détails : {LOG}",
        )
    last = next((line for line in reversed(output.splitlines()) if "ERROR" in line), "")
    return (
        f"The packages could not be had: {last} (details: {LOG})\n"
        "Is there internet here? The next start goes on from where this one stopped. Without internet:\n"
        "  on another computer:  python3 run.py --download FOLDER\n"
        "  then here:            python3 run.py --wheels FOLDER",
        "Les paquets n'ont pas pu être obtenus. Y a-t-il internet ici ? Le prochain démarrage reprendra là.\n"
        "Sans internet, lancez ces deux commandes, la première sur un autre ordinateur.",
    )


def listen(command: list[str], hear: Callable[[str], object] = len, folder: Path = ROOT) -> tuple[str, bool]:
    """Run a program to its end; return what it said and whether it failed."""
    import subprocess

    foreign = {
        "PYTHONPATH",
        "PYTHONHOME",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_CONSTRAINT",
    }
    environment = {name: value for name, value in os.environ.items() if name not in foreign}
    environment.update(PYTHONUTF8="1", PIP_DISABLE_PIP_VERSION_CHECK="1", DEBIAN_FRONTEND="noninteractive")
    said = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environment,
        cwd=folder,
        close_fds=False,
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            hear(line)
    return "".join(said), process.returncode != 0


# ------------------------------------------------------------------- the shared libraries of a Linux system


def has_display() -> bool:
    """Tell whether a window can be seen here."""
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and x11_answers()


def x11_answers() -> bool:
    """Tell whether the X server that DISPLAY names lets us in; yes if that cannot be tried."""
    import ctypes

    # what libxcb needs comes first, in case it is unpacked where the loader does not look
    *_, xcb = [load(f"lib{name}") for name in ("md.so.0", "bsd.so.0", "Xau.so.6", "Xdmcp.so.6", "xcb.so.1")]
    if not xcb:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def load(library: str) -> "ctypes.CDLL | None":
    """Load a shared library of the system, else an unpacked one."""
    import ctypes

    for place in (library, *(str(folder / library) for folder in unpacked_folders())):
        with contextlib.suppress(OSError):
            return ctypes.CDLL(place)
    return None


def display_libraries() -> str:
    """Return the libraries that the display at hand needs on top of Qt's own."""
    if os.environ.get("DISPLAY"):
        return X11_LIBRARIES
    return WAYLAND_LIBRARIES if os.environ.get("WAYLAND_DISPLAY") else ""


def provide_libraries(table: str, environment: dict[str, str]) -> None:
    """See that Qt finds its libraries: installed by root, else unpacked under .venv, else named."""
    if not sys.platform.startswith("linux"):
        return
    words = table.split()
    libraries = dict(zip(words[::2], words[1::2], strict=True))
    absent = [library for library in libraries if not loads(library)]
    if absent and not all_unpacked(absent):
        with one_at_a_time():
            get_libraries(sorted({libraries[library] for library in absent}))
        absent = [library for library in absent if not loads(library)]
        if not all_unpacked(absent):
            raise SetUpError(*how_to_install(absent, libraries))
        LOG.unlink(missing_ok=True)
    if absent:
        use_unpacked(environment)


def loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def unpacked_folders() -> list[Path]:
    """Return the folders of libraries unpacked under .venv."""
    return [*UNPACKED.glob("usr/lib/*-linux-gnu*"), *UNPACKED.glob("lib/*-linux-gnu*")]


def all_unpacked(libraries: list[str]) -> bool:
    """Tell whether these libraries are unpacked under .venv."""
    return all(any((folder / library).exists() for folder in unpacked_folders()) for library in libraries)


def use_unpacked(environment: dict[str, str]) -> None:
    """Let the application find the unpacked libraries and, on a system without any font, a configuration."""
    before = environment.get("LD_LIBRARY_PATH")
    environment["LD_LIBRARY_PATH"] = ":".join([*map(str, unpacked_folders()), *([before] if before else [])])
    if not Path("/etc/fonts/fonts.conf").exists():
        environment["FONTCONFIG_FILE"] = str(UNPACKED / "hayat-fonts.conf")


def get_libraries(wanted: list[str]) -> None:
    """Install Debian packages as root, or unpack them under .venv; what fails is in the log."""
    import shutil

    apt = shutil.which("apt-get")
    if not apt:
        return
    names = " ".join(wanted)
    if os.geteuid() == 0:
        say(f"Installing system libraries: {names}", f"Installation de bibliothèques du système : {names}")
        install_as_root(apt, wanted)
    else:
        say(f"Unpacking under .venv: {names}", f"Décompression dans .venv : {names}")
        unpack(apt, wanted)


def install_as_root(apt: str, wanted: list[str]) -> None:
    """Install Debian packages, waiting for another installer that may be at work."""
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    first, _ = listen([apt, *wait, "update"])
    second, _ = listen([apt, *wait, "install", "-y", "--no-install-recommends", *wanted])
    LOG.write_text(first + second, "utf-8")


def unpack(apt: str, wanted: list[str]) -> None:
    """Download Debian packages with what they need and unpack them under .venv; nothing else changes."""
    import shutil

    work = VENV / "system-libraries.new"
    shutil.rmtree(work, ignore_errors=True)
    for part in ("lists/partial", "cache/archives/partial", "packages", "root"):
        (work / part).mkdir(parents=True)
    own = [
        "-o",
        f"Dir::State::lists={work}/lists",
        "-o",
        f"Dir::Cache={work}/cache",
        "-o",
        "Debug::NoLocking=1",
    ]
    update, failed = listen([apt, *own, "update"])
    plan, failed = listen([apt, *own, "install", "-s", "--no-install-recommends", *wanted])
    download, failed = listen([apt, *own, "download", *without_drivers(plan)], folder=work / "packages")
    for package in (work / "packages").iterdir():
        failed |= listen(["dpkg-deb", "-x", str(package), str(work / "root")])[1]
    LOG.write_text(update + plan + download, "utf-8")
    if not failed:
        (work / "root/hayat-fonts.conf").write_text(FONTS_CONF, "utf-8")
        shutil.rmtree(UNPACKED, ignore_errors=True)
        (work / "root").rename(UNPACKED)
    shutil.rmtree(work)


def without_drivers(plan: str) -> list[str]:
    """Return the packages that apt would install, without 200 MB of drivers for 3D graphics."""
    import re

    drivers = re.compile(r"mesa|llvm|libz3|libdrm|libgbm|icu|libxml2|libsensors|libelf")
    return [name for name in re.findall(r"^Inst (\S+)", plan, re.MULTILINE) if not drivers.search(name)]


def how_to_install(absent: list[str], libraries: dict[str, str]) -> tuple[str, str]:
    """Return the sentence that names the missing libraries and the command that installs them."""
    import shutil

    command = f"look for the packages that hold: {' '.join(absent)}"
    if shutil.which("apt-get"):
        names = sorted({libraries[library] for library in absent})
        command = "sudo apt-get install -y --no-install-recommends " + " ".join(names)
    elif shutil.which("dnf"):
        command = "sudo dnf install " + " ".join(f"'{library}()(64bit)'" for library in absent)
    return (
        f"Qt needs libraries that this system lacks. Install them, then start again:\n  {command}",
        "Qt a besoin de bibliothèques qui manquent à ce système : installez-les par cette commande.",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
