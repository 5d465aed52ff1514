"""A damaged index gives hits, a sentence, or a fault on opening; it never ends the program and never alters a text."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.authoring.content import compile_content
from reader.library.reader import Library
from reader.model.corpus import Corpus
from reader.model.fault import Fault
from reader.model.text import canonical
from reader.search.engine import OLDER, Engine
from reader.search.hit import Results
from tests.content_fixtures import CORPUS, is_sentence, write_wordy_library

BLOCK = 4096
ASKED = (
    "lube",
    "lubricant ",
    "condom",
    "p",
    "pr",
    "pain and blood",
    "how do i use it",
    "sexually transmitted",
    "qqq",
    "the",
    "ring 2",
)


@pytest.fixture(scope="module")
def wordy(library_file: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The real library without its drawings: mostly index and text."""
    path = Path(shutil.copy(library_file, tmp_path_factory.mktemp("wordy") / "wordy.library"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("DELETE FROM drawing; VACUUM")
    return path.read_bytes()


def _spoilt(raw: bytes, rng: random.Random) -> bytes:
    spoilt = bytearray(raw)
    for _ in range(rng.choice((1, 2, 4))):
        at = rng.randrange(len(raw) // BLOCK) * BLOCK
        other = rng.randrange(len(raw) // BLOCK) * BLOCK
        spoilt[at : at + BLOCK] = rng.choice((rng.randbytes(BLOCK), bytes(BLOCK), raw[other : other + BLOCK]))
    return bytes(spoilt)


def _answers(path: Path) -> list[Results] | None:
    """What a spoilt library answers; None when it does not open."""
    try:
        engine = Engine(path)
    except Fault as raised:
        fault = raised
    else:
        return _answered(engine)
    assert is_sentence(fault.sentence)
    assert is_sentence(fault.remedy)
    return None


def _answered(engine: Engine) -> list[Results]:
    answers = [engine.search(text, "en") for text in ASKED]
    engine.close()
    for results in answers:
        assert results.hits or is_sentence(results.sentence)
    return answers


@pytest.mark.parametrize("seed", range(14))
def test_an_index_of_which_much_is_lost_gives_hits_a_sentence_or_a_fault(wordy: bytes, tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    path = tmp_path / "spoilt.library"
    if seed % 3 == 2:
        path.write_bytes(wordy[: rng.randrange(len(wordy))])
    else:
        spoilt = bytearray(wordy)
        for _ in range(20):
            at = rng.randrange(1, len(wordy) // BLOCK) * BLOCK  # the first block is what tells whose file it is
            spoilt[at : at + BLOCK] = rng.randbytes(BLOCK)
        path.write_bytes(spoilt)
    _answers(path)


@pytest.mark.parametrize("seed", range(14))
def test_random_blocks_in_the_library_give_hits_a_sentence_or_a_fault(wordy: bytes, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "spoilt.library"
    path.write_bytes(_spoilt(wordy, random.Random(seed)))
    _answers(path)


def test_no_hit_of_a_spoilt_library_shows_what_was_not_written(tmp_path: Path, corpus: Corpus) -> None:
    raw = write_wordy_library(compile_content(CORPUS), tmp_path / "wordy.library").read_bytes()
    written = " ".join(canonical(section).text.replace("\n", " ") for article in corpus.articles for section in article.sections)
    written += " ".join(f"{article.head.lead} {article.head.title}" for article in corpus.articles)
    written += " ".join(f"{term.means} {term.name}" for term in corpus.terms)
    shown = 0
    for seed in range(60):
        path = tmp_path / "spoilt.library"
        path.write_bytes(_spoilt(raw, random.Random(seed)))
        for results in _answers(path) or []:
            for hit in results.hits:
                shown += 1
                assert hit.title in written
                assert hit.snippet.text.removeprefix("… ").removesuffix(" …").replace(" · ", " ") in written
    assert shown > 100


@pytest.mark.parametrize("seed", [0, 1, 12, 81, 181])
def test_damage_that_the_index_alone_has_leaves_the_pages_whole(library_copy: Path, corpus: Corpus, seed: int) -> None:
    """After 12, 81 and 181 SQLite asks for more memory than there is."""
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.create_function("noise", 1, random.Random(seed).randbytes)
        for table in ("find_section", "find_title", "find_heading"):
            connection.execute(f"UPDATE {table}_en_data SET block = noise(length(block))")
        connection.commit()
    _answers(library_copy)
    library = Library(library_copy)
    assert all(library.article(article.head.slug, "en") == article for article in corpus.articles)
    library.close()


@pytest.mark.parametrize("spoil", ["length = 9e999", "words = x'ff00'", "letter = ''"])
def test_damaged_words_that_may_replace_another_give_hits_or_a_sentence(library_copy: Path, spoil: str) -> None:
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.execute(f"UPDATE OR IGNORE find_mendable_en SET {spoil}")
        connection.commit()
    with closing(Engine(library_copy)) as engine:
        results = engine.search("lubricnt condm", "en")
    assert results.hits or is_sentence(results.sentence)


def test_a_library_of_an_older_alcove_says_so(library_copy: Path) -> None:
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.execute("DROP TABLE find_word_en")
        connection.execute("PRAGMA user_version = 6")
        connection.commit()
    with closing(Engine(library_copy)) as engine:
        assert engine.search("lube", "en") == Results("lube", (), OLDER)
