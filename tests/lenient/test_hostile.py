"""The worst folder that we could think of becomes a library, and that library works: read, searched, shown."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from reader.authoring.lenient.blocks import LenientParser
from reader.authoring.lenient.names import Names
from reader.authoring.lenient.page import File, compile_page
from reader.authoring.lenient.reading import seen
from reader.authoring.lenient.slips import Slips
from reader.build import Gathered, build_leniently
from reader.library.codec import decode_section, encode
from reader.library.reader import Library
from reader.model.address import is_slug
from reader.model.article import Article
from reader.model.blocks import BulletList, Callout, Emphasis, Link, Paragraph, Span, Strong, Table
from reader.model.text import canonical
from reader.search.engine import Engine
from tests.lenient.hostile import LEFT_OUT, hostile_pages, write_hostile_folder

UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2029\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff\ud800-\udfff]")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Gathered]:
    """A library of the worst folder, and what its build said."""
    place = tmp_path_factory.mktemp("hostile")
    path = place / "hostile.library"
    return path, build_leniently(write_hostile_folder(place / "folder"), path)


@pytest.fixture
def library(built: tuple[Path, Gathered]) -> Iterator[Library]:
    with closing(Library(built[0])) as opened:
        yield opened


def sound(article: Article) -> None:
    """What all that reads an article takes for granted."""
    ids = [section.id for section in article.sections]
    assert len(set(ids)) == len(ids)
    assert article.head.title
    for section in article.sections:
        assert is_slug(section.id) if section.id else section.level == 1
        assert not section.id or section.heading
        assert decode_section(encode(section)) == section
        text = canonical(section).text
        assert UNSEEN.search(text) is None
        assert UNSEEN.search(article.head.title + article.head.lead) is None
        assert len(text) < 100_000
        assert max((depth for block in section.blocks for depth in depths(block)), default=0) < 40


def depths(part: object, depth: int = 1) -> Iterator[int]:
    """How deep each part of a block lies."""
    yield depth
    inside: Sequence[object] = ()
    match part:
        case Paragraph(spans) | Strong(spans) | Emphasis(spans) | Link(_, spans):
            inside = spans
        case BulletList(_, items):
            inside = [block for item in items for block in item]
        case Callout(_, _, blocks):
            inside = blocks
        case Table(_, header, rows):
            assert all(len(row) == len(header) for row in rows)
            cells: list[Span] = [span for row in (header, *rows) for cell in row for span in cell]
            inside = cells
    for inner in inside:
        yield from depths(inner, depth + 1)


def test_what_can_be_a_page_is_one_and_the_rest_is_counted(built: tuple[Path, Gathered], library: Library) -> None:
    heads = library.heads("en")
    assert built[1].left_out == len(LEFT_OUT)
    assert built[1].articles == len(heads) > 60
    assert not {head.slug.rpartition("encodings-")[2] for head in heads} & LEFT_OUT
    assert len({head.slug for head in heads}) == len(heads)
    assert {head.slug for topic in library.topics("en") for head in topic.articles} == {head.slug for head in heads}


def test_the_library_is_whole_and_says_that_it_was_not_checked(library: Library) -> None:
    assert library.is_whole()
    assert library.info().lenient


def test_every_page_is_sound(library: Library) -> None:
    for head in library.heads("en"):
        article = library.article(head.slug, "en")
        assert article.damaged == frozenset()
        assert article.lenient
        sound(article)


def test_each_kind_of_slip_is_told_in_a_line(built: tuple[Path, Gathered]) -> None:
    warnings = built[1].warnings
    assert 8 < len(warnings) < 14
    for line in warnings:
        assert re.fullmatch(r"warning: .+[.”] [\d,]+ files?: .+", line)
        assert len(line) < 400


def test_nothing_outside_the_folder_gets_in(library: Library) -> None:
    titles = {head.lead for head in library.heads("en")}
    assert not {"outside.md", "itself.md", "loop/html.md", ".hidden/page.md"} & titles
    texts = "".join(canonical(s).text for head in library.heads("en") for s in library.article(head.slug, "en").sections)
    assert "root:" not in texts


@pytest.mark.parametrize("query", ["title", "bleeding", "café", "levl 3", "文書", "deep", "x" * 300, "prep", "heading text"])
def test_search_works_without_cards_words_or_a_glossary(built: tuple[Path, Gathered], query: str) -> None:
    with closing(Engine(built[0])) as engine:
        results = engine.search(query, "en")
        assert results.hits
        assert not {hit.lane for hit in results.hits} & {"urgent", "terms"}
        assert all("\u2028" not in hit.snippet.text for hit in results.hits)


def test_pages_put_together_by_chance_are_sound(rounds: Callable[[int, int], int]) -> None:
    rng = random.Random(20261125)
    parser = LenientParser()
    file = File("a.md", "a", "t", "en", "2026-11-25")
    for text in hostile_pages(rng, rounds(150, 5_000)):
        for made in compile_page(file, seen(text), parser, lambda _: None, Slips(), Names("page")):
            sound(made)
