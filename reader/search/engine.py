"""Running a query against an open library.

1. The query is parsed; without words there is nothing to look for. Words that the library does not know are mended.
2. Danger: words of danger put cards above everything else.
3. Best answers: what the whole query names by decision of an editor (search.yaml), as a title or as another name; or a name
   within the query that is most of what it says.
4. Entries (articles and terms): title matches, ranked together.
5. Sections: those whose heading (or a term in it) is asked for, then those with all words of substance; when there are none,
   those with any of them. A first one- or two-letter word asks the titles only.
6. A language that is asked second adds what the first does not have; one that the library does not have is passed over.
7. When nothing at all is found, the places where everybody can start.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reader.library.connection import SCHEMA_VERSION, UNREADABLE, open_library
from reader.library.seal import row_hash
from reader.model.address import Address
from reader.model.clock import Clock, SystemClock
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.search.everyday import is_common
from reader.search.hit import LANES, Hit, Lane, Results, Snippet
from reader.search.making import HitMaker, Told
from reader.search.named import MAX_NAMED, Named, Piece, best_places, likely, relaxed, shown
from reader.search.norm import norm, table_suffix
from reader.search.query import Query, match_all, parse, substance
from reader.search.rank import TITLE_BM25, entry_score
from reader.search.sections import Sections
from reader.search.spelling import Spelling, is_mendable, nearest_titles
from reader.search.urgent import Card, Danger
from reader.search.vocabulary import AFTER, Vocabulary

MAX_ENTRIES = 4
"""Of each lane, terms and articles."""
MAX_TITLES = 24
"""That are looked at for those."""
MOST_TITLES = 500
"""That are ranked, 2 to 4 µs each. A small library has fewer."""
MAX_SECTIONS = 8
"""About as many as a window shows below the other lanes; each is read, marked and laid out at every keystroke."""
AT_ONCE = 8
"""Hits; as many as fill a window of the usual size."""
MAX_STARTS = 4
MOST_LOOKED_AT = 200
"""Pages whose titles are compared with a query that finds nothing."""
ENOUGH = 3
"""Sections; with fewer, words of the same meaning are asked for, too, and then fewer words."""

NOTHING = QT_TRANSLATE_NOOP("Search", "Nothing found. Try another word, or choose a topic.")
BROKEN = QT_TRANSLATE_NOOP("Search", "Search is damaged in your copy of the library. The topics still work.")
OLDER = QT_TRANSLATE_NOOP(
    "Search",
    "Your copy of the library was made for an older Alcove and can't be searched. Get a newer one; the topics still work.",
)


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    slug: str
    score: float


class _Place(NamedTuple):
    """A place that answers, and how the hit for it is made; what is damaged makes none."""

    lane: Lane
    address: Address
    make: Callable[[], Hit | None]


def _made(places: list[_Place]) -> Iterator[Hit]:
    """The hits in the order of their lanes, each place once, made as they are asked for."""
    found: set[Address] = set()
    for place in sorted(places, key=lambda place: LANES.index(place.lane)):
        hit = place.make() if place.address not in found else None
        if hit:
            found.add(place.address)
            yield hit


class Engine:
    """Search over one library. Lives on the thread that made it; `interrupt` may be called from any other."""

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        """Open the library at `path`; `clock` tells which pages are overdue. Raises Fault."""
        self._connection = open_library(path)
        self._make = HitMaker(self._connection, clock or SystemClock())
        self._vocabulary = lru_cache(maxsize=None)(self._read_vocabulary)
        self._named = lru_cache(maxsize=None)(self._read_named)
        self._topics = lru_cache(maxsize=None)(self._read_topics)
        self._spelling = lru_cache(maxsize=None)(self._read_spelling)
        self._danger = lru_cache(maxsize=None)(self._read_danger)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the search that is running, because a newer one has come."""
        self._connection.stop()

    def search(self, text: str, *languages: str, as_typed: bool = False) -> Results:
        """Hits for anything that a person can type. Never raises: what is wrong becomes the sentence of the results.

        Pages and words are found in the first of `languages` that has them, or in the next when the first finds nothing at all;
        without a language that the library has, in its own first. With `as_typed` no word is mended.
        """
        *_, whole = self.answers(text, *languages, as_typed=as_typed)
        return whole

    def answers(self, text: str, *languages: str, as_typed: bool = False) -> Iterator[Results]:
        """The results of a search. If they are many, the first of them come before: those that a window shows need not wait."""
        self._connection.stopped = False
        typed = parse(text)
        if not typed.tokens:
            yield Results(text, ())
            return
        try:
            yield from self._answers(text, typed, languages, as_typed)
        except (*UNREADABLE, ValueError):
            yield Results(text, (), self._trouble())

    def _answers(self, text: str, typed: Query, languages: tuple[str, ...], as_typed: bool) -> Iterator[Results]:
        first, *others = self._held(languages)
        query = typed if as_typed else self._mended(typed, first)
        pieces = self._named(first).pieces(query)
        places = self._places(query, typed, pieces, first)
        for language in others:
            more = self._places(query, typed, self._named(language).pieces(query), language)
            places += [place for place in more if not self._has(place.address, first)] if places else more
        to_mark = shown(query, pieces)
        answer = Results(
            text,
            (),
            corrected=" ".join(query.tokens) if query != typed else "",
            marked=" ".join(to_mark.tokens) + ("" if to_mark.open_ended else " "),
        )
        made = _made(places)
        hits = tuple(islice(made, AT_ONCE))
        if len(hits) == AT_ONCE:
            yield replace(answer, hits=hits, more=True)
            hits += tuple(made)
        yield replace(answer, hits=hits) if hits else Results(text, self._starts(query, first), NOTHING)

    def _trouble(self) -> str:
        with suppress(*UNREADABLE):
            if self._connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
                return OLDER
        return BROKEN

    def _held(self, languages: tuple[str, ...]) -> list[str]:
        """Those of `languages` that the library has, else its first. Raises ValueError when it does not say what it has."""
        has = self._languages
        return [language for language in languages if language in has] or has[:1]

    @cached_property
    def _languages(self) -> list[str]:
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'languages'").fetchone()
        return str(row[0]).split() if row else []

    def _starts(self, query: Query, language: str) -> tuple[Hit, ...]:
        """Where everybody can start: help, then pages whose title is spelt most like the query, then the first of each group."""
        firsts, groups, titles = self._topics(language)
        order = dict.fromkeys((*firsts[:1], *nearest_titles(query, titles), *firsts))
        made = ((slug, self._make.article(slug, "start", query, language)) for slug in list(order)[: 2 * MAX_STARTS])
        return tuple(replace(hit, context=groups[slug]) for slug, hit in made if hit)[:MAX_STARTS]

    def _read_topics(self, language: str) -> tuple[list[str], dict[str, str], dict[str, tuple[str, ...]]]:
        """The first page of each group, the group of each page, and the words of its title."""
        rows = self._connection.execute("SELECT ordinal, data, hash FROM topic WHERE language = ? ORDER BY ordinal", (language,))
        whole = [json.loads(data) for ordinal, data, hashed in rows if row_hash("topic", language, ordinal, data) == hashed]
        firsts = [slug for topic in whole for slug in topic["articles"][:1]]
        groups = {slug: str(topic["title"]) for topic in reversed(whole) for slug in topic["articles"][:MOST_LOOKED_AT]}
        titles = {slug: self._make.title(slug, language) for slug in list(groups)[:MOST_LOOKED_AT]}
        return firsts, groups, {slug: tuple(filter(is_mendable, norm(title).split())) for slug, title in titles.items()}

    def _mended(self, query: Query, language: str) -> Query:
        """The query with its unknown words mended, unless somebody has decided on it, wrong as it is."""
        named = self._named(language)
        if named.whole(query):
            return query
        others = [self._named(other) for other in self._languages if other != language]
        return self._spelling(language).mended(
            query, lambda word: any(one.knows(word) for one in (named, *others)) or is_common(word)
        )

    def _read_spelling(self, language: str) -> Spelling:
        return Spelling(self._vocabulary(language))

    def _read_danger(self, language: str) -> Danger:
        return Danger(self._connection, language, self._spelling(language), self._named(language).meanings)

    def _read_named(self, language: str) -> Named:
        return Named(self._connection, table_suffix(language), self._vocabulary(language))

    def _read_vocabulary(self, language: str) -> Vocabulary:
        return Vocabulary(self._connection, table_suffix(language))

    def _places(self, query: Query, typed: Query, pieces: list[Piece], language: str) -> list[_Place]:
        suffix = table_suffix(language)
        to_mark = shown(query, pieces)
        sections = self._sections(query, pieces, suffix, language)
        return [
            *self._urgent(query, typed, language),
            *(
                _Place("best", address, partial(self._placed, address, "best", to_mark, language))
                for address in self._best(query, pieces, sections, language)
            ),
            *self._entries(query, suffix, language),
            *(_Place("sections", told.address, partial(self._make.section, told, "sections", to_mark)) for told in sections),
        ]

    def _best(self, query: Query, pieces: list[Piece], sections: list[Told], language: str) -> list[Address]:
        """What the whole query names; when that is no page, the pages and sections that are named by the greatest part of it."""
        named = self._named(language)
        whole = named.whole(query)
        pages = [address for address in whole if address.kind == "article"]
        if not pages:
            within = named.within(pieces)
            headed = [(told.address, told.title, True) for told in sections]
            for page in likely(within):
                headed += [(address, heading, False) for address, heading in self._make.headings(page.slug, language)]
            scored = best_places(pieces, within, [(address, named.key(heading), said) for address, heading, said in headed])
            pages = [address for address in (*named.begun(query), *scored) if address not in whole]
        order = [*pages, *(address for address in whole if address not in pages)]
        return sorted(dict.fromkeys(order), key=lambda address: address.kind == "term")[:MAX_NAMED]

    def _placed(self, address: Address, lane: Lane, query: Query, language: str) -> Hit | None:
        """A hit in a language, or else in another: a decided place may be told in one alone."""
        for one in dict.fromkeys((language, *self._held(()))):
            hit = self._make.place(address, lane, query, one)
            if hit:
                return hit
        return None

    def _urgent(self, query: Query, typed: Query, language: str) -> list[_Place]:
        """Cards, by the words as typed and as mended: neither may hide a danger."""
        danger = self._danger(language)
        both = dict.fromkeys(card for one in dict.fromkeys((typed, query)) for card in danger.cards(one))
        return [_Place("urgent", Address.parse(card.address), partial(self._card, card, query, language)) for card in both]

    def _card(self, card: Card, query: Query, language: str) -> Hit | None:
        hit = self._placed(Address.parse(card.address), "urgent", query, language)
        return replace(hit, snippet=Snippet(card.words)) if hit and card.words else hit

    def _has(self, address: Address, language: str) -> bool:
        table = "term" if address.kind == "term" else "article"
        query = f"SELECT 1 FROM {table} WHERE language = ? AND slug = ?"
        return self._connection.execute(query, (language, address.slug)).fetchone() is not None

    def _entries(self, query: Query, suffix: str, language: str) -> list[_Place]:
        named = {row[0] for row in self._connection.execute(f"SELECT entry FROM find_alias_{suffix} WHERE key = ?", (query.key,))}
        ids = self._titled(substance(query), suffix)
        order = [*(entry for entry in sorted(named) if entry not in ids), *ids]
        places = ", ".join("?" * len(order))
        rows = self._connection.execute(f"SELECT id, kind, slug, key FROM find_entry_{suffix} WHERE id IN ({places})", order)
        found = [
            _Entry(kind, slug, entry_score(query.key, str(key), entry in named, order.index(entry)))
            for entry, kind, slug, key in rows
        ]
        found.sort(key=lambda entry: -entry.score)
        terms = [entry for entry in found if entry.kind == "term"][:MAX_ENTRIES]
        articles = [entry for entry in found if entry.kind == "article"][:MAX_ENTRIES]
        return [
            *(self._entry("articles", entry, query, language) for entry in articles),
            *(self._entry("terms", entry, query, language) for entry in terms),
        ]

    def _entry(self, lane: Lane, entry: _Entry, query: Query, language: str) -> _Place:
        address = Address("term" if lane == "terms" else "article", entry.slug)
        return _Place(lane, address, partial(self._make.place, address, lane, query, language))

    def _sections(self, query: Query, pieces: list[Piece], suffix: str, language: str) -> list[Told]:
        asked = substance(query)
        if len(asked.tokens) == 1 and asked.open_ended and len(asked.tokens[0]) < 3:
            return []
        rows, groups = Sections(self._connection, suffix, self._vocabulary(language)), [(token,) for token in asked.tokens]
        ids = rows.headed(groups, asked.open_ended, MAX_SECTIONS)
        if len(ids) < MAX_SECTIONS:
            ids = list(dict.fromkeys((*ids, *rows.with_all(groups, asked.open_ended, MAX_SECTIONS))))[:MAX_SECTIONS]
        may_go_on = query.open_ended and pieces[-1].slot.words[-1] == query.tokens[-1]
        for relatives, has_last in relaxed(pieces):
            if len(ids) >= ENOUGH:
                break
            more = rows.with_all(relatives, may_go_on and has_last, MAX_SECTIONS)
            ids = list(dict.fromkeys((*ids, *more)))[:MAX_SECTIONS]
        if not ids and len(pieces) > 1:
            ids = rows.with_any([piece.relatives for piece in pieces], may_go_on, MAX_SECTIONS)
        return self._make.told(ids)

    def _titled(self, asked: Query, suffix: str) -> list[int]:
        """Entries with all words in their names, best first; of a great many, first those whose names begin as the query does."""
        table = f"find_title_{suffix}"
        match = match_all(asked)
        rows = self._connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?", (match, MOST_TITLES + 1))
        found = [row[0] for row in rows]
        if len(found) <= MOST_TITLES:
            return self._ranked(table, match, TITLE_BM25, MAX_TITLES) if len(found) > 1 else found
        end = AFTER if asked.open_ended else f" {AFTER}"  # a finished word is not the beginning of another
        begun = f"SELECT DISTINCT entry FROM find_alias_{suffix} WHERE key >= ? AND key < ? ORDER BY key LIMIT ?"
        firsts = [row[0] for row in self._connection.execute(begun, (asked.key, asked.key + end, MAX_TITLES))]
        return list(dict.fromkeys((*firsts, *found)))[:MAX_TITLES]

    def _ranked(self, table: str, match: str, weights: tuple[float, ...], limit: int) -> list[int]:
        """Row ids, best first. ORDER BY rank alone: a second column would make SQLite sort every match."""
        rank = f"bm25({', '.join(str(weight) for weight in weights)})"
        rows = self._connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?",
            (match, rank, limit),
        )
        return [row[0] for row in rows]
