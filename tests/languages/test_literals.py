"""No words for a person stand in the source untranslatable."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.translations import refresh
from tests.conftest import ROOT
from tests.languages.literals import faults_elsewhere, marked, unmarked

ROOMS = [*(ROOT / "reader" / room for room in ("ui", "typeset", "session", "commands")), ROOT / "reader" / "app.py"]
"""Where words for readers are written; the command line and the authors' checks speak English."""
BELOW = [ROOT / "reader" / room for room in ("model", "library", "search")]
"""Where only faults are."""


def modules(rooms: list[Path]) -> list[Path]:
    return sorted(path for room in rooms for path in (room.rglob("*.py") if room.is_dir() else [room]))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(ROOMS), ids=name)
def test_words_for_a_person_are_marked_for_translation(path: Path) -> None:
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", modules(BELOW), ids=name)
def test_faults_are_marked_for_translation(path: Path) -> None:
    assert unmarked(path.read_text(encoding="utf-8"), anywhere=False) == []


def test_faults_are_marked_where_they_are_looked_up() -> None:
    assert faults_elsewhere('Fault(QT_TRANSLATE_NOOP("Figures", "Gone."), "")') == [1]
    for path in modules([*ROOMS, *BELOW]):
        assert faults_elsewhere(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Close")',
        'QPushButton("Close", self)',
        'name = "Close the message"',
        'button.setText(f"Close {name} now")',
        'raise Fault("Nothing is there.", "")',
        'def f(words="Two words"): pass',
        'ROWS = {"close": "Close the message"}',
    ],
)
def test_words_without_a_mark_are_found(line: str) -> None:
    assert len(unmarked(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Close"))',
        'TITLE = QT_TRANSLATE_NOOP("Commands", "Close the message")',
        'raise ValueError("two commands of one name")',
        '"""A docstring of several words."""',
        'def f(x: "QApplication | None") -> "tuple[int, str]": ...',
        'self.setObjectName("closeNow")',
        'Command("search", QT_TRANSLATE_NOOP("Commands", "Find"), "", keys=("Ctrl+K",))',
    ],
)
def test_what_is_marked_or_for_nobody_is_passed_over(line: str) -> None:
    assert unmarked(line) == []


@pytest.mark.tools
def test_qt_finds_every_mark(tmp_path: Path) -> None:
    """lupdate passes over what it can't read, like a mark inside an f-string, and says nothing."""
    refresh(tmp_path / "all_es.ts")
    found = {source.text for source in ElementTree.parse(tmp_path / "all_es.ts").iter("source")}
    written = {words for path in modules([*ROOMS, *BELOW]) for words in marked(path.read_text(encoding="utf-8"))}
    assert sorted(written - found) == []
