"""Words of danger → cards of the triage table, to stand above everything else. A typing error must not hide one.

A phrase is asked for when each of its words is in the query, in any order: as it stands, as the beginning that has been typed so
far (of 5 letters at least), or with one slip (two from 9 letters on) that makes it no word of the library. A phrase of one short
word must stand as it is: too many words differ from it by a letter.
"""

import json
import sqlite3
from dataclasses import dataclass
from functools import cached_property

from reader.library.seal import row_hash
from reader.search.norm import table_suffix
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


class Danger:
    """Knows the words of danger of one language."""

    def __init__(self, connection: sqlite3.Connection, language: str, spelling: Spelling) -> None:
        self._connection = connection
        self._language = language
        self._spelling = spelling

    def cards(self, query: Query) -> tuple[Card, ...]:
        """The cards that a query asks for, those that are asked for with most words first."""
        found: dict[str, tuple[int, int, str]] = {}
        said = self._said_by(query)
        slips = self._slips_in(query)
        beside_others, alone = ({*said, *(word for word in slips if len(word) >= least)} for least in (_LEAST - 1, _LEAST))
        for number, wanted, card, address in self._phrases:
            if wanted <= (beside_others if len(wanted) > 1 else alone):
                name = card or address
                found[name] = min(found.get(name, (0, number, address)), (-len(wanted), number, address))
        best = sorted(found.items(), key=lambda item: item[1])[:MAX_CARDS]
        return tuple(Card(address, self._told(name)) for name, (_, _, address) in best)

    @cached_property
    def _phrases(self) -> tuple[tuple[int, frozenset[str], str, str], ...]:
        rows = self._connection.execute(f"SELECT id, words, card, address FROM find_urgent_{table_suffix(self._language)}")
        whole = (
            (int(str(number)), frozenset(str(words).split()), str(card), str(address)) for number, words, card, address in rows
        )
        return tuple(row for row in whole if row[1])

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for _, wanted, _, _ in self._phrases for word in wanted)

    def _said_by(self, query: Query) -> set[str]:
        """Words that a query has, or may come to have."""
        last = query.tokens[-1]
        may_go_on = query.open_ended and len(last) >= _LEAST
        return {*query.tokens, *(word for word in self._words if may_go_on and word.startswith(last))}

    def _slips_in(self, query: Query) -> set[str]:
        """Words that a query has with a slip, which makes them none that the library knows."""
        unknown = [token for token in query.tokens if not self._spelling.knows(token)]
        return {
            word for word in self._words for token in unknown if self._spelling.is_slip(token, word, 1 if len(word) < 9 else 2)
        }

    def _told(self, card: str) -> str:
        rows = self._connection.execute("SELECT ordinal, data, hash FROM help_row WHERE language = ?", (self._language,))
        for ordinal, data, hashed in rows:
            if row_hash("help_row", self._language, ordinal, data) == hashed:
                row = json.loads(data)
                if row["slug"] == card:
                    return str(row["words"])
        return ""
