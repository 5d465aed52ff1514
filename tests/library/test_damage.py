"""Damage: a bad row spoils nothing but itself, and no altered text is ever shown."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.authoring.content import compile_content
from reader.library.reader import Library
from reader.model.corpus import Corpus
from reader.model.fault import Fault
from reader.model.text import canonical
from tests.content_fixtures import CORPUS, is_sentence, write_wordy_library

Spoil = Callable[[str], Library]


@pytest.fixture
def spoil(library_copy: Path) -> Iterator[Spoil]:
    """Runs SQL on a copy of the small corpus and opens what comes of it."""
    opened: list[Library] = []

    def change(statement: str) -> Library:
        with closing(sqlite3.connect(library_copy)) as connection:
            assert connection.execute(statement).rowcount > 0
            connection.commit()
        opened.append(Library(library_copy))
        return opened[-1]

    yield change
    for library in opened:
        library.close()


CONDOMS = "(SELECT id FROM article WHERE slug = 'condoms')"
KINDS = f"WHERE article = {CONDOMS} AND anchor = 'kinds'"

SECTION_DAMAGE = {
    "its text": f"UPDATE section SET text = replace(text, 'Latex', 'Rubber') {KINDS}",
    "its blocks": f"UPDATE section SET blocks = replace(blocks, 'Latex', 'Rubber') {KINDS}",
    "its blocks, into nonsense": f"UPDATE section SET blocks = '[' {KINDS}",
    "its blocks, into nothing": f"UPDATE section SET blocks = '' {KINDS}",
    "its text, into bytes": f"UPDATE section SET text = CAST(text AS BLOB) {KINDS}",
    "its blocks, into bytes": f"UPDATE section SET blocks = CAST(blocks AS BLOB) {KINDS}",
    "its hash": f"UPDATE section SET hash = zeroblob(16) {KINDS}",
    "its hash, into a number": f"UPDATE section SET hash = 5 {KINDS}",
    "its article": f"UPDATE section SET article = 999 {KINDS}",
    "the whole row": f"DELETE FROM section {KINDS}",
}


@pytest.mark.parametrize("statement", SECTION_DAMAGE.values(), ids=list(SECTION_DAMAGE))
def test_a_damaged_section_is_named_and_the_others_are_whole(spoil: Spoil, corpus: Corpus, statement: str) -> None:
    expected = next(article for article in corpus.articles if article.head.slug == "condoms")
    article = spoil(statement).article("condoms", "en")
    assert article.damaged == {"kinds"}
    assert [section.id for section in article.sections] == ["", "putting-on", "kinds", "oil"]
    for read, written in zip(article.sections, expected.sections, strict=True):
        if read.id == "kinds":
            assert canonical(read).text == ""
        else:
            assert read == written


def test_a_damaged_opening_is_named_and_stays_an_opening(spoil: Spoil) -> None:
    library = spoil(f"UPDATE section SET text = 'x' WHERE article = {CONDOMS} AND anchor = ''")
    article = library.article("condoms", "en")
    assert article.damaged == {""}
    assert (article.sections[0].id, article.sections[0].level, article.sections[0].blocks) == ("", 1, ())


def test_sections_that_changed_places_are_read_in_the_authors_order(spoil: Spoil, corpus: Corpus) -> None:
    library = spoil(f"UPDATE section SET ordinal = 9 - ordinal WHERE article = {CONDOMS}")
    article = library.article("condoms", "en")
    expected = next(article for article in corpus.articles if article.head.slug == "condoms")
    assert article == expected


def test_the_other_articles_know_nothing_of_a_damaged_section(spoil: Spoil, corpus: Corpus) -> None:
    library = spoil(f"UPDATE section SET text = 'x' {KINDS}")
    for article in corpus.articles:
        if article.head.slug != "condoms":
            assert library.article(article.head.slug, "en") == article


ROW_DAMAGE: dict[str, tuple[str, Callable[[Library], Any]]] = {
    "an article": (
        "UPDATE article SET data = replace(data, 'hurt', 'help') WHERE slug = 'condoms'",
        lambda library: library.article("condoms", "en"),
    ),
    "an article that became bytes": (
        "UPDATE article SET data = CAST(data AS BLOB) WHERE slug = 'condoms'",
        lambda library: library.article("condoms", "en"),
    ),
    "an article under another's name": (
        "UPDATE article SET slug = 'other' WHERE slug = 'condoms'",
        lambda library: library.article("other", "en"),
    ),
    "an old address": (
        "UPDATE former SET article = (SELECT id FROM article WHERE slug = 'prep')",
        lambda library: library.article("sheaths", "en"),
    ),
    "a term": (
        "UPDATE term SET data = replace(data, 'apart', 'together') WHERE slug = 'condom'",
        lambda library: library.term("condom", "en"),
    ),
    "a term that became bytes": (
        "UPDATE term SET data = CAST(data AS BLOB) WHERE slug = 'condom'",
        lambda library: library.term("condom", "en"),
    ),
    "a figure's words": (
        "UPDATE figure SET data = replace(data, 'sheath', 'shed')",
        lambda library: library.figure("condom", "en"),
    ),
    "a drawing": ("UPDATE drawing SET png = zeroblob(9) WHERE width > 0", lambda library: library.drawing_at("condom", 700)),
    "a drawing for a dark plate": (
        "UPDATE drawing SET png = zeroblob(9) WHERE plate = 'dark'",
        lambda library: library.drawing_at("condom", 700, dark=True),
    ),
    "a drawing of another width": (
        "UPDATE drawing SET width = width + 1 WHERE width > 0",
        lambda library: library.drawing_at("condom", 700),
    ),
    "a part map": ("UPDATE drawing SET parts = '[]' WHERE width = 0", lambda library: library.part_map("condom")),
}


@pytest.mark.parametrize(("statement", "ask"), ROW_DAMAGE.values(), ids=list(ROW_DAMAGE))
def test_a_damaged_row_is_a_fault(spoil: Spoil, statement: str, ask: Callable[[Library], Any]) -> None:
    library = spoil(statement)
    with pytest.raises(Fault, match="damaged") as fault:
        ask(library)
    assert is_sentence(fault.value.sentence)
    assert is_sentence(fault.value.remedy)


def test_an_article_whose_title_is_damaged_is_left_out_of_lists(spoil: Spoil) -> None:
    library = spoil("UPDATE head SET data = replace(data, 'hurt', 'help') WHERE slug = 'condoms'")
    assert {head.slug for head in library.heads("en")} == {"prep", "getting-tested"}
    assert [[head.slug for head in topic.articles] for topic in library.topics("en")] == [["prep"], ["getting-tested"]]


def test_a_damaged_group_is_left_out_of_lists(spoil: Spoil) -> None:
    library = spoil("UPDATE topic SET data = replace(data, 'Testing', 'Tasting')")
    assert [topic.slug for topic in library.topics("en")] == ["protection"]


def test_a_damaged_term_is_left_out_of_lists(spoil: Spoil, corpus: Corpus) -> None:
    library = spoil("UPDATE term SET data = '{}' WHERE slug = 'condom'")
    assert {term.slug for term in library.terms("en")} == {term.slug for term in corpus.terms} - {"condom"}


@pytest.mark.parametrize("change", ["data = replace(data, 'today', 'self-care')", "ordinal = 9", "data = ''"])
def test_a_damaged_row_of_the_triage_table_is_left_out(spoil: Spoil, corpus: Corpus, change: str) -> None:
    library = spoil(f"UPDATE help_row SET {change} WHERE data LIKE '%left-inside%'")
    assert library.help_rows("en") == tuple(row for row in corpus.help_rows if row.slug != "left-inside")


@pytest.mark.parametrize("change", ["data = replace(data, '72', '27')", "slug = 'other'", "data = ''"])
def test_a_damaged_table_of_limits_is_left_out(spoil: Spoil, change: str) -> None:
    assert spoil(f"UPDATE window_table SET {change}").window_tables("en") == ()


@pytest.mark.parametrize("change", ["data = replace(data, '911', '119')", "slug = 'gb'", "data = ''"])
def test_a_damaged_country_is_left_out(spoil: Spoil, change: str) -> None:
    assert spoil(f"UPDATE local_facts SET {change}").countries("en") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta WHERE key = 'title'",
        "UPDATE meta SET value = CAST(value AS BLOB) WHERE key = 'title'",
        "UPDATE meta SET value = CAST(value AS BLOB) WHERE key = 'languages'",
        "DELETE FROM meta WHERE key = 'languages'",
    ],
)
def test_a_damaged_description_is_a_fault(spoil: Spoil, statement: str) -> None:
    library = spoil(statement)
    with pytest.raises(Fault, match="description is damaged"):
        library.info()


def _answers(library: Library, corpus: Corpus) -> None:
    """Ask for everything. Only faults may come out, and nothing that was not written."""
    _asked(library.info)
    drawing, words = corpus.drawings[0], corpus.figures[0]
    for article in corpus.articles:
        for slug in (article.head.slug, *article.formerly):
            read = _asked(library.article, slug, "en")
            if read is not None:
                assert read.head == article.head
                assert [section.id for section in read.sections] == [section.id for section in article.sections]
                for section, written in zip(read.sections, article.sections, strict=True):
                    assert section == written or (section.id in read.damaged and not section.blocks)
    for term in corpus.terms:
        assert _asked(library.term, term.slug, "en") in (None, term)
    assert set(_asked(library.terms, "en") or ()) <= set(corpus.terms)
    assert set(_asked(library.heads, "en") or ()) <= {article.head for article in corpus.articles}
    assert set(_asked(library.help_rows, "en") or ()) <= set(corpus.help_rows)
    assert set(_asked(library.window_tables, "en") or ()) <= set(corpus.windows)
    assert set(_asked(library.countries, "en") or ()) <= set(corpus.local)
    for topic in _asked(library.topics, "en") or ():
        written_topic = next(written for _, written in corpus.topics if written.slug == topic.slug)
        assert (topic.title, topic.icon) == (written_topic.title, written_topic.icon)
        assert set(topic.articles) <= set(written_topic.articles)
    assert _asked(library.figure, words.slug, "en") in (None, words)
    assert _asked(library.drawing_at, drawing.slug, 1.0) in (None, *(png for _, png in drawing.images))
    assert _asked(library.part_map, drawing.slug) in (None, (drawing.part_map, drawing.part_ids))


def _asked(ask: Callable[..., Any], *arguments: Any) -> Any:
    """What is given; None for a fault that says what to do."""
    try:
        return ask(*arguments)
    except Fault as raised:
        fault = raised
    assert is_sentence(fault.sentence)
    assert is_sentence(fault.remedy)
    return None


def _spoilt(raw: bytes, rng: random.Random) -> bytes:
    spoilt = bytearray(raw)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
    return bytes(spoilt)


def _read_spoilt(path: Path, corpus: Corpus) -> bool:
    """Read all of a spoilt library; whether it could be opened."""
    library = _asked(Library, path)
    if library is None:
        return False
    whole = library.is_whole()
    _answers(library, corpus)
    if whole:
        assert all(_asked(library.article, article.head.slug, "en") == article for article in corpus.articles)
    library.close()
    return True


def test_no_flipped_bit_gives_altered_text_or_anything_but_a_fault(tmp_path: Path, corpus: Corpus) -> None:
    raw = write_wordy_library(compile_content(CORPUS), tmp_path / "wordy.library").read_bytes()
    opened = 0
    for seed in range(200):
        path = tmp_path / f"spoilt-{seed}.library"
        path.write_bytes(_spoilt(raw, random.Random(seed)))
        opened += _read_spoilt(path, corpus)
    assert opened > 100  # most damage lies where only its own row is lost


def test_no_overwritten_page_gives_altered_text_or_anything_but_a_fault(
    corpus_library: Path, tmp_path: Path, corpus: Corpus
) -> None:
    raw = corpus_library.read_bytes()
    pages = len(raw) // 4096
    for seed in range(60):
        rng = random.Random(seed)
        page, other = rng.randrange(pages), rng.randrange(pages)
        block = rng.choice((bytes(4096), rng.randbytes(4096), raw[other * 4096 : other * 4096 + 4096]))
        path = tmp_path / f"spoilt-{seed}.library"
        path.write_bytes(raw[: page * 4096] + block + raw[page * 4096 + 4096 :])
        _read_spoilt(path, corpus)
