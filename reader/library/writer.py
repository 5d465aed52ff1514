"""A Corpus → the tables of schema.sql. Rows go in a fixed order, so that the same content gives the same bytes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from reader.library.codec import encode
from reader.library.connection import SCHEMA_VERSION
from reader.library.seal import row_hash
from reader.model.article import Article
from reader.model.corpus import Corpus
from reader.model.info import LibraryInfo
from reader.model.progress import Progress, counted, untold
from reader.model.text import canonical
from reader.model.topic import Topic

OLDEST_PROGRAM = "0.1.0"
"""The first version of the program that can read what this writer writes."""


def write_corpus(connection: sqlite3.Connection, corpus: Corpus, progress: Progress = untold) -> None:
    """Fill a fresh library. Search tables and the seal are written by others, afterwards."""
    begin(connection, corpus.info)
    for _ in written(connection, counted("write", corpus.articles, progress)):
        pass
    write_topics(connection, corpus.topics)
    _write_the_rest(connection, corpus)


def begin(connection: sqlite3.Connection, info: LibraryInfo) -> None:
    """Make the tables of a fresh library, and say whose it is."""
    connection.executescript(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8"))
    connection.execute("BEGIN")
    meta = {
        "id": info.id,
        "version": info.version,
        "title": info.title,
        "publisher": info.publisher,
        "languages": " ".join(info.languages),
        "licence": info.licence,
        "oldest_program": OLDEST_PROGRAM,
        "schema": str(SCHEMA_VERSION),
    }
    if info.lenient:
        meta["lenient"] = "yes"
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))


def written(connection: sqlite3.Connection, articles: Iterable[Article]) -> Iterator[Article]:
    """Write articles, and hand each on once it is written. They may come one by one: none is kept."""
    section_id = 0
    for article_id, article in enumerate(articles, 1):
        section_id = _write_article(connection, article_id, article, section_id)
        yield article


def write_topics(connection: sqlite3.Connection, topics: Iterable[tuple[str, Topic]]) -> None:
    """Write the groups, each with its language."""
    for ordinal, (language, topic) in enumerate(topics):
        articles = [head.slug for head in topic.articles]
        data = _json({"slug": topic.slug, "title": topic.title, "icon": topic.icon, "articles": articles})
        _insert(connection, "topic", language, ordinal, data)


def _write_the_rest(connection: sqlite3.Connection, corpus: Corpus) -> None:
    for term in corpus.terms:
        _insert(connection, "term", term.language, term.slug, _json(asdict(term)))
    for words in corpus.figures:
        _insert(connection, "figure", words.language, words.slug, _json(asdict(words)))
    for ordinal, row in enumerate(corpus.help_rows):
        _insert(connection, "help_row", row.language, ordinal, _json(asdict(row)))
    for table in corpus.windows:
        _insert(connection, "window_table", table.language, table.slug, _json(asdict(table)))
    for facts in corpus.local:
        _insert(connection, "local_facts", facts.language, facts.country, _json(asdict(facts)))
    for drawing in corpus.drawings:
        parts = json.dumps(drawing.part_ids)
        for width, png in ((0, drawing.part_map), *drawing.images):
            _insert(connection, "drawing", drawing.slug, width, "light", png, parts)
        for width, png in drawing.dark_images:
            _insert(connection, "drawing", drawing.slug, width, "dark", png, parts)


def _write_article(connection: sqlite3.Connection, article_id: int, article: Article, section_id: int) -> int:
    head = article.head
    fields: dict[str, Any] = asdict(replace(article, sections=()))  # they have rows of their own
    for left_out in ("sections", "damaged"):
        del fields[left_out]
    data = _json(fields | {"sections": [section.id for section in article.sections]})
    hashed = row_hash("article", head.language, head.slug, data)
    row = (article_id, head.language, head.slug, data, hashed)
    connection.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?)", row)
    _insert(connection, "head", head.language, head.slug, _json(fields["head"]))
    for former in article.formerly:
        connection.execute("INSERT INTO former VALUES (?, ?, ?)", (head.language, former, article_id))
    for ordinal, section in enumerate(article.sections):
        section_id += 1
        text, blocks = canonical(section).text, encode(section)
        hashed = row_hash("section", article_id, section.id, text, blocks)
        connection.execute(
            "INSERT INTO section VALUES (?, ?, ?, ?, ?, ?, ?)",
            (section_id, article_id, ordinal, section.id, text, blocks, hashed),
        )
    return section_id


def _insert(connection: sqlite3.Connection, table: str, *fields: str | int | bytes) -> None:
    marks = ", ".join("?" * (len(fields) + 1))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", (*fields, row_hash(table, *fields)))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
