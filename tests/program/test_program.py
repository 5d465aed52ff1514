"""The program as a process: what it loads, what it touches, and how it meets a world that lacks something."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = [pytest.mark.gui, pytest.mark.tools]


def run(
    *arguments: str, env: dict[str, str] | None = None, without: tuple[str, ...] = (), cwd: Path = ROOT, timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in without} | (env or {})
    return subprocess.run(arguments, capture_output=True, text=True, env=environment, cwd=cwd, timeout=timeout, check=False)


def python(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, *arguments, **options)  # type: ignore[arg-type]


def one_sentence(text: str) -> str:
    """What a person was told: one line and no traceback."""
    assert "Traceback" not in text
    remarks = "This plugin does not support"  # Qt's offscreen platform, about itself
    (line,) = [line for line in text.splitlines() if line.strip() and not line.startswith(remarks)]
    return line


FIRST_PAINT = """
import os, sys
from pathlib import Path
from reader import app
from reader.model.address import Address
application, window = app.make_window(Path(sys.argv[1]), Address.parse("article:is-anal-sex-safe"))
def painted():
    import json
    from PySide6 import QtCore
    print(json.dumps({"modules": sorted(sys.modules), "names Qt": "Qt" in vars(QtCore)}))
    sys.stdout.flush()
    os._exit(0)
window.article_view.first_painted.connect(painted)
application.exec()
"""


def test_the_first_paint_loads_nothing_that_can_wait(library_file: Path) -> None:
    bare = python("-c", "import json, sys, PySide6.QtWidgets; print(json.dumps(sorted(sys.modules)))")
    brought_by_qt = set(json.loads(bare.stdout))
    painted = json.loads(python("-c", FIRST_PAINT, str(library_file)).stdout.splitlines()[-1])
    ours = set(painted["modules"]) - brought_by_qt
    unwanted = re.compile(
        r"reader\.(authoring|export|classroom|kiosk|speech|build|cli|doctor|search|ui\.desktop\.furniture)|argparse|logging"
        r"|markdown|ruamel|resvg_py|tomllib|hashlib|concurrent|PySide6\.(QtSvg|QtNetwork)"
    )
    assert [name for name in sorted(ours) if unwanted.match(name)] == []
    assert not painted["names Qt"], "something on the way to the first paint names the class Qt: 17 ms (docs/decisions/0003)"


def test_qt_keeps_the_reference_count_of_none_level() -> None:
    """PySide6 6.12.0 on CPython 3.10 and 3.11 loses one reference per call that returns nothing."""
    code = """
import sys
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
application = QGuiApplication([])
document = QTextDocument()
cursor = QTextCursor(document)
cursor.insertText("warm")
before = sys.getrefcount(None)
for _ in range(1000):
    cursor.insertText("x")
print(sys.getrefcount(None) - before)
"""
    assert abs(int(python("-c", code).stdout)) <= 20


def traced(library: Path, tmp_path: Path) -> str:
    """The system calls of a whole visit, in a network namespace that holds nothing."""
    log = tmp_path / "strace.log"
    home = tmp_path / "home"
    home.mkdir()
    command = ["strace", "-f", "-qq", "-s", "300", "-e", "trace=%file,%process,%network", "-o", str(log)]
    unshare = ["unshare", "-n"] if os.getuid() == 0 else ["unshare", "-rn"]
    done = run(
        *unshare, *command, sys.executable, "-m", "tests.program.scenario", str(library),
        env={"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "QT_QPA_PLATFORM": "offscreen"},
        timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "done" in done.stdout
    written = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    assert written == {"config/alcove/settings.json"}, "a trace was left"
    return log.read_text(encoding="utf-8", errors="replace")


@pytest.mark.skipif(not (shutil.which("strace") and shutil.which("unshare")), reason="needs strace and unshare")
def test_a_visit_opens_no_network_starts_no_program_and_touches_no_other_file(library_file: Path, tmp_path: Path) -> None:
    log = traced(library_file, tmp_path)
    sockets = [line for line in log.splitlines() if re.search(r"\bsocket\(AF_(INET|INET6|NETLINK|PACKET)", line)]
    assert sockets == []
    programs = [line for line in log.splitlines() if re.search(r"\bexecve\(", line) and "ENOENT" not in line]
    assert len(programs) == 1, "only the interpreter itself"
    children = [line for line in log.splitlines() if re.search(r"\b(fork|vfork|clone|clone3)\(", line)]
    assert [line for line in children if "CLONE_THREAD" not in line] == []
    opened = {match[2] for match in re.finditer(r'\bopen(at)?\([^"]*"([^"]+)"[^)]*\) = \d+', log)}
    places = filter(None, (*sys.path, str(Path(sys.prefix).resolve())))  # an environment may be a link, or lie elsewhere
    allowed = (
        *places, sys.prefix, sys.base_prefix, str(ROOT), str(library_file.parent), str(tmp_path), "/usr/", "/lib", "/etc/fonts",
        "/etc/ld.so", "/etc/localtime", "/etc/machine-id", "/proc/", "/sys/", "/dev/", "/var/cache/fontconfig",
        "/etc/nsswitch.conf", "/etc/passwd", "/etc/ssl/openssl.cnf", "/var/lib/dbus/machine-id", "/etc/group", "/tmp/",
    )  # fmt: skip
    strange = sorted(path for path in opened if path.startswith("/") and not path.startswith(allowed))
    assert strange == []
    own = (str(tmp_path), str(library_file.parent), str(ROOT))
    outside = sorted(path for path in opened if path.startswith("/tmp/") and not path.startswith(own))
    assert outside == []
    opening, renaming = r'\bopen(?:at)?\([^"]*"([^"]+)", [A-Z_|]*(?:O_WRONLY|O_RDWR)', r"\b(?:rename|mkdir|unlink|link|symlink)"
    changing = rf'{opening}|{renaming}(?:at2?)?\([^"]*"([^"]+)"'
    changed = {path for match in re.finditer(changing, log) for path in match.groups() if path and not path.startswith("/dev/")}
    settings = str(tmp_path / "home/config")
    assert any(path.startswith(f"{settings}/alcove/.settings.") for path in changed), "the settings were not seen being written"
    assert sorted(path for path in changed if not path.startswith(settings)) == []


def test_no_display_is_said_in_one_line(library_file: Path) -> None:
    done = python("-m", "reader", without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    assert done.returncode == 1
    assert "no display" in one_sentence(done.stderr)


@pytest.mark.parametrize("words", [["article:"], ["nonsense"], ["term:"], ["article:Upper"]])
def test_a_wrong_start_is_said_in_one_line(words: list[str]) -> None:
    done = python("-m", "reader", *words)
    assert done.returncode == 1
    one_sentence(done.stderr)


NOTICE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader import app
from reader.model.address import Address
application, window = app.make_window(Path(sys.argv[1]), Address.parse(sys.argv[2]))
def look():
    if len(sys.argv) > 3:
        window.session.settings.set("text_size", 150)
    print("NOTICE", window.furniture.notice.text)
    print("PAGE", window.article_view.page is not None, window.place.address)
    window.close_now()
QTimer.singleShot(0, window, lambda: QTimer.singleShot(50, window, look))
sys.exit(application.exec())
"""


def test_a_home_that_cannot_be_written_is_said_and_reading_goes_on(library_file: Path) -> None:
    done = python("-c", NOTICE, str(library_file), "article:anatomy", "change", env={"XDG_CONFIG_HOME": "/dev/null/nowhere"})
    assert done.returncode == 0, done.stderr
    assert "can't be kept here" in done.stdout
    assert "PAGE True article:anatomy" in done.stdout


@pytest.mark.parametrize(
    "raw", [b"{", b"\xff\xfe\x00", b"[1, 2]", b'"text"', b"[" * 50_000, b'{"theme": "pink", "text_size": 10}']
)
def test_settings_that_make_no_sense_are_passed_over(library_file: Path, tmp_path: Path, raw: bytes) -> None:
    folder = tmp_path / "alcove"
    folder.mkdir()
    (folder / "settings.json").write_bytes(raw)
    done = python("-c", NOTICE, str(library_file), "article:anatomy", env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    assert "PAGE True" in done.stdout
    if not raw.startswith(b'{"theme'):
        assert "settings could not be read" in done.stdout


def test_an_address_that_is_not_there_shows_the_first_screen_and_says_so(library_file: Path) -> None:
    done = python("-c", NOTICE, str(library_file), "article:not-there")
    assert "not in this library" in done.stdout
    assert "screen:home" in done.stdout


TROUBLE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader import app
from reader.ui.desktop import trouble
class Watched(trouble.TroubleWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(50, self, self.look)
    def look(self):
        page = self.findChild(trouble.ArticleView).page
        print("SHOWN", self.windowTitle(), page.document.toPlainText().replace("\\n", " "))
        self.close()
trouble.TroubleWindow = Watched
sys.exit(app.main(["article:anatomy", "--library", sys.argv[1]]))
"""


@pytest.mark.parametrize("kind", ["missing", "foreign", "cut"])
def test_a_library_that_cannot_be_opened_is_said_in_a_window_and_on_the_terminal(
    kind: str, tmp_path: Path, library_file: Path
) -> None:
    path = tmp_path / "some.library"
    if kind == "foreign":
        path.write_bytes(b"something else" * 100)
    elif kind == "cut":
        path.write_bytes(library_file.read_bytes()[:50_000])
    done = python("-c", TROUBLE, str(path))
    assert done.returncode == 1
    said = one_sentence(done.stderr)
    assert "SHOWN Alcove Alcove can't open its library" in done.stdout
    assert said.strip() in done.stdout


def test_what_keeps_it_from_opening_is_said_in_the_readers_language(tmp_path: Path) -> None:
    (tmp_path / "alcove").mkdir()
    (tmp_path / "alcove" / "settings.json").write_text('{"language": "es"}')
    done = python("-c", TROUBLE, str(tmp_path / "none.library"), env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert "SHOWN Alcove Alcove no puede abrir su biblioteca No hay ninguna biblioteca en" in done.stdout
    assert "There is no library at" in one_sentence(done.stderr), "a terminal speaks English"


@pytest.fixture
def without_fonts(tmp_path: Path) -> Path:
    """A copy of the program that lacks its typeface."""
    shutil.copytree(ROOT / "reader", tmp_path / "reader", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", tmp_path / "resources", ignore=shutil.ignore_patterns("*.woff2"))
    return tmp_path


def test_without_fonts_it_says_so_and_shows_the_page(without_fonts: Path, library_file: Path) -> None:
    environment = {"FONTCONFIG_FILE": str(without_fonts / "no-such-file"), "PYTHONPATH": str(without_fonts)}
    done = python("-c", NOTICE, str(library_file), "article:anatomy", env=environment, cwd=without_fonts)
    assert done.returncode == 0, done.stderr
    assert "fonts are missing" in done.stdout
    assert "PAGE True" in done.stdout
    doctor = python("-m", "reader", "doctor", "--library", str(library_file), env=environment, cwd=without_fonts)
    assert "Fonts: missing" in doctor.stdout


def test_the_doctor_finds_everything_well_and_says_what_is_not(library_file: Path, tmp_path: Path) -> None:
    well = python("-m", "reader", "doctor", "--library", str(library_file))
    assert well.returncode == 0, well.stdout
    for name in ("Python", "Display", "Qt platform plugin", "Fonts", "Speech", "Library"):
        assert f" {name}: " in well.stdout
    bad = tmp_path / "bad.library"
    bad.write_bytes(b"not a library at all")
    ill = python("-m", "reader", "doctor", "--library", str(bad))
    assert ill.returncode == 1
    assert "bad  Library: bad.library is not an Alcove library" in ill.stdout
    stuck = python("-m", "reader", "doctor", "--library", str(library_file), env={"QT_QPA_PLATFORM": "nothing-of-the-kind"})
    assert stuck.returncode == 1
    assert "apt-get install" in stuck.stdout


def test_the_wheel_carries_resources_and_library_and_finds_them(tmp_path: Path) -> None:
    built = python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT), timeout=120)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    target = tmp_path / "installed"
    installed = python("-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), str(wheel), timeout=120)
    assert installed.returncode == 0, installed.stderr
    environment = {"PYTHONPATH": str(target)}
    shown = python("-c", "import reader, sys; print(reader.__file__)", env=environment, cwd=tmp_path)
    assert str(target) in shown.stdout
    term = python("-m", "reader", "show", "term:sphincter", env=environment, cwd=tmp_path)
    assert term.returncode == 0, term.stderr
    assert "SFINK-ter" in term.stdout
    doctor = python("-m", "reader", "doctor", env=environment, cwd=tmp_path)
    assert doctor.returncode == 0, doctor.stdout
    assert (target / "reader/carried/resources/locale/alcove_es.qm").is_file()
    window = python("-c", NOTICE, str(target / "reader/carried/alcove.library"), "article:anatomy", env=environment, cwd=tmp_path)
    assert "PAGE True" in window.stdout, window.stderr


SPANISH = """
import sys
from pathlib import Path
from reader import app
from reader.model.address import Address
application, window = app.make_window(Path(sys.argv[1]), Address.parse("article:anatomy"))
def look():
    print("SPEAKS", window.session.interface_language)
    print("PAGE", window.article_view.page.document.toPlainText()[:300].replace("\\n", " "))
    print("MAPPED", "alcove_es.qm" in Path("/proc/self/maps").read_text())
    window.close_now()
window.article_view.first_painted.connect(look)
application.exec()
"""


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("system", "es_MX:en", "es"),
        ("system", "fr:es", "es"),
        ("system", "fr", "en"),
        ("system", "en_GB:es", "en"),
        ("es", "en", "es"),
        ("en", "es", "en"),
    ],
)
def test_the_first_page_is_in_the_language_of_the_reader_and_english_reads_no_translation(
    chosen: str, system: str, spoken: str, tmp_path: Path, library_file: Path
) -> None:
    folder = tmp_path / "alcove"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"language": chosen}))
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "LANGUAGE": system, "LC_ALL": "C.UTF-8"}
    done = python("-c", SPANISH, str(library_file), env=environment)
    assert f"SPEAKS {spoken}" in done.stdout, done.stderr
    assert ("noviembre de 2026" in done.stdout) == (spoken == "es")
    assert f"MAPPED {spoken == 'es'}" in done.stdout
