"""Writing the index of each language into a fresh library, from the model alone.

1. Entries: every article and term under its title, with its other names as aliases; a term under its Spanish name, too.
2. Sections: one row each, under the same id as in the table `section`. A section is also found under every name of a term in
   it, so that "lube" finds what says "lubricant"; names of a term in its heading count as heading.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.model.article import Article
from reader.model.blocks import Section, Term
from reader.model.corpus import Corpus
from reader.model.progress import Progress, counted, untold
from reader.model.term import GlossaryTerm
from reader.model.text import canonical
from reader.model.walk import every_span
from reader.search.norm import norm, table_suffix
from reader.search.query import parse


def write_index(connection: sqlite3.Connection, corpus: Corpus, progress: Progress = untold) -> None:
    """Index every language of the corpus."""
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    for language in corpus.info.languages:
        suffix = table_suffix(language)
        for statement in schema.replace("@", suffix).split(";\n"):
            connection.execute(statement)
        terms = [term for term in corpus.terms if term.language == language]
        _write_entries(connection, suffix, [a for a in corpus.articles if a.head.language == language], terms)
        articles = counted("index", corpus.articles, progress)
        _write_sections(connection, suffix, articles, language, {term.slug: term for term in terms})
        for table in ("find_title", "find_section"):
            connection.execute(f"INSERT INTO {table}_{suffix}({table}_{suffix}) VALUES ('optimize')")


def _write_entries(connection: sqlite3.Connection, suffix: str, articles: list[Article], terms: list[GlossaryTerm]) -> None:
    entries = [("article", a.head.slug, a.head.title, a.aliases) for a in articles]
    entries += [("term", t.slug, t.name, (*t.also, *t.slang, t.spanish)) for t in terms]
    for number, (kind, slug, title, aliases) in enumerate(entries, 1):
        connection.execute(
            f"INSERT INTO find_entry_{suffix} VALUES (?, ?, ?, ?, ?)",
            (number, kind, slug, title, parse(title).key),
        )
        connection.execute(
            f"INSERT INTO find_title_{suffix}(rowid, title, aliases) VALUES (?, ?, ?)",
            (number, norm(title), norm(" . ".join(aliases))),
        )
        for key in sorted({parse(name).key for name in (title, *aliases)}):
            connection.execute(f"INSERT INTO find_alias_{suffix} VALUES (?, ?)", (key, number))


def _write_sections(
    connection: sqlite3.Connection,
    suffix: str,
    articles: Iterable[Article],
    language: str,
    terms: dict[str, GlossaryTerm],
) -> None:
    by_name = {norm(name): term for term in terms.values() for name in (term.name, *term.also)}
    section_id = 0
    for article in articles:
        for section in article.sections:
            section_id += 1
            if article.head.language != language:
                continue
            opening = not section.id
            heading_terms = {by_name[name].slug for name in _candidates(section.heading) if name in by_name}
            heading = [section.heading, *_names(heading_terms, terms)]
            aliases = [*_names(set(_marked(section)) - heading_terms, terms), *(article.aliases if opening else ())]
            body = [canonical(section).text, *((article.head.lead, *article.key_points) if opening else ())]
            connection.execute(
                f"INSERT INTO find_section_{suffix}(rowid, title, heading, aliases, body) VALUES (?, ?, ?, ?, ?)",
                (section_id, norm(article.head.title), *(norm(" . ".join(part)) for part in (heading, aliases, body))),
            )


def _candidates(heading: str) -> Iterator[str]:
    """What in a heading may be a term's name: up to three words in a row, plural or not."""
    words = norm(heading).split()
    for length in (1, 2, 3):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            yield name
            yield name.removesuffix("s")


def _names(slugs: Iterable[str], terms: dict[str, GlossaryTerm]) -> list[str]:
    names: list[str] = []
    for slug in sorted(slugs):
        term = terms.get(slug)
        if term:
            names += (term.name, *term.also, *term.slang, term.spanish)
    return names


def _marked(section: Section) -> Iterator[str]:
    """The slugs of the terms marked in a section."""
    return (span.slug for span in every_span(section.blocks) if isinstance(span, Term))
