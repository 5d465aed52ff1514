"""Writing the index of each language into a fresh library, from the model alone.

1. Entries: every article and term under its title, with its other names as aliases; a term under its Spanish name, too.
2. Sections: one row each, under the same id as in the table `section`. A section is also found under every name of a term in
   it, so that "lube" finds what says "lubricant"; names of a term in its heading count as heading.
3. Words that people type (search.yaml) with their places, in each language that has those; urgent ones a second time.
4. Every word of all these, for the correction of others.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.model.address import Address
from reader.model.article import Article
from reader.model.blocks import Section, Term
from reader.model.corpus import Corpus
from reader.model.lay_words import LayWords
from reader.model.progress import Progress, counted, untold
from reader.model.term import GlossaryTerm
from reader.model.text import canonical
from reader.model.walk import every_span
from reader.search.norm import norm, table_suffix
from reader.search.query import parse, plain_key
from reader.search.urgent import phrase


def write_index(connection: sqlite3.Connection, corpus: Corpus, progress: Progress = untold) -> None:
    """Index every language of the corpus."""
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    for language in corpus.info.languages:
        suffix = table_suffix(language)
        for statement in schema.replace("@", suffix).split(";\n"):
            connection.execute(statement)
        terms = [term for term in corpus.terms if term.language == language]
        own = [a for a in corpus.articles if a.head.language == language]
        words: Counter[str] = Counter()
        _write_entries(connection, suffix, own, terms, words)
        _write_lay_words(connection, suffix, corpus.lay_words, _places(own, terms), words)
        articles = counted("index", corpus.articles, progress)
        _write_sections(connection, suffix, articles, language, {term.slug: term for term in terms}, words)
        connection.executemany(f"INSERT INTO find_word_{suffix} VALUES (?, ?)", sorted(words.items()))
        for table in ("find_title", "find_section"):
            connection.execute(f"INSERT INTO {table}_{suffix}({table}_{suffix}) VALUES ('optimize')")


def _write_entries(
    connection: sqlite3.Connection, suffix: str, articles: list[Article], terms: list[GlossaryTerm], words: Counter[str]
) -> None:
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
        words.update(set(norm(" . ".join((title, *aliases))).split()))
        for key in sorted({key for name in (title, *aliases) for key in (parse(name).key, plain_key(parse(name)))}):
            connection.execute(f"INSERT INTO find_alias_{suffix} VALUES (?, ?)", (key, number))


def _write_sections(
    connection: sqlite3.Connection,
    suffix: str,
    articles: Iterable[Article],
    language: str,
    terms: dict[str, GlossaryTerm],
    words: Counter[str],
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
            fields = [norm(article.head.title), *(norm(" . ".join(part)) for part in (heading, aliases, body))]
            words.update(set(" ".join(fields).split()))
            connection.execute(
                f"INSERT INTO find_section_{suffix}(rowid, title, heading, aliases, body) VALUES (?, ?, ?, ?, ?)",
                (section_id, *fields),
            )


def _places(articles: Iterable[Article], terms: Iterable[GlossaryTerm]) -> frozenset[str]:
    """All addresses of a language."""
    pages = {str(Address("article", a.head.slug, section.id)) for a in articles for section in a.sections}
    return frozenset((*pages, *(str(Address("article", a.head.slug)) for a in articles), *(f"term:{t.slug}" for t in terms)))


def _write_lay_words(
    connection: sqlite3.Connection, suffix: str, lay_words: Iterable[LayWords], places: frozenset[str], words: Counter[str]
) -> None:
    known: dict[str, list[str]] = {}
    for lay in lay_words:
        to = [place for place in lay.to if place in places]
        for text in lay.words if to else ():
            query = parse(text)
            words.update(set(query.tokens) if lay.kind != "spelling" else ())
            for key in {query.key, plain_key(query)}:
                known.setdefault(key, []).extend(to)
            if lay.kind == "urgent":
                row = (phrase(text), lay.card, to[0])
                connection.execute(f"INSERT INTO find_urgent_{suffix}(words, card, address) VALUES (?, ?, ?)", row)
    for key, found in known.items():
        for place, address in enumerate(dict.fromkeys(found)):
            connection.execute(f"INSERT INTO find_lay_{suffix} VALUES (?, ?, ?)", (key, place, address))


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
