"""The program on a real X display: what other programs see of its windows, and keys that come from a keyboard."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import ROOT

pytestmark = [
    pytest.mark.gui,
    pytest.mark.tools,
    pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xprop", "xdotool"))), reason="needs Xvfb, xprop and xdotool"),
]

NAMES = ("WM_NAME", "_NET_WM_NAME", "_NET_WM_VISIBLE_NAME", "WM_ICON_NAME", "_NET_WM_ICON_NAME", "_NET_WM_VISIBLE_ICON_NAME")

ACCESSIBILITY_BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


class Guest:
    """The program, doing a task of tests/program/guest.py, and a hand on the keyboard."""

    def __init__(self, task: str, library: Path, display: str, run: str, before: tuple[str, ...] = ()) -> None:
        """`run` is a folder for sockets: without one of its own the accessibility bus takes a place that all sessions share."""
        self._environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": "/nonexistent"}
        self._environment["XDG_RUNTIME_DIR"] = run
        self._environment.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        command = [*before, sys.executable, "-m", "tests.program.guest", task, str(library)]
        self.process = subprocess.Popen(
            command, env=self._environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self.window = self.wait_for("ready").split()[1]
        self.tool("xdotool", "windowfocus", "--sync", self.window)

    def line(self) -> str:
        """What it says next; nothing when it has ended."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def wait_for(self, words: str) -> str:
        """Read until a line begins with some words."""
        while line := self.line():
            if line.startswith(words):
                return line
        raise AssertionError(f"ended before “{words}”")

    def tool(self, *command: str) -> str:
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=True, timeout=20).stdout

    def spy(self) -> "subprocess.Popen[str]":
        """Every property of its window, now and at each change."""
        return subprocess.Popen(("xprop", "-spy", "-id", self.window), env=self._environment, stdout=subprocess.PIPE, text=True)

    def keys(self, *keys: str) -> None:
        self.tool("xdotool", "key", *keys)


Start = Callable[..., Guest]


@pytest.fixture
def start(library_file: Path, display: str) -> Iterator[Start]:
    """Starts guests, and sees them out."""
    guests: list[Guest] = []

    def start(task: str, before: tuple[str, ...] = ()) -> Guest:
        guests.append(Guest(task, library_file, display, run, before))
        return guests[-1]

    with TemporaryDirectory() as run:
        yield start
        for guest in guests:
            with suppress(ProcessLookupError):
                os.killpg(guest.process.pid, signal.SIGKILL)  # whoever listens for it goes too
            guest.process.communicate()


def test_no_name_of_the_window_ever_names_a_page(start: Start) -> None:
    guest = start("crawl")
    with guest.spy() as spy:
        assert int(guest.wait_for("crawled").split()[1]) > 40
        guest.keys("Shift_L", "Shift_L", "Shift_L")
        assert guest.process.wait(timeout=20) == 0
        seen, _ = spy.communicate(timeout=20)
    said = [line.split(" = ", 1) for line in seen.splitlines() if line.startswith((*NAMES, "WM_CLASS"))]
    assert len(said) >= 4
    values = {name.partition("(")[0]: value for name, value in said}
    assert {value for name, value in values.items() if name in NAMES} <= {'"Alcove"', ""}
    assert values["WM_CLASS"] == '"alcove", "Alcove"'
    assert len({tuple(line) for line in said}) == len(values), "a name has changed on the way"


def test_three_shifts_count_that_came_while_the_program_was_busy(start: Start) -> None:
    guest = start("busy")
    guest.keys("Shift_L", "Shift_L", "Shift_L")
    assert guest.process.wait(timeout=20) == 0


def test_selected_words_are_offered_to_nobody_and_copied_ones_are_taken_back(start: Start) -> None:
    guest = start("copy")
    assert guest.wait_for("selected") == "selected 'condoms', offered ''"
    assert guest.wait_for("copied") == "copied 'condoms'"
    assert guest.wait_for("left") == "left ''"


def test_the_curtain_falls_when_another_window_is_used_and_rises_again(start: Start) -> None:
    guest = start("curtain")
    assert guest.line() == "in use, open"
    start("wait")
    assert guest.line() == "left, covered"
    guest.tool("xdotool", "windowfocus", "--sync", guest.window)
    assert guest.line().startswith("in use")


@pytest.fixture
def listened() -> tuple[str, ...]:
    """What to put before the program's command so that its announcements are printed."""
    if not all(map(shutil.which, ("dbus-run-session", "dbus-monitor"))) or not ACCESSIBILITY_BUS.exists():
        pytest.skip("needs dbus-run-session, dbus-monitor and at-spi2-core")
    return ("dbus-run-session", "--", sys.executable, "-m", "tests.program.listener")


def test_what_happens_is_announced(start: Start, listened: tuple[str, ...]) -> None:
    guest = start("happen", listened)
    guest.keys("Shift_L")
    assert guest.wait_for("said: Shift"), "nobody listens"
    guest.keys("ctrl+k", "l", "u", "b", "e")
    while not re.fullmatch(r"said: \d+ results", guest.wait_for("said: ")):  # until the program has ended at the latest
        pass
    assert guest.wait_for("said: Anatomy") == "said: Anatomy: two rings of muscle"
    assert guest.wait_for("said: Something") == "said: Something is missing. Find it."


def test_a_screen_reader_hears_every_step(start: Start, listened: tuple[str, ...]) -> None:
    guest = start("wait", listened)
    two, one = "said: Shift, press two more times to close Alcove.", "said: Shift, press once more to close Alcove."
    guest.keys("Shift_L")
    assert guest.line() == two
    guest.keys("Shift_L")
    assert guest.line() == one
    assert guest.line() == "said: Closing Alcove has been called off.", "after five seconds without a key"
    guest.keys("Shift_L")
    assert guest.line() == two
    guest.keys("Shift_L", "Shift_L")
    assert guest.line() == one
    assert guest.process.wait(timeout=20) == 0
