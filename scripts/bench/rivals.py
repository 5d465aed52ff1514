"""What our search is measured against: plain FTS5 as a tutorial has it, and tantivy, a search engine in Rust.

Both get the same four fields and give the same: the best 20, each with its title, its heading and a marked snippet.
"""

import importlib.util
import json
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

HITS = 20
"""As many as our own search gives at the most: 4 pages, 4 words, 12 sections."""
FIELDS = ("title", "heading", "aliases", "body")
_WORD = re.compile(r"\w+")


class Searches(Protocol):
    """What answers a keystroke."""

    def search(self, text: str) -> object:
        """The hits of a text."""
        ...


class Naive:
    """One FTS5 table: each word as it stands and the last one as a beginning, snippet(), bm25."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
        self._connection.execute("PRAGMA cache_size = -8000")  # as much as our own has

    @staticmethod
    def write(path: Path, lines: Iterable[str]) -> None:
        """Index the lines."""
        connection = sqlite3.connect(path, isolation_level=None)
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; BEGIN;")
        connection.execute(f"CREATE VIRTUAL TABLE section USING fts5({', '.join(FIELDS)})")
        rows = ([row[field] for field in FIELDS] for row in map(json.loads, lines))
        connection.executemany("INSERT INTO section VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
        connection.close()

    def search(self, text: str) -> list[Any]:
        words = [f'"{word}"' for word in _WORD.findall(text)]
        if not words:
            return []
        return self._connection.execute(
            "SELECT title, heading, snippet(section, -1, '[', ']', '…', 24), bm25(section) FROM section"
            f" WHERE section MATCH ? ORDER BY rank LIMIT {HITS}",
            (" AND ".join(words) + "*",),
        ).fetchall()


class Tantivy:
    """Each word in any field; the last one as a beginning, which is a regular expression there."""

    def __init__(self, path: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        self._schema = _schema(tantivy)
        self._searcher = tantivy.Index(self._schema, str(path)).searcher()

    @staticmethod
    def is_installed() -> bool:
        """Whether it can be measured."""
        return importlib.util.find_spec("tantivy") is not None

    @staticmethod
    def write(path: Path, lines: Iterable[str]) -> None:
        """Index the lines, on one thread as the others do."""
        import tantivy

        path.mkdir()
        index = tantivy.Index(_schema(tantivy), str(path))
        writer = index.writer(128_000_000, 1)
        for row in map(json.loads, lines):
            writer.add_document(tantivy.Document(**{field: [row[field]] for field in FIELDS}))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, text: str) -> list[Any]:
        words = _WORD.findall(text.lower())
        if not words:
            return []
        every, some, make = self._tantivy.Occur.Must, self._tantivy.Occur.Should, self._tantivy.Query
        wanted = [
            (every, make.boolean_query([(some, make.term_query(self._schema, field, word)) for field in FIELDS]))
            for word in words[:-1]
        ]
        start = [(some, make.regex_query(self._schema, field, f"{words[-1]}.*")) for field in FIELDS]
        query = make.boolean_query([*wanted, (every, make.boolean_query(start))])
        snippets = self._tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "body")
        found = [self._searcher.doc(address) for _, address in self._searcher.search(query, HITS).hits]
        return [(one["title"], one["heading"], snippets.snippet_from_doc(one).to_html()) for one in found]


def _schema(tantivy: Any) -> Any:
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=True)
    return builder.build()
