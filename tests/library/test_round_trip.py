"""What the authors wrote is what the reader gets, and the same content gives the same bytes."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.build import build
from reader.library.connection import APPLICATION_ID, SCHEMA_VERSION
from reader.library.reader import Library
from reader.model.corpus import Corpus
from reader.model.fault import Fault
from tests.content_fixtures import CORPUS, ContentFolder, alcove, is_sentence, names_in


@pytest.fixture
def library(corpus_library: Path) -> Iterator[Library]:
    """The small corpus, open."""
    with closing(Library(corpus_library)) as opened:
        yield opened


def test_every_article_comes_back_as_it_was_written(library: Library, corpus: Corpus) -> None:
    for article in corpus.articles:
        assert library.article(article.head.slug, "en") == article


def test_every_term_comes_back_as_it_was_written(library: Library, corpus: Corpus) -> None:
    assert [library.term(term.slug, "en") for term in corpus.terms] == list(corpus.terms)
    assert library.terms("en") == tuple(sorted(corpus.terms, key=lambda term: term.slug))


def test_every_figure_comes_back_as_it_was_drawn(library: Library, corpus: Corpus) -> None:
    for words, drawing in zip(corpus.figures, corpus.drawings, strict=True):
        assert library.figure(words.slug, "en") == words
        assert library.part_map(drawing.slug) == (drawing.part_map, drawing.part_ids)
        assert [library.drawing_at(drawing.slug, width) for width, _ in drawing.images] == [png for _, png in drawing.images]
        dark = [library.drawing_at(drawing.slug, width, dark=True) for width, _ in drawing.dark_images]
        assert dark == [png for _, png in drawing.dark_images]


def test_the_groups_come_back_in_order_with_their_articles(library: Library, corpus: Corpus) -> None:
    assert library.topics("en") == tuple(topic for _, topic in corpus.topics)


def test_the_triage_table_comes_back_in_its_order(library: Library, corpus: Corpus) -> None:
    assert [row.slug for row in corpus.help_rows] == ["bleeding-after-a-tear", "left-inside", "tests-wanted"]
    assert library.help_rows("en") == corpus.help_rows
    assert library.help_rows("fr") == ()


def test_the_limits_of_time_come_back_as_they_were_written(library: Library, corpus: Corpus) -> None:
    assert [table.slug for table in corpus.windows] == ["after-sex"]
    assert library.window_tables("en") == corpus.windows
    assert library.window_tables("fr") == ()


def test_the_facts_of_a_country_come_back_as_they_were_written(library: Library, corpus: Corpus) -> None:
    assert [facts.country for facts in corpus.local] == ["us"]
    assert library.countries("en") == corpus.local
    assert library.countries("fr") == ()


def test_the_heads_are_those_of_the_articles(library: Library, corpus: Corpus) -> None:
    assert set(library.heads("en")) == {article.head for article in corpus.articles}


def test_the_library_describes_itself(library: Library, corpus: Corpus) -> None:
    assert library.info() == corpus.info


def test_a_fresh_library_is_whole(library: Library) -> None:
    assert library.is_whole()


@pytest.mark.parametrize(("asked", "given"), [(1, 700), (700, 700), (700.5, 1400), (1400, 1400), (2000, 2100), (9000, 2100)])
def test_a_drawing_is_the_narrowest_that_is_wide_enough(library: Library, corpus: Corpus, asked: float, given: int) -> None:
    assert library.drawing_at("condom", asked) == dict(corpus.drawings[0].images)[given]


def test_an_old_address_opens_the_page_under_its_new_one(library: Library) -> None:
    assert library.article("sheaths", "en") == library.article("condoms", "en")
    assert library.article("sheaths", "en").head.slug == "condoms"


@pytest.mark.parametrize("slug", ["nonesuch", "", "condoms'--", "condom%", "\0", "é" * 10_000, "\ud800"])
def test_what_is_not_there_is_a_fault_with_a_next_step(library: Library, slug: str) -> None:
    for ask in (
        lambda: library.article(slug, "en"),
        lambda: library.term(slug, "en"),
        lambda: library.figure(slug, "en"),
        lambda: library.drawing_at(slug, 700),
        lambda: library.part_map(slug),
    ):
        with pytest.raises(Fault) as fault:
            ask()
        assert is_sentence(fault.value.sentence)
        assert is_sentence(fault.value.remedy)


@pytest.mark.parametrize("language", ["fr", "", "en'--", "\ud800"])
def test_a_language_that_is_not_there_has_nothing_in_it(library: Library, language: str) -> None:
    with pytest.raises(Fault) as fault:
        library.article("condoms", language)
    assert is_sentence(fault.value.sentence)


def test_an_unknown_language_has_no_groups_and_no_terms(library: Library) -> None:
    assert library.topics("fr") == ()
    assert library.heads("fr") == ()
    assert library.terms("fr") == ()


def test_the_header_names_the_program_and_the_schema(corpus_library: Path) -> None:
    header = corpus_library.read_bytes()[:100]
    assert header[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"Alcv"
    assert header[60:64] == SCHEMA_VERSION.to_bytes(4, "big")


def test_the_library_says_who_made_it_and_who_can_read_it(corpus_library: Path) -> None:
    with closing(sqlite3.connect(f"file:{corpus_library}?mode=ro", uri=True)) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    assert set(meta) == {"id", "version", "title", "publisher", "languages", "licence", "oldest_program", "schema", "seal"}
    assert all(meta.values())


def test_two_builds_give_the_same_bytes(corpus_library: Path, tmp_path: Path) -> None:
    other = tmp_path / "another folder" / "of another name.library"
    assert build(shutil.copytree(CORPUS, tmp_path / "moved"), other).problems == ()
    assert other.read_bytes() == corpus_library.read_bytes()


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_a_build_does_not_depend_on_pythons_hash_seed(corpus_library: Path, tmp_path: Path, seed: str) -> None:
    other = tmp_path / "other.library"
    assert alcove("build", CORPUS, "-o", other, environment={"PYTHONHASHSEED": seed}).returncode == 0
    assert other.read_bytes() == corpus_library.read_bytes()


def test_a_build_counts_what_it_wrote(tmp_path: Path) -> None:
    built = build(CORPUS, tmp_path / "small.library")
    assert (len(built.corpus.articles), built.corpus.sections, len(built.corpus.terms)) == (3, 11, 6)


def test_a_build_with_problems_writes_nothing(content: ContentFolder, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "small.library").write_bytes(b"the old one")
    content.replace("en/protection/prep.md", "lead:", "laed:")
    assert build(content.path, out / "small.library").problems
    assert (out / "small.library").read_bytes() == b"the old one"
    assert names_in(out) == ["small.library"]


def test_a_build_takes_the_place_of_the_old_library(corpus_library: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.library"
    path.write_bytes(b"the old one")
    build(CORPUS, path)
    assert path.read_bytes() == corpus_library.read_bytes()
    assert names_in(tmp_path) == ["small.library"]


def test_an_open_library_goes_on_while_a_new_one_takes_its_place(library_copy: Path, corpus: Corpus) -> None:
    with closing(Library(library_copy)) as library:
        build(CORPUS, library_copy)
        assert library.article("condoms", "en") == next(a for a in corpus.articles if a.head.slug == "condoms")
        assert library.is_whole()


def test_a_library_in_two_languages_keeps_them_apart(content: ContentFolder, tmp_path: Path) -> None:
    shutil.copytree(content.path / "en", content.path / "es")
    content.replace("library.yaml", "[en]", "[en, es]")
    content.replace("es/protection/condoms.md", "title: Do condoms hurt?", "title: ¿Duelen los condones?")
    assert build(content.path, tmp_path / "two.library").problems == ()
    with closing(Library(tmp_path / "two.library")) as library:
        assert library.info().languages == ("en", "es")
        assert library.article("condoms", "en").head.title == "Do condoms hurt?"
        assert library.article("condoms", "es").head.title == "¿Duelen los condones?"
        assert library.article("sheaths", "es").head.language == "es"
        assert {head.language for head in library.heads("es")} == {"es"}
        assert library.is_whole()
