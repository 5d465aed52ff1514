"""Which sections are found in a library so large that not all that matches can be ranked."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.build import write
from reader.library.connection import open_library
from reader.model.article import Article, ArticleHead
from reader.model.blocks import Paragraph, Section, Text
from reader.model.corpus import Corpus
from reader.model.info import LibraryInfo
from reader.search.engine import MOST_TITLES, Engine
from reader.search.sections import MOST_ROWS, Sections
from reader.search.vocabulary import Vocabulary

PAGES = max(MOST_ROWS // 10, MOST_TITLES) + 40


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which every section has the word “common”, every 5th page “frequent”, and one section each rare word."""
    path = tmp_path_factory.mktemp("large") / "large.library"
    articles = tuple(_page(number) for number in range(PAGES))
    write(Corpus(LibraryInfo("large", "1", "Large", "Tests", ("en",), "CC BY 4.0"), (), articles, (), (), ()), path)
    return path


def _page(number: int) -> Article:
    sections = [Section("", 1, "", (Paragraph((Text("A common opening."),)),))]
    for at in range(1, 10):
        words = (
            "A common text"
            + (", frequent too" if number % 5 == 0 else "")
            + (", and marigold" if (number, at) == (77, 4) else "")
        )
        heading = "Comfrey" if (number, at) == (99, 9) else "Commonest" if (number, at) == (200, 3) else f"Part {at}"
        sections.append(Section(f"s{at}", 2, heading, (Paragraph((Text(f"{words}."),)),)))
    title = {0: "The first page", 1: "Page of names", 2: "Pageantry"}.get(number, f"My page {number}")
    return Article(ArticleHead(f"p{number}", "en", "all", title, "", 1), (), "2026-11-25", tuple(sections), ())


@pytest.fixture(scope="module")
def sections(large: Path) -> Iterator[Sections]:
    """The rows of that library."""
    with closing(open_library(large)) as connection:
        yield Sections(connection, "en", Vocabulary(connection, "en"))


MARIGOLD, COMFREY, COMMONEST = 77 * 10 + 5, 99 * 10 + 10, 200 * 10 + 4
"""Rows, counted from 1."""


def test_a_word_that_every_section_has_finds_the_first_ones(sections: Sections) -> None:
    assert sections.with_all([("common",)], False, 5) == [1, 2, 3, 4, 5]


def test_a_beginning_that_every_section_has_finds_the_headings_that_begin_so(sections: Sections) -> None:
    assert set(sections.headed([("com",)], True, 5)) == {COMFREY, COMMONEST}
    assert sections.with_all([("com",)], True, 3) == [1, 2, 3]


def test_a_rare_word_is_found_beside_a_beginning_that_every_section_has(sections: Sections) -> None:
    for beginning in ("c", "co", "com", "common"):
        assert sections.with_all([("marigold",), (beginning,)], True, 5) == [MARIGOLD], beginning


def test_of_words_any_of_which_is_enough_the_rare_ones_are_asked_for(sections: Sections) -> None:
    assert sections.with_any([("common",), ("marigold",), ("unheard",)], False, 5) == [MARIGOLD]
    assert set(sections.with_any([("comfrey",), ("marigold",)], False, 5)) == {COMFREY, MARIGOLD}


def test_a_word_of_a_group_is_enough(sections: Sections) -> None:
    assert set(sections.with_all([("marigold", "comfrey"), ("common", "unheard")], False, 5)) == {MARIGOLD, COMFREY}


def test_a_word_that_is_typed_many_times_is_asked_for_once(sections: Sections) -> None:
    assert sections.with_all([("common",)] * 11 + [("marig",)], True, 5) == [MARIGOLD]


def test_nothing_is_found_where_nothing_is(sections: Sections) -> None:
    assert sections.headed([("unheard",)], False, 5) == []
    assert sections.with_all([("unheard",)], True, 5) == []
    assert sections.with_any([("unheard",)], False, 5) == []


def _pages(engine: Engine, text: str) -> list[str]:
    return [hit.title for hit in engine.search(text, "en").hits if hit.lane in ("best", "articles")]


def test_of_a_great_many_titles_those_that_begin_so_come_first(large: Path) -> None:
    with closing(Engine(large)) as engine:
        for text in ("p", "page"):
            assert set(_pages(engine, text)[:2]) == {"Page of names", "Pageantry"}, text
            assert len(_pages(engine, text)) >= 4, text
        assert _pages(engine, "page ")[0] == "Page of names"
        assert "Pageantry" not in _pages(engine, "page "), "a finished word is not the beginning of another"
        assert engine.search("page the first", "en").hits[0].title == "The first page"


def test_no_beginning_of_a_word_in_a_large_library_finds_nothing(large: Path) -> None:
    with closing(Engine(large)) as engine:
        for text in ("common text", "comfrey", "page 12", "commonest", "frequent common"):
            for length in range(3, len(text) + 1):
                assert engine.search(text[:length], "en").hits, text[:length]
