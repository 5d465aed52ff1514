"""Writing the index of each language into a fresh library, from the model alone.

1. Entries: every article and term under its title, with its other names as aliases; a term under its Spanish name, too.
2. Sections: one row each, and one of its heading, under the same id as in the table `section`. A section is also found under
   every name of a term in it, so that "lube" finds what says "lubricant"; names of a term in its heading count as heading.
3. Words that people type (search.yaml) with their places, in each language that has those; urgent ones a second time.
4. Every word of all these, with its counts (counting.py) and its sound: for the correction of others, and to tell what a search
   will cost.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path

from reader.model.address import Address, Kind
from reader.model.article import Article
from reader.model.blocks import Section, Term
from reader.model.corpus import Corpus
from reader.model.lay_words import LayWords
from reader.model.progress import Progress, counted, untold
from reader.model.term import GlossaryTerm
from reader.model.text import canonical
from reader.model.walk import every_span
from reader.search.counting import write_words
from reader.search.families import groups
from reader.search.norm import norm, table_suffix
from reader.search.phrases import write_phrases
from reader.search.query import parse, plain_key
from reader.search.urgent import phrase

_ARTICLE = re.compile(r"^(?:the|an?|el|la|los|las) ", re.IGNORECASE)
"""“The prostate” is asked for as “prostate”."""


def write_index(connection: sqlite3.Connection, corpus: Corpus, progress: Progress = untold) -> None:
    """Index every language of the corpus."""
    for language in corpus.info.languages:
        index = IndexWriter(connection, language, corpus.terms, corpus.lay_words)
        for article in counted("index", corpus.articles, progress):
            index.add(article)
        index.finish()


PENDING = 32_000_000
"""Bytes of rows that SQLite keeps in memory before it writes them. What it writes in many pieces it must read again to merge, and
leaves room behind: with its own million bytes the index is a sixth larger and takes a sixth longer."""


class IndexWriter:
    """Writes the index of one language, an article at a time: none is kept. `finish` ends it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        language: str,
        terms: Iterable[GlossaryTerm] = (),
        lay_words: Sequence[LayWords] = (),
    ) -> None:
        self._connection = connection
        self._language = language
        self._suffix = table_suffix(language)
        terms = tuple(terms)
        self._terms = {term.slug: term for term in terms if term.language == language}
        self._by_name = {norm(name): term for term in self._terms.values() for name in (term.name, *term.also)}
        self._lay_words = lay_words
        self._elsewhere = {str(Address("term", term.slug)) for term in terms if term.language != language}
        self._wanted = {place for lay in lay_words for place in lay.to}
        self._places: set[str] = set()
        self._words: Counter[str] = Counter()
        self._entry = self._section = 0
        schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
        for statement in schema.replace("@", self._suffix).split(";\n"):
            connection.execute(statement)
        connection.execute(
            f"INSERT INTO find_section_{self._suffix}(find_section_{self._suffix}, rank) VALUES ('hashsize', {PENDING})"
        )

    def add(self, article: Article) -> None:
        """Index an article. All of a library must come, in the order in which they are written, those of other languages, too."""
        if article.head.language != self._language:
            self._section += len(article.sections)
            slug = article.head.slug
            self._elsewhere.update(
                str(Address("article", slug, anchor)) for anchor in ("", *(part.id for part in article.sections))
            )
            return
        self._add_entry("article", article.head.slug, article.head.title, article.aliases)
        title = norm(article.head.title)
        for section in article.sections:
            self._section += 1
            self._note(Address("article", article.head.slug, section.id))
            self._add_section(article, title, section)

    def finish(self) -> None:
        """Add the terms, and the words that people type; and put the index in order."""
        for term in self._terms.values():
            self._add_entry("term", term.slug, term.name, (*term.also, *term.slang, term.spanish))
        lay_words = list(_placed(self._lay_words, self._places, self._elsewhere))
        _write_lay_words(self._connection, self._suffix, lay_words, self._words)
        self._words.update(
            token for lay in self._lay_words if lay.kind == "same" for text in lay.words for token in parse(text).tokens
        )
        for table in ("find_title", "find_heading", "find_section"):
            self._connection.execute(f"INSERT INTO {table}_{self._suffix}({table}_{self._suffix}) VALUES ('optimize')")
        write_words(self._connection, self._suffix, self._words)
        same = groups(lay.words for lay in self._lay_words if lay.kind == "same")
        write_phrases(self._connection, self._suffix, lay_words, same)

    def _add_entry(self, kind: Kind, slug: str, title: str, aliases: Iterable[str]) -> None:
        self._entry += 1
        self._note(Address(kind, slug))
        names = (title, *aliases)
        self._connection.execute(
            f"INSERT INTO find_entry_{self._suffix} VALUES (?, ?, ?, ?, ?)",
            (self._entry, kind, slug, title, parse(title).key),
        )
        self._connection.execute(
            f"INSERT INTO find_title_{self._suffix}(rowid, title, aliases) VALUES (?, ?, ?)",
            (self._entry, norm(title), norm(" . ".join(names[1:]))),
        )
        forms = (*names, _ARTICLE.sub("", title))
        for key in sorted({key for query in map(parse, forms) for key in (query.key, plain_key(query))}):
            self._connection.execute(f"INSERT INTO find_alias_{self._suffix} VALUES (?, ?)", (key, self._entry))

    def _add_section(self, article: Article, title: str, section: Section) -> None:
        opening = not section.id
        candidates = _candidates(section.heading) if self._by_name else ()
        heading_terms = {self._by_name[name].slug for name in candidates if name in self._by_name}
        heading = [section.heading, *_names(heading_terms, self._terms)]
        marked = set(_marked(section)) if self._terms else set()
        aliases = [*_names(marked - heading_terms, self._terms), *(article.aliases if opening else ())]
        body = [canonical(section).text, *((article.head.lead, *article.key_points) if opening else ())]
        fields = [title, *(norm(" . ".join(part)) for part in (heading, aliases, body))]
        if fields[1]:
            self._connection.execute(
                f"INSERT INTO find_heading_{self._suffix}(rowid, heading) VALUES (?, ?)", (self._section, fields[1])
            )
        self._connection.execute(
            f"INSERT INTO find_section_{self._suffix}(rowid, title, heading, aliases, body) VALUES (?, ?, ?, ?, ?)",
            (self._section, *fields),
        )

    def _note(self, place: Address) -> None:
        if str(place) in self._wanted:
            self._places.add(str(place))


def _placed(lay_words: Iterable[LayWords], places: Set[str], elsewhere: Set[str]) -> Iterator[LayWords]:
    """Words with those of their places that a language has; when it has none, with those of the others."""
    for lay in lay_words:
        to = tuple(place for place in lay.to if place in places) or tuple(place for place in lay.to if place in elsewhere)
        if to:
            yield replace(lay, to=to)


def _write_lay_words(connection: sqlite3.Connection, suffix: str, lay_words: Iterable[LayWords], words: Counter[str]) -> None:
    known: dict[str, list[str]] = {}
    for lay in lay_words:
        to = lay.to
        for text in lay.words:
            query = parse(text)
            words.update(set(query.tokens) if lay.kind != "spelling" else ())
            for key in dict.fromkeys((query.key, plain_key(query))):
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
