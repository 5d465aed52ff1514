"""Words of danger → cards of the triage table, to stand above everything else. A typing error must not hide one.

A phrase is asked for when each of its words is in the query, in any order: as it stands, as the beginning that has been typed so
far (of 5 letters at least), or with one slip (two from 9 letters on) that makes it no word of the library. A phrase of one short
word must stand as it is: too many words differ from it by a letter.
"""

import json
import sqlite3
from dataclasses import dataclass
from functools import cache

from reader.library.seal import row_hash
from reader.search.query import Query, parse
from reader.search.spelling import Spelling

MAX_CARDS = 2
_LEAST = 5
_SMALL = frozenset(("a", "an", "and", "are", "i", "is", "me", "my", "of", "the", "with", "y", "mi", "el", "la"))
"""Words without which a phrase of danger says the same."""


@dataclass(frozen=True, slots=True)
class Card:
    """What to show, and the address at which it is told in full. `words` are empty where the page speaks for itself."""

    address: str
    words: str


def phrase(text: str) -> str:
    """What of a phrase must be in a query."""
    tokens = parse(text).tokens
    return " ".join([token for token in tokens if token not in _SMALL] or tokens)


def cards(connection: sqlite3.Connection, query: Query, suffix: str, language: str, spelling: Spelling) -> tuple[Card, ...]:
    """The cards that a query asks for, those that are asked for with most words first."""
    found: dict[str, tuple[int, int, str]] = {}
    is_in = cache(lambda word, least: _is_in(query, word, least, spelling))  # phrases share their words
    rows = connection.execute(f"SELECT id, words, card, address FROM find_urgent_{suffix}")
    for number, words, card, address in rows.fetchall():
        wanted = str(words).split()
        if wanted and all(is_in(word, 4 if len(wanted) > 1 else _LEAST) for word in wanted):
            name = card or address
            found[name] = min(found.get(name, (0, number, address)), (-len(wanted), number, address))
    best = sorted(found.items(), key=lambda item: item[1])[:MAX_CARDS]
    return tuple(Card(address, _words(connection, name, language)) for name, (_, _, address) in best)


def _is_in(query: Query, word: str, least: int, spelling: Spelling) -> bool:
    if word in query.tokens:
        return True
    if query.open_ended and len(query.tokens[-1]) >= _LEAST and word.startswith(query.tokens[-1]):
        return True
    if len(word) < least:
        return False
    slips = 1 if len(word) < 9 else 2
    return any(spelling.is_slip(token, word, slips) for token in query.tokens)


def _words(connection: sqlite3.Connection, card: str, language: str) -> str:
    rows = connection.execute("SELECT ordinal, data, hash FROM help_row WHERE language = ?", (language,))
    for ordinal, data, hashed in rows:
        if row_hash("help_row", language, ordinal, data) == hashed:
            row = json.loads(data)
            if row["slug"] == card:
                return str(row["words"])
    return ""
