"""Making hits: an address or a row → what is shown for it. What is damaged, or is not there, makes none.

Each hit gets its snippet from canonical text whose hash holds. What an overdue page folds away (reader.model.review) leads to its
section and is in no snippet.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.library.codec import decode_section
from reader.library.seal import row_hash
from reader.model.address import Address
from reader.model.clock import Clock
from reader.model.review import lasting, standing
from reader.model.text import canonical
from reader.search.hit import Hit, Lane, Snippet
from reader.search.query import Query
from reader.search.snippet import marks, snippet

MAX_HEADINGS = 60
_SECTION = (
    "SELECT s.id, s.article, s.anchor, s.text, s.blocks, s.hash, a.language, a.slug"
    " FROM section s JOIN article a ON a.id = s.article WHERE "
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What hits need to know of an article."""

    title: str
    lead: str
    updated: str
    review_by: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a section says today; without a heading its page's title is its own, and `context` is empty."""

    address: Address
    title: str
    context: str
    text: str


class HitMaker:
    """Makes hits from one library. What it raises is that of a damaged file."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._page = lru_cache(maxsize=256)(self._read_page)
        self._term = lru_cache(maxsize=256)(self._read_term)
        self.headings = lru_cache(maxsize=64)(self._read_headings)

    def place(self, address: Address, lane: Lane, query: Query, language: str) -> Hit | None:
        """A hit for any address of a language."""
        if address.kind == "term":
            return self.term(address.slug, lane, query, language)
        if not address.part:
            return self.article(address.slug, lane, query, language)
        where = _SECTION + "a.language = ? AND a.slug = ? AND s.anchor = ?"
        row = self._connection.execute(where, (language, address.slug, address.part)).fetchone()
        told = self._told(row[1:]) if row else None
        return self.section(told, lane, query) if told else None

    def told(self, sections: Sequence[int]) -> list[Told]:
        """What rows of the table of sections say."""
        rows = self._connection.execute(f"{_SECTION}s.id IN ({', '.join('?' * len(sections))})", sections)
        found = {row[0]: self._told(row[1:]) for row in rows}
        return [told for told in map(found.get, sections) if told]

    def section(self, told: Told, lane: Lane, query: Query) -> Hit:
        """A hit for a section."""
        shown = snippet(told.text, query, len(told.title) if told.context else 0)
        return Hit(told.address, lane, told.title, told.context, shown)

    def _read_headings(self, slug: str, language: str) -> list[tuple[Address, str]]:
        """The sections of a page with their headings, up to a number of them; not yet checked for damage."""
        rows = self._connection.execute(
            "SELECT s.anchor, substr(s.text, 1, instr(s.text || char(10), char(10)) - 1)"
            " FROM section s JOIN article a ON a.id = s.article"
            " WHERE a.language = ? AND a.slug = ? AND s.anchor != '' LIMIT ?",
            (language, slug, MAX_HEADINGS),
        )
        return [(Address("article", slug, str(anchor)), str(heading)) for anchor, heading in rows]

    def term(self, slug: str, lane: Lane, query: Query, language: str) -> Hit | None:
        """A word with its meaning."""
        term = self._term(language, slug)
        if term is None:
            return None
        name, means = term
        return Hit(Address("term", slug), lane, name, "", Snippet(means, marks(means, query)))

    def title(self, slug: str, language: str) -> str:
        """The title of a page; empty for one that is not there or damaged."""
        page = self._page(language, slug)
        return page.title if page else ""

    def article(self, slug: str, lane: Lane, query: Query, language: str) -> Hit | None:
        """A page with its lead."""
        page = self._page(language, slug)
        if page is None:
            return None
        return Hit(Address("article", slug), lane, page.title, "", Snippet(page.lead, marks(page.lead, query)))

    def _read_page(self, language: str, slug: str) -> _Page | None:
        article = self._whole("article", language, slug)
        if article is None:
            return None
        head = article["head"]
        return _Page(head["title"], head["lead"], article["updated"], article.get("review_by", ""))

    def _read_term(self, language: str, slug: str) -> tuple[str, str] | None:
        term = self._whole("term", language, slug)
        return (term["name"], term["means"]) if term else None

    def _whole(self, table: str, language: str, slug: str) -> dict[str, Any] | None:
        rows = self._connection.execute(f"SELECT data, hash FROM {table} WHERE language = ? AND slug = ?", (language, slug))
        row = rows.fetchone()
        if row is None or row_hash(table, language, slug, row[0]) != row[1]:
            return None
        fields: dict[str, Any] = json.loads(row[0])
        return fields

    def _told(self, row: Any) -> Told | None:
        article, anchor, text, blocks, hashed, language, slug = row
        page = self._page(language, slug) if row_hash("section", article, anchor, text, blocks) == hashed else None
        if page is None:
            return None
        if standing(page.updated, page.review_by, self._clock.today()) != "good":
            text = canonical(lasting(decode_section(blocks))).text
        heading = text.split("\n", 1)[0] if anchor else ""
        return Told(Address("article", slug, anchor), heading or page.title, page.title if heading else "", text)
