"""Running a query against an open library.

1. The query is parsed; without words there is nothing to look for.
2. Entries (articles and terms): whole-query aliases and title matches, ranked together.
3. Sections: those whose heading (or a term in it) is asked for, then those with all words of substance; when there are none,
   those with any of them. A first one- or two-letter word asks the titles only.
4. A language that is asked second adds what the first does not have; one that the library does not have is passed over.
5. Each hit gets its snippet from canonical text whose hash holds; a damaged section is passed over. What an overdue page folds
   away (reader.model.review) leads to its section and is in no snippet.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from reader.library.codec import decode_section
from reader.library.connection import UNREADABLE, open_library
from reader.library.seal import row_hash
from reader.model.address import Address
from reader.model.clock import Clock, SystemClock
from reader.model.review import lasting, standing
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.model.text import canonical
from reader.search.hit import LANES, Hit, Results, Snippet
from reader.search.norm import table_suffix
from reader.search.query import Query, match_all, match_any, parse, substance
from reader.search.rank import SECTION_BM25, TITLE_BM25, entry_score
from reader.search.snippet import marks, snippet

MAX_ENTRIES = 4
"""Of each lane, terms and articles."""
MAX_SECTIONS = 12

NOTHING = QT_TRANSLATE_NOOP("Search", "Nothing found. Try another word, or choose a topic.")
BROKEN = QT_TRANSLATE_NOOP("Search", "Search is damaged in your copy of the library. The topics still work.")


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    slug: str
    score: float


class Engine:
    """Search over one library. Lives on the thread that made it; `interrupt` may be called from any other."""

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        """Open the library at `path`; `clock` tells which pages are overdue. Raises Fault."""
        self._connection = open_library(path)
        self._clock = clock or SystemClock()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the query that is running, because a newer one has come."""
        self._connection.interrupt()

    def search(self, text: str, *languages: str) -> Results:
        """Hits for anything that a person can type. Never raises: what is wrong becomes the sentence of the results.

        Pages and words are found in the first of `languages` that has them, or in the next when the first finds nothing at all;
        without a language that the library has, in its own first.
        """
        query = parse(text)
        if not query.tokens:
            return Results(text, ())
        try:
            first, *others = self._held(languages)
            hits = self._hits(query, first)
            for language in others:
                more = self._hits(query, language)
                hits += [hit for hit in more if not self._has(hit.address, first)] if hits else more
        except (*UNREADABLE, ValueError):
            return Results(text, (), BROKEN)
        hits.sort(key=lambda hit: LANES.index(hit.lane))
        return Results(text, tuple(hits), "" if hits else NOTHING)

    def _held(self, languages: tuple[str, ...]) -> list[str]:
        """Those of `languages` that the library has, else its first. Raises ValueError when it does not say what it has."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'languages'").fetchone()
        has = str(row[0]).split() if row else []
        return [language for language in languages if language in has] or has[:1]

    def _hits(self, query: Query, language: str) -> list[Hit]:
        suffix = table_suffix(language)
        return [*self._entries(query, suffix, language), *self._sections(query, suffix, language)]

    def _has(self, address: Address, language: str) -> bool:
        table = "term" if address.kind == "term" else "article"
        query = f"SELECT 1 FROM {table} WHERE language = ? AND slug = ?"
        return self._connection.execute(query, (language, address.slug)).fetchone() is not None

    def _entries(self, query: Query, suffix: str, language: str) -> list[Hit]:
        named = {row[0] for row in self._connection.execute(f"SELECT entry FROM find_alias_{suffix} WHERE key = ?", (query.key,))}
        ids = self._ranked(f"find_title_{suffix}", match_all(substance(query)), TITLE_BM25, 24)
        found: list[_Entry] = []
        for position, entry in enumerate([*(entry for entry in sorted(named) if entry not in ids), *ids]):
            row = self._connection.execute(f"SELECT kind, slug, key FROM find_entry_{suffix} WHERE id = ?", (entry,)).fetchone()
            if row:
                found.append(_Entry(row[0], row[1], entry_score(query.key, str(row[2]), entry in named, position)))
        found.sort(key=lambda entry: -entry.score)
        terms = [entry for entry in found if entry.kind == "term"][:MAX_ENTRIES]
        articles = [entry for entry in found if entry.kind == "article"][:MAX_ENTRIES]
        made = [*(self._term_hit(entry, query, language) for entry in terms)]
        made += (self._article_hit(entry, query, language) for entry in articles)
        return [hit for hit in made if hit]

    def _sections(self, query: Query, suffix: str, language: str) -> list[Hit]:
        asked = substance(query)
        if len(asked.tokens) == 1 and asked.open_ended and len(asked.tokens[0]) < 3:
            return []
        table = f"find_section_{suffix}"
        headed = self._ranked(table, f"heading : ({match_all(asked)})", SECTION_BM25, MAX_SECTIONS)
        others = self._ranked(table, match_all(asked), SECTION_BM25, MAX_SECTIONS)
        ids = list(dict.fromkeys((*headed, *others)))[:MAX_SECTIONS]
        if not ids and len(asked.tokens) > 1:
            ids = self._ranked(table, match_any(asked), SECTION_BM25, MAX_SECTIONS)
        made = (self._section_hit(section, asked) for section in ids)
        return [hit for hit in made if hit]

    def _ranked(self, table: str, match: str, weights: tuple[float, ...], limit: int) -> list[int]:
        """Row ids, best first. ORDER BY rank alone: a second column would make SQLite sort every match."""
        rank = f"bm25({', '.join(str(weight) for weight in weights)})"
        rows = self._connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?",
            (match, rank, limit),
        )
        return [row[0] for row in rows]

    def _term_hit(self, entry: _Entry, query: Query, language: str) -> Hit | None:
        row = self._connection.execute(
            "SELECT data, hash FROM term WHERE language = ? AND slug = ?", (language, entry.slug)
        ).fetchone()
        if row is None or row_hash("term", language, entry.slug, row[0]) != row[1]:
            return None
        term = json.loads(row[0])
        return Hit(Address("term", entry.slug), "terms", term["name"], "", Snippet(term["means"], marks(term["means"], query)))

    def _article_hit(self, entry: _Entry, query: Query, language: str) -> Hit | None:
        row = self._connection.execute(
            "SELECT data, hash FROM article WHERE language = ? AND slug = ?", (language, entry.slug)
        ).fetchone()
        if row is None or row_hash("article", language, entry.slug, row[0]) != row[1]:
            return None
        head = json.loads(row[0])["head"]
        lead = Snippet(head["lead"], marks(head["lead"], query))
        return Hit(Address("article", entry.slug), "articles", head["title"], "", lead)

    def _section_hit(self, section: int, query: Query) -> Hit | None:
        row = self._connection.execute(
            "SELECT s.article, s.anchor, s.text, s.blocks, s.hash, a.data, a.hash, a.language, a.slug"
            " FROM section s JOIN article a ON a.id = s.article WHERE s.id = ?",
            (section,),
        ).fetchone()
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
        return Hit(address, "sections", heading or title, title if heading else "", snippet(text, query, len(heading)))
