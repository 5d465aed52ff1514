"""What docs/clinical-safety.md promises that no other room's tests hold."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.reader import Library
from reader.model.blocks import Callout, LocalHelp
from reader.model.walk import every_block
from reader.search.engine import Engine
from reader.session.settings import SETTINGS
from tests.clocks import HeldClock
from tests.conftest import ROOT

SAFETY = (ROOT / "docs" / "clinical-safety.md").read_text(encoding="utf-8")
HEALTH = re.compile("age|birth|sex|gender|symptom|pain|bleed|risk|hiv|sti|test|dose|pregnan|partner|medicine|result|score")
HELPED = (
    *("bleeding that won't stop", "heavy bleeding", "severe pain", "something stuck inside", "condom broke"),
    *("raped", "sexual assault", "forced", "hurt by my partner", "suicide", "i want to die", "under 18", "i am 15"),
)


@pytest.fixture(scope="module")
def engine(library_file: Path) -> Iterator[Engine]:
    with closing(Engine(library_file, HeldClock())) as engine:
        yield engine


def test_every_hazard_names_tests_that_exist() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    rows = [line for line in SAFETY.splitlines() if re.match(r"\| \d", line)]
    assert len(rows) > 20
    for number, row in enumerate(rows, 1):
        _, said, hazard, control, tests, _ = (cell.strip() for cell in row.split("|"))
        assert said == str(number)
        assert hazard
        assert control
        named = re.findall(r"`(test_[a-z0-9_]+)`", tests)
        assert named, f"nothing holds hazard {number}"
        assert [name for name in named if f"def {name}(" not in written] == []


def test_what_alcove_keeps_is_listed_and_is_not_about_health() -> None:
    kept = [setting.key for setting in SETTINGS]
    listed = SAFETY.split("## What Alcove keeps of a person")[1].split("\n## ")[0]
    assert re.findall(r"`([a-z_]+)`", listed) == kept
    assert [key for key in kept for word in key.split("_") if HEALTH.fullmatch(word)] == []


def test_the_same_words_find_the_same_places_whatever_was_read_before(engine: Engine) -> None:
    before = engine.search("bleeding after sex", "en")
    assert before.hits
    for words in ("raped", "hiv", "anal cancer", "I am 15 and it hurts"):
        engine.search(words, "en")
    assert engine.search("bleeding after sex", "en") == before


@pytest.mark.parametrize("words", HELPED)
def test_words_of_somebody_in_danger_find_a_page_with_help(engine: Engine, library_file: Path, words: str) -> None:
    found = [hit.address.slug for hit in engine.search(words, "en").hits if hit.address.kind == "article"][:5]
    with closing(Library(library_file)) as library:
        helping = [slug for slug in found if any(_helps(block) for block in _blocks(library, slug))]
    assert helping, f"“{words}” finds {found}"


def _blocks(library: Library, slug: str) -> Iterator[object]:
    for section in library.article(slug, "en").sections:
        yield from every_block(section.blocks)


def _helps(block: object) -> bool:
    return isinstance(block, LocalHelp) or (isinstance(block, Callout) and block.kind == "emergency")
