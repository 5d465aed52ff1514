"""What is left when Alcove has been used: searched byte by byte, after every way in which it can end (docs/privacy.md)."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.conftest import ROOT
from tests.program import scenario

pytestmark = [pytest.mark.gui, pytest.mark.tools]

CANARIES = (
    scenario.TYPED,
    *(place.partition(":")[2].partition("#")[0] for place in scenario.PLACES if not place.startswith("screen:")),
    "Is anal sex safe?",
    "two rings",
    "sphincter",
    "lube",
    "lubrica",
    "baby oil",
    "people of every gender",
)
"""What was typed, opened, shown and copied in the visit."""
FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}
DOCUMENTED = {
    name.replace("$XDG_CONFIG_HOME", FOLDERS["XDG_CONFIG_HOME"])
    for name in re.findall(r"^\| `(\S+)` \|", (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8"), re.MULTILINE)
}
"""The files that Alcove may leave, from the table of the document."""


def forms(words: str) -> Iterator[bytes]:
    """The ways in which words may have been written down."""
    for spelling in {words, words.lower(), words.replace(" ", "-"), words.replace(" ", "_")}:
        for text in (spelling, quote(spelling), quote_plus(spelling)):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                yield text.encode(encoding)


def canaries_in(data: bytes, canaries: Sequence[str] = CANARIES) -> list[str]:
    """Which of the words are to be found in some bytes, in any form."""
    lower = data.lower()
    return [words for words in canaries if any(form.lower() in lower for form in forms(words))]


class Computer:
    """A place where nobody has been yet, for one visit."""

    def __init__(self, folder: Path, display: str, library: Path) -> None:
        self.folder, self._library = folder, library
        for name in FOLDERS.values():
            (folder / name).mkdir(parents=True)
        (folder / "run").chmod(0o700)
        (folder / "work").mkdir()
        self._environment = {name: str(folder / path) for name, path in FOLDERS.items()} | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # or libdbus starts a bus of its own and notes that in the home folder
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self._shared = set(Path("/dev/shm").iterdir())

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Python, here."""
        return subprocess.Popen(
            [sys.executable, *arguments],
            env=self._environment,
            cwd=self.folder / "work",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def visit(self, ending: str) -> tuple[int, bytes]:
        """Take the whole visit; the exit status and what was said on standard error."""
        with self.start("-m", "tests.program.scenario", str(self._library), ending) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            if ending == "stay":
                assert process.stdout.readline() == b"done\n"
                process.kill()
            said, warned = process.communicate(timeout=60)
            if ending != "stay":
                assert said == b"done\n", warned.decode()
        return process.returncode, warned

    def files(self) -> set[str]:
        """Every file that is left."""
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if not path.is_dir()}

    def traces(self) -> list[str]:
        """Words of the visit in what is left: in files, in their names, and in memory that programs share."""
        found = []
        shared = [path for path in Path("/dev/shm").iterdir() if path not in self._shared]
        for path in [*self.folder.rglob("*"), *shared]:
            data = path.read_bytes() if path.is_file() else b""
            found += [f"{path}: {words}" for words in canaries_in(path.name.encode() + b"\0" + data)]
        return found


@pytest.fixture
def computer(tmp_path: Path, display: str, library_file: Path) -> Computer:
    return Computer(tmp_path, display, library_file)


def test_words_that_were_left_would_be_found(computer: Computer) -> None:
    recent = computer.folder / "home/cache/recent.xbel"
    for form in forms("people of every gender"):
        recent.write_bytes(b"\0\1" * 999 + form + b"\0")
        assert computer.traces() == [f"{recent}: people of every gender"]


@pytest.mark.parametrize(("ending", "status"), [("close-now", 0), ("mistake", 0), ("stay", -9), ("crash", -6)])
def test_a_visit_leaves_the_settings_and_no_word(computer: Computer, ending: str, status: int) -> None:
    ended, warned = computer.visit(ending)
    assert ended == status, warned.decode()
    assert computer.files() == DOCUMENTED
    assert computer.traces() == []
    assert canaries_in(warned) == [], warned.decode()


AGAIN = """
import sys
from PySide6.QtCore import QTimer
from reader import app
address, library = app._window_options(["--library", sys.argv[1]])
application, window = app.make_window(library, address)
def look():
    furniture = window.furniture
    print(window.place.address, window.place.ways, repr(furniture.notice.text), repr(furniture.top_bar.search.words))
    window.close_now()
QTimer.singleShot(0, window, look)
sys.exit(application.exec())
"""


@pytest.mark.parametrize("ending", ["close-now", "stay"])
def test_the_next_start_brings_nothing_back(computer: Computer, library_file: Path, ending: str) -> None:
    computer.visit(ending)
    (settings,) = (computer.folder / name for name in computer.files())
    assert json.loads(settings.read_text(encoding="utf-8")) == {"theme": "dark", "text_size": 110}
    with computer.start("-c", AGAIN, str(library_file)) as process:
        said, warned = process.communicate(timeout=60)
    assert said.decode() == "screen:home (False, False) '' ''\n", warned.decode()


def test_whoever_only_reads_leaves_nothing(computer: Computer) -> None:
    assert computer.visit("read-only")[0] == 0
    assert computer.files() == set()


def test_a_mistake_is_told_without_its_words(computer: Computer) -> None:
    _, warned = computer.visit("mistake")
    lines = warned.decode().splitlines()
    assert any(line.endswith(": ValueError") for line in lines)
    assert any(re.fullmatch(r"Alcove: UserWarning in scenario\.py:\d+", line) for line in lines)
    assert "Alcove: QtWarningMsg of default in QPainter::begin" in lines
    assert "Alcove: QtWarningMsg of default" in lines


LOOK = """
import faulthandler, resource, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader import app
from reader.model.address import Address
application, window = app.make_window(Path(sys.argv[2]), Address.parse(sys.argv[1]))
def look():
    print(resource.getrlimit(resource.RLIMIT_CORE), faulthandler.is_enabled())
    print(Path("/proc/self/cmdline").read_bytes().strip(b"\\0"), Path("/proc/self/comm").read_text().strip())
    window.close_now()
window.furnished.connect(lambda: QTimer.singleShot(0, window, look))
sys.exit(application.exec())
"""


def test_the_process_names_no_page_and_leaves_no_image(computer: Computer, library_file: Path) -> None:
    with computer.start("-c", LOOK, "article:is-anal-sex-safe", str(library_file)) as process:
        said, warned = process.communicate(timeout=60)
    assert said.decode().splitlines() == ["(0, 0) False", "b'alcove' python"], warned.decode()
