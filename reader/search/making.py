"""Making hits: an address or a row → what is shown for it. What is damaged, or is not there, makes none.

Each hit gets its snippet from canonical text whose hash holds. What an overdue page folds away (reader.model.review) leads to its
section and is in no snippet.
"""

import json
import sqlite3
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

_SECTION = (
    "SELECT s.article, s.anchor, s.text, s.blocks, s.hash, a.data, a.hash, a.language, a.slug"
    " FROM section s JOIN article a ON a.id = s.article WHERE "
)


class HitMaker:
    """Makes hits from one library. What it raises is that of a damaged file."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def place(self, address: Address, lane: Lane, query: Query, language: str) -> Hit | None:
        """A hit for any address of a language."""
        if address.kind == "term":
            return self.term(address.slug, lane, query, language)
        if not address.part:
            return self.article(address.slug, lane, query, language)
        where = _SECTION + "a.language = ? AND a.slug = ? AND s.anchor = ?"
        return self._section(self._connection.execute(where, (language, address.slug, address.part)).fetchone(), lane, query)

    def section(self, section: int, query: Query) -> Hit | None:
        """A hit for a row of the table of sections."""
        return self._section(self._connection.execute(_SECTION + "s.id = ?", (section,)).fetchone(), "sections", query)

    def term(self, slug: str, lane: Lane, query: Query, language: str) -> Hit | None:
        """A word with its meaning."""
        term = self._whole("term", language, slug)
        if term is None:
            return None
        return Hit(Address("term", slug), lane, term["name"], "", Snippet(term["means"], marks(term["means"], query)))

    def article(self, slug: str, lane: Lane, query: Query, language: str) -> Hit | None:
        """A page with its lead."""
        article = self._whole("article", language, slug)
        if article is None:
            return None
        head = article["head"]
        return Hit(Address("article", slug), lane, head["title"], "", Snippet(head["lead"], marks(head["lead"], query)))

    def _whole(self, table: str, language: str, slug: str) -> dict[str, Any] | None:
        rows = self._connection.execute(f"SELECT data, hash FROM {table} WHERE language = ? AND slug = ?", (language, slug))
        row = rows.fetchone()
        if row is None or row_hash(table, language, slug, row[0]) != row[1]:
            return None
        fields: dict[str, Any] = json.loads(row[0])
        return fields

    def _section(self, row: Any, lane: Lane, query: Query) -> Hit | None:
        if row is None:
            return None
        article, anchor, text, blocks, hashed, data, article_hash, language, slug = row
        whole = row_hash("section", article, anchor, text, blocks) == hashed
        if not whole or row_hash("article", language, slug, data) != article_hash:
            return None
        fields = json.loads(data)
        if standing(fields["updated"], fields.get("review_by", ""), self._clock.today()) != "good":
            text = canonical(lasting(decode_section(blocks))).text
        title = fields["head"]["title"]
        heading = text.split("\n", 1)[0] if anchor else ""
        address = Address("article", slug, anchor)
        return Hit(address, lane, heading or title, title if heading else "", snippet(text, query, len(heading)))
