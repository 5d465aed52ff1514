"""Searching: the right place first, some place for every beginning, and a sentence for everything else."""

import random
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.build import build
from reader.library.reader import Library
from reader.model.address import Address
from reader.search.engine import AT_ONCE, Engine
from reader.search.hit import LANES, Results
from tests.clocks import HeldClock
from tests.content_fixtures import ContentFolder, is_sentence
from tests.search.hostile import hostile_texts


@pytest.fixture(scope="module")
def small(corpus_library: Path) -> Iterator[Engine]:
    """Search over the small corpus."""
    engine = Engine(corpus_library, HeldClock())
    yield engine
    engine.close()


def _lane(results: Results, lane: str) -> list[str]:
    """Addresses of a lane, with those of its kind that are named before all lanes."""
    kinds = {"terms": ("term", False), "articles": ("article", False), "sections": ("article", True)}
    return [
        str(hit.address)
        for hit in results.hits
        if hit.lane == lane or (hit.lane in ("urgent", "best") and (hit.address.kind, bool(hit.address.part)) == kinds.get(lane))
    ]


def _texts(results: Results) -> str:
    return " ".join(f"{hit.title} {hit.context} {hit.snippet.text}" for hit in results.hits)


def test_slang_finds_the_term_the_page_and_the_section_that_use_another_word(real: Engine) -> None:
    results = real.search("lube", "en")
    assert _lane(results, "terms")[0] == "term:lubricant"
    assert _lane(results, "articles")[0] == "article:lubrication"
    assert "article:is-anal-sex-safe#lubrication" in _lane(results, "sections")[:4]


@pytest.mark.parametrize("text", ["Is anal sex safe?", "is anal sex safe", "IS ANAL SEX SAFE", "butt sex", "bum sex", "anal"])
def test_the_title_of_a_page_or_another_name_of_it_finds_it_first(real: Engine, text: str) -> None:
    assert _lane(real.search(text, "en"), "articles")[0] == "article:is-anal-sex-safe"


def test_hits_come_in_the_order_of_their_lanes(real: Engine) -> None:
    lanes = [hit.lane for hit in real.search("anal cancer raped", "en").hits]
    assert lanes == sorted(lanes, key=LANES.index)
    assert {"urgent", "sections"} <= set(lanes)


def test_a_hit_says_what_it_is_and_where_it_lies(small: Engine) -> None:
    hits = {str(hit.address): hit for hit in small.search("swab", "en").hits}
    term, section = hits["term:swab"], hits["article:getting-tested#swab"]
    assert (term.title, term.snippet.text) == ("swab", "A soft stick that takes a sample.")
    assert section.title == "The swab"
    assert section.context.startswith("Getting tested:")
    assert section.snippet.text.startswith("A swab takes a few seconds.")
    assert [section.snippet.text[a:b] for a, b in section.snippet.marks] == ["swab"]


def test_a_page_is_shown_with_its_lead(small: Engine) -> None:
    hits = {(hit.lane, str(hit.address)): hit for hit in small.search("do condoms hurt", "en").hits}
    page = hits["best", "article:condoms"]
    assert page.title == "Do condoms hurt?"
    assert page.snippet.text.startswith("They should not.")


def test_the_opening_of_a_page_is_shown_under_the_title_of_the_page(small: Engine) -> None:
    hits = [hit for hit in small.search("fluids apart", "en").hits if hit.lane == "sections"]
    assert str(hits[0].address) == "article:condoms"
    assert hits[0].title == "Do condoms hurt?"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("condon", "term:condom"),
        ("rubber", "term:condom"),
        ("JOHNNY", "term:condom"),
        ("sheath", "term:condom"),
        ("pre-exposure prophylaxis", "term:prep"),
        ("pre exposure prophylaxis", "term:prep"),
        ("preexposure", "term:prep"),
        ("personal lubricant", "term:lubricant"),
        ("lube", "term:lubricant"),
        ("sti", "term:sti"),
        ("sexually transmitted infections", "term:sti"),
    ],
)
def test_every_name_of_a_term_finds_it_first(small: Engine, text: str, found: str) -> None:
    terms = _lane(small.search(f"{text} ", "en"), "terms")
    assert terms[:1] == ([found] if found else [])


def test_a_whole_name_comes_before_a_longer_one(small: Engine) -> None:
    assert _lane(small.search("condom ", "en"), "terms") == ["term:condom", "term:internal-condom"]
    assert _lane(small.search("internal condom ", "en"), "terms")[0] == "term:internal-condom"


def test_a_name_with_a_hyphen_is_the_name_of_its_page(content_library: Path) -> None:
    with closing(Engine(content_library)) as engine:
        for text in ("doxy-pep", "Doxy PEP", "doxy-PEP "):
            assert _lane(engine.search(text, "en"), "articles")[0] == "article:getting-tested", text


@pytest.fixture
def content_library(content: ContentFolder, tmp_path: Path) -> Path:
    """A small library in which one page has a hyphenated name, and another page holds its words in its title."""
    content.replace("en/testing/getting-tested.md", "related:", "aliases: [doxy-PEP]\nrelated:")
    content.replace("en/protection/prep.md", "title: What is PrEP?", "title: Doxy and PEP")
    assert build(content.path, tmp_path / "small.library").problems == ()
    return tmp_path / "small.library"


def test_a_word_in_a_section_finds_that_section(small: Engine) -> None:
    assert _lane(small.search("nitrile ", "en"), "sections") == ["article:condoms#kinds"]
    assert _lane(small.search("caption made of", "en"), "sections")[0] == "article:condoms#kinds"


def test_words_of_an_emergency_find_it(small: Engine) -> None:
    assert _lane(small.search("a condom broke", "en"), "sections")[0] == "article:condoms#putting-on"


def test_a_key_point_finds_the_opening_of_its_page(small: Engine) -> None:
    assert "article:getting-tested" in _lane(small.search("urine ", "en"), "sections")


def test_when_not_all_words_are_together_some_are_enough(small: Engine) -> None:
    assert _lane(small.search("nitrile nonesuch ", "en"), "sections") == ["article:condoms#kinds"]


def _titles(path: Path) -> list[str]:
    with closing(Library(path)) as library:
        return [head.title for head in library.heads("en")]


def test_no_beginning_of_a_title_with_odd_signs_leaves_the_list_empty(small: Engine, corpus_library: Path) -> None:
    for title in _titles(corpus_library):
        for length in range(1, len(title) + 1):
            assert not small.search(title[:length], "en").sentence, title[:length]
            assert not small.search(title[:length].replace("’", "'"), "en").sentence, title[:length]


def test_no_beginning_of_a_name_of_a_term_is_left_without_an_answer(
    real: Engine, library_file: Path, rounds: Callable[[int, int], int]
) -> None:
    with closing(Library(library_file)) as library:
        names = [name for term in library.terms("en") for name in (term.name, *term.also, *term.slang)]
    for name in names[:: rounds(8, 1)]:
        for length in range(1, len(name) + 1):
            assert not real.search(name[:length], "en").sentence, name[:length]


@pytest.mark.parametrize("text", ["qqqqxyz", "zzz zzz zzz", "中文"])
def test_nonsense_gives_a_sentence(real: Engine, text: str) -> None:
    results = real.search(text, "en")
    assert {hit.lane for hit in results.hits} == {"start"}
    assert str(results.hits[0].address) == "article:danger-signs"
    assert is_sentence(results.sentence)


@pytest.mark.parametrize("text", ["", " ", "?", "***"])
def test_nothing_gives_nothing(real: Engine, text: str) -> None:
    assert real.search(text, "en") == Results(text, ())


def test_the_results_say_what_was_asked(real: Engine) -> None:
    assert real.search("  Lube? ", "en").query == "  Lube? "


@pytest.mark.parametrize("text", ["condom", "condoms", "does it hurt", "cond", "bleeding wont stop", "lubricnt", "anal sex"])
def test_the_first_of_many_hits_come_before_the_rest(real: Engine, text: str) -> None:
    first, whole = real.answers(text, "en")
    assert first.more
    assert len(first.hits) == AT_ONCE <= len(whole.hits)
    assert whole.follows(first)
    assert not first.follows(whole)
    assert whole == real.search(text, "en")


@pytest.mark.parametrize("text", ["", "xqzzyw", "dental dam or a cut glove for rimming in the shower at noon"])
def test_few_hits_come_at_once(real: Engine, text: str) -> None:
    answers = list(real.answers(text, "en"))
    assert not answers[0].more
    assert len(answers) == 1


@pytest.mark.parametrize("language", ["fr", "", "en'; DROP TABLE meta; --", "\ud800", "\0"])
def test_a_language_that_the_library_lacks_is_its_first(real: Engine, language: str) -> None:
    assert real.search("lube", language) == real.search("lube", "en")


def test_no_text_raises_anything(real: Engine, rounds: Callable[[int, int], int]) -> None:
    for text in hostile_texts(random.Random(1), rounds(600, 3000)):
        results = real.search(text, "en")
        assert results.query == text
        assert "damaged" not in results.sentence, ascii(text[:80])
        for hit in results.hits:
            assert all(0 <= a < b <= len(hit.snippet.text) for a, b in hit.snippet.marks)


def test_every_hit_is_a_place_that_opens(real: Engine, library_file: Path) -> None:
    with closing(Library(library_file)) as library:
        for text in ("lube", "pain", "toys", "ring", "hiv", "how do i", "blood", "a", "condom"):
            for hit in real.search(text, "en").hits:
                _open(library, hit.address)


def _open(library: Library, address: Address) -> None:
    if address.kind == "term":
        library.term(address.slug, "en")
    else:
        article = library.article(address.slug, "en")
        assert not address.part or address.part in {section.id for section in article.sections}


def _spoil(path: Path, statement: str) -> Engine:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(statement).rowcount > 0
        connection.commit()
    return Engine(path)


def test_a_damaged_section_is_not_shown(library_copy: Path) -> None:
    engine = _spoil(library_copy, "UPDATE section SET text = 'Nitrile is poison.' WHERE anchor = 'kinds'")
    assert _lane(engine.search("nitrile ", "en"), "sections") == []
    assert "poison" not in _texts(engine.search("nitrile poison", "en"))
    assert _lane(engine.search("latex ", "en"), "sections") == ["article:condoms#oil"]
    engine.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET data = replace(data, 'hurt', 'kill') WHERE slug = 'condoms'",
        "UPDATE find_entry_en SET title = replace(title, 'hurt', 'kill') WHERE slug = 'condoms'",
        "UPDATE term SET data = replace(data, 'apart', 'kill') WHERE slug = 'condom'",
        "UPDATE find_entry_en SET title = 'kill' WHERE slug = 'condom'",
    ],
)
def test_no_altered_word_is_shown(library_copy: Path, statement: str) -> None:
    engine = _spoil(library_copy, statement)
    for text in ("condom", "do condoms hurt", "kill", "sheath"):
        assert "kill" not in _texts(engine.search(text, "en"))
    engine.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE find_entry_en SET title = NULL, key = NULL, kind = NULL, slug = NULL",
        "UPDATE find_entry_en SET title = x'ff', key = x'ff'",
        "UPDATE find_entry_en SET kind = 5, slug = 5",
        "UPDATE find_alias_en SET entry = 'x'",
        "UPDATE find_section_en_data SET block = x'ff'",
        "UPDATE find_section_en_docsize SET sz = x''",
        "UPDATE find_section_en_config SET v = 99",
        "DELETE FROM find_title_en_data",
        "UPDATE section SET text = x'ff', blocks = NULL",
        "UPDATE article SET data = 5, hash = 'x'",
    ],
)
def test_an_index_that_makes_no_sense_gives_hits_or_a_sentence(library_copy: Path, statement: str) -> None:
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.executescript(
            "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table';"
        )
    engine = _spoil(library_copy, statement)
    for text in ("condom", "sheath", "lube", "nitrile ", "c", "swab results"):
        results = engine.search(text, "en")
        assert results.hits or is_sentence(results.sentence)
    engine.close()


def test_a_search_that_is_interrupted_ends_and_the_next_one_finds(real: Engine) -> None:
    expected = real.search("lube", "en")
    stop = threading.Event()

    def interrupt() -> None:
        while not stop.is_set():
            real.interrupt()

    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        given = [real.search("how to use lube on condoms", "en") for _ in range(60)]
    finally:
        stop.set()
        thread.join()
    assert all(results.hits or is_sentence(results.sentence) for results in given)
    assert real.search("lube", "en") == expected


def test_a_search_that_is_stopped_does_nothing_more(corpus_library: Path) -> None:
    asked: list[str] = []

    class Clock(HeldClock):
        """Is asked for each section that is found; at the first one somebody types another letter."""

        def today(self) -> date:
            asked.append("today")
            if len(asked) == 1:
                thread = threading.Thread(target=engine.interrupt)
                thread.start()
                thread.join()
            return super().today()

    with closing(Engine(corpus_library, Clock())) as engine:
        stopped = engine.search("condom", "en")
        assert (stopped.hits, asked) == ((), ["today"])
        assert len(engine.search("condom", "en").hits) > 3
    assert len(asked) > 3


def test_a_search_reads_a_copy_that_nobody_may_write_to(corpus_library: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(corpus_library, tmp_path))
    path.chmod(0o400)
    before = path.read_bytes()
    with closing(Engine(path)) as engine:
        assert engine.search("lube", "en").hits
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("clock", "told"), [(HeldClock(), True), (HeldClock(2028), False), (HeldClock(2001), False)])
def test_no_result_tells_a_dose_that_its_page_folds_away(corpus_library: Path, clock: HeldClock, told: bool) -> None:
    with closing(Engine(corpus_library, clock)) as engine:
        results = engine.search("pill a day", "en")
    assert "article:prep#starting" in _lane(results, "sections"), "the section is found all the same"
    assert ("1 pill a day" in _texts(results)) == told
