"""What every test may lean on: a library built once, real windows, and a watch for anything left behind."""

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"
os.environ["XDG_CONFIG_HOME"] = "/nonexistent/alcove-tests"

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from reader.session.session import Session
    from reader.session.settings import Settings
    from reader.ui.desktop.furniture import Furniture
    from reader.ui.desktop.window import Window

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long sweeps instead of their short samples")


@pytest.fixture(scope="session")
def rounds(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """How often to repeat: (short sample, soak)."""
    soak = bool(request.config.getoption("--soak"))
    return lambda short, long: long if soak else short


@pytest.fixture(scope="session")
def library_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content: as `make` has built it, if nothing has changed since, or built once."""
    from reader.build import build

    made = ROOT / "build" / "alcove.library"
    if made.exists() and made.stat().st_mtime > _last_change():
        return made
    path = tmp_path_factory.mktemp("library") / "alcove.library"
    built = build(ROOT / "content", path, drawings=ROOT / "build" / "drawings")  # those that `make` keeps
    assert built.problems == ()
    return path


def _last_change() -> float:
    """When anything was changed last that can go into a library, in seconds of the epoch."""
    folders = (ROOT / "content", ROOT / "resources", ROOT / "reader")
    return max(path.stat().st_mtime for folder in folders for path in folder.rglob("*") if path.suffix not in (".pyc", ""))


@pytest.fixture(autouse=True, scope="module")
def what_is_there_already_is_passed_over() -> None:
    """Neither the collector nor the watch for timers goes again and again through what earlier tests have loaded for good."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """No thread, window or timer outlives its test."""
    before = set(threading.enumerate())
    yield
    assert not _windows(), "windows left behind"
    left = [thread.name for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    assert not left, f"threads left running: {left}"
    assert not _timers(), "timers left running"


def _windows() -> "list[QWidget]":
    """Windows that are still there, once those that were let go are deleted: no event loop runs here that would do it."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return QApplication.topLevelWidgets()


def _timers() -> list[object]:
    """Timers that still run, if Qt is there at all."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QTimer

    timers = [thing for thing in gc.get_objects() if type(thing) is QTimer]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


@pytest.fixture(scope="session")
def fonts(qapp: "QApplication") -> None:
    """The program's own typeface."""
    from reader.typeset.fonts import Size, load_fonts

    assert load_fonts() == ()
    qapp.setFont(Size().font(15))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of an X display of 1280 by 900 that nothing else uses."""
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def settings() -> "Settings":
    """Settings that live in memory, of somebody who has been here before."""
    from reader.session.settings import Settings

    settings = Settings(None)
    settings.set("first_note_read", True)
    return settings


@pytest.fixture
def session(library_file: Path, settings: "Settings", qapp: "QApplication") -> "Iterator[Session]":
    """A session on the real library."""
    from reader.library.reader import Library
    from reader.session.session import Session
    from tests.clocks import HeldClock

    session = Session(Library(library_file), settings, HeldClock())
    yield session
    session.close()


@pytest.fixture
def make_window(qtbot: "QtBot", fonts: None) -> "Iterator[Callable[[Session], Window]]":
    """Makes furnished windows of 1280 by 860 at the first screen."""
    yield from _windows_made(qtbot, at_first_screen=True)


@pytest.fixture
def make_bare_window(qtbot: "QtBot", fonts: None) -> "Iterator[Callable[[Session], Window]]":
    """The same, at no place yet: for tests that go elsewhere at once. To make the first screen takes a third of such a test."""
    yield from _windows_made(qtbot, at_first_screen=False)


def _windows_made(qtbot: "QtBot", at_first_screen: bool) -> "Iterator[Callable[[Session], Window]]":
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from reader.session.place import HOME, Place
    from reader.ui.desktop.furniture import Furniture
    from reader.ui.desktop.window import Window

    made: list[Window] = []

    def make(session: "Session") -> Window:
        window = Window(session, Place(session), Furniture)
        made.append(window)
        qtbot.addWidget(window)
        if at_first_screen:
            window.place.open(HOME)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.close()
    QApplication.processEvents()
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton, "a button of the mouse is still down"


@pytest.fixture
def window(make_window: "Callable[[Session], Window]", session: "Session") -> "Window":
    """A furnished window at the first screen."""
    return make_window(session)


@pytest.fixture
def furniture(window: "Window") -> "Furniture":
    """What stands around the page in that window."""
    from reader.ui.desktop.furniture import Furniture

    assert isinstance(window.furniture, Furniture)
    return window.furniture
