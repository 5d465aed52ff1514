"""`alcove doctor`: what Alcove needs on this machine, each line with its fix."""

import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.model.fault import Fault

_QT_PACKAGES = "sudo apt-get install libegl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3 libfontconfig1"


class Finding(NamedTuple):
    """One thing that was looked at; `fix` is empty when it is well, `needed` says whether Alcove can do without it."""

    name: str
    found: str
    fix: str = ""
    needed: bool = True


def examine(library: Path) -> int:
    """Print a line for each finding. Returns 1 when something that Alcove can't do without is wrong."""
    findings = [*_python(), *_display(), *_platform(), *_fonts(), *_speech(), *_library(library), *_clinic(library)]
    for finding in findings:
        mark = "ok  " if not finding.fix else ("bad " if finding.needed else "note")
        print(f"{mark} {finding.name}: {finding.found}")
        if finding.fix:
            print(f"     {finding.fix}")
    return int(any(finding.fix and finding.needed for finding in findings))


def _python() -> Iterator[Finding]:
    version = sys.version.split()[0]
    fix = "" if sys.version_info >= (3, 11) else "Install Python 3.11 or newer."
    yield Finding("Python", version, fix)


def _display() -> Iterator[Finding]:
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if shown or not sys.platform.startswith("linux"):
        yield Finding("Display", shown or sys.platform)
    else:
        yield Finding("Display", "none", "Start Alcove from a desktop; “make shots” works without one.", needed=False)


def _platform() -> Iterator[Finding]:
    """Whether Qt starts: tried in a process of its own, because Qt aborts when it can't."""
    code = (
        "from PySide6.QtGui import QGuiApplication as A; a = A([]);"
        "print(a.platformName(), *[f'{s.size().width()}x{s.size().height()}' for s in a.screens()])"
    )
    environment = dict(os.environ)
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    if tried.returncode == 0:
        name, *screens = tried.stdout.split()
        yield Finding("Qt platform plugin", f"{name}, screens: {', '.join(screens) or 'none'}")
    else:
        last = (tried.stderr.strip().splitlines() or ["Qt did not start"])[0]
        missing = [name for name in ("EGL", "xkbcommon-x11", "xcb-cursor") if not ctypes.util.find_library(name)]
        lacking = f" (missing: {', '.join(missing)})" if missing else ""
        yield Finding("Qt platform plugin", f"{last}{lacking}", f"Run: {_QT_PACKAGES}")


def _fonts() -> Iterator[Finding]:
    from reader.resources import resource
    from reader.typeset.fonts import FACES

    files = [name for face in FACES.values() for name in face.files]
    missing = [name for name in files if not resource(f"fonts/{name}").is_file()]
    if missing:
        yield Finding("Fonts", f"missing: {', '.join(missing)}", "Install Alcove again; until then a system font serves.", False)
    else:
        yield Finding("Fonts", f"{len(files)} faces of {' and '.join(face.family for face in FACES.values() if face.family)}")


def _speech() -> Iterator[Finding]:
    engines = [name for name in ("spd-say", "espeak-ng") if shutil.which(name)]
    if engines:
        yield Finding("Speech", ", ".join(engines))
    else:
        yield Finding("Speech", "none", "For reading aloud, run: sudo apt-get install speech-dispatcher espeak-ng", needed=False)


def _library(path: Path) -> Iterator[Finding]:
    from reader.library.reader import Library

    try:
        library = Library(path)
        info = library.info()
        whole = library.is_whole()
        library.close()
    except Fault as fault:
        yield Finding("Library", fault.sentence, fault.remedy)
        return
    about = f"{info.title} {info.version}, {', '.join(info.languages)}, by {info.publisher}"
    if info.lenient:
        about += ", of a folder as it is: nothing in it was checked"
    fix = "" if whole else "Get a fresh copy of the library; the pages that are damaged are not shown."
    yield Finding("Library", about if whole else f"{about}: damaged", fix)


def _clinic(library: Path) -> Iterator[Finding]:
    from reader.library.clinic import clinic_file, read_reviews

    path = clinic_file(library)
    if not path.exists():
        return
    try:
        reviews = read_reviews(path)
    except Fault as fault:
        yield Finding("Sign-offs of a clinic", fault.sentence, fault.remedy, needed=False)
        return
    yield Finding("Sign-offs of a clinic", f"{len(reviews.sign_offs)} by {reviews.clinic or 'nobody'}, in {path}")
