"""Which sections answer: rows of the index, best first, at a cost that does not grow with the library.

SQLite ranks every row that matches (2 to 5 µs each) and counts the rows of every word that is asked for (0.05 µs each). It knows
no "best twelve only", and merges the rows of all words that begin with what has been typed. So, from counts that the index keeps:

1. A beginning that too many rows have stands for the most frequent words that begin so. Beside other words, one of one or two
   letters that too many rows have is left out.
2. What would cost too much to rank is not ranked; the first in reading order are taken. Headings have an index of their own, and
   a section that has a word in its heading is asked for before (engine.py), so that this is for words like “the”.
3. Where one word of many is enough, the rarest ones are asked for, as many as have few enough rows together.

In a small library nothing is ever too many.
"""

import sqlite3
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.search.query import quoted
from reader.search.rank import SECTION_BM25
from reader.search.vocabulary import Counted, Vocabulary

MOST_ROWS = 1000
"""That are ranked: about 5 ms on a slow machine."""
_PER_RANKED = 60
"""Rows that are counted in the time in which one is ranked."""
_COMPLETIONS = 8
"""Words that a frequent beginning stands for."""
_LEAST = 3
"""Letters of a beginning that is looked for whatever it costs."""
_BM25 = f"bm25({', '.join(str(weight) for weight in SECTION_BM25)})"

Group = Sequence[str]
"""Words, or runs of words with spaces between them, of which one is enough."""


class _Word(NamedTuple):
    """MATCH text, and at most how many rows it has."""

    match: str
    rows: int


class _Index(NamedTuple):
    """An index of sections, what its rows are ranked by, and which of a word's counts are its rows."""

    table: str
    rank: str
    rows: Callable[[Counted], int]


_HEADINGS = _Index("find_heading", "bm25()", attrgetter("headed"))
_WHOLE = _Index("find_section", _BM25, attrgetter("places"))


class Sections:
    """Finds rows in the index of one language's sections. What it raises is that of a damaged file."""

    def __init__(self, connection: sqlite3.Connection, suffix: str, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._suffix = suffix
        self._vocabulary = vocabulary

    def headed(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of each group in their heading; the first of the last group may go on if `open_ended`."""
        return self._every(_HEADINGS, self._affordable(_HEADINGS, groups, open_ended), limit)

    def with_all(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of each group."""
        return self._every(_WHOLE, self._affordable(_WHOLE, groups, open_ended), limit)

    def with_any(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of any group."""
        asked = sorted(filter(_rows, self._affordable(_WHOLE, groups, open_ended)), key=_rows)
        kept = asked[:1]
        for words in asked[1:]:
            if self._most(sum(map(_rows, (*kept, words)))) > MOST_ROWS:
                break
            kept.append(words)
        return self._found(
            _WHOLE, " OR ".join(word.match for words in kept for word in words), self._most(sum(map(_rows, kept))), limit
        )

    def _affordable(self, index: _Index, groups: Sequence[Group], open_ended: bool) -> list[list[_Word]]:
        """For each group what to ask an index for."""
        groups = [*dict.fromkeys(map(tuple, groups[:-1])), groups[-1]]  # whoever holds down a key asks for one word many times
        asked = [[self._word(index, word) for word in group] for group in groups]
        if not open_ended:
            return asked
        start = groups[-1][0]
        rows = self._most(index.rows(self._vocabulary.beginning(start)))
        if rows <= MOST_ROWS:
            asked[-1][0] = _Word(f"{quoted(start)}*", rows)
        elif len(groups) > 1 and len(start) < _LEAST:
            asked.pop()
        else:
            frequent = self._vocabulary.most_beginning(start, _COMPLETIONS)
            asked[-1][:1] = [self._word(index, word) for word in frequent]
        return asked

    def _most(self, rows: int) -> int:
        """Of rows some of which are counted twice, or are not of sections: a word is counted in titles and names, too."""
        return min(rows, self._vocabulary.sections)

    def _word(self, index: _Index, word: str) -> _Word:
        return _Word(quoted(word), self._most(min(index.rows(self._vocabulary.find(part)) for part in word.split())))

    def _every(self, index: _Index, asked: Sequence[Sequence[_Word]], limit: int) -> list[int]:
        match = " AND ".join(f"({' OR '.join(word.match for word in words)})" for words in asked)
        rows = self._most(min(map(_rows, asked)))
        return self._found(index, match, rows and rows + sum(map(_rows, asked)) // _PER_RANKED, limit)

    def _found(self, index: _Index, match: str, cost: int, limit: int) -> list[int]:
        """`cost` is in ranked rows, 0 for none. ORDER BY rank alone: a second column would make SQLite sort every match."""
        if not cost:
            return []
        table = f"{index.table}_{self._suffix}"
        ranked = f" AND rank MATCH '{index.rank}' ORDER BY rank" if cost <= MOST_ROWS else ""
        found = self._connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?{ranked} LIMIT ?", (match, limit))
        return [row[0] for row in found]


def _rows(words: Sequence[_Word]) -> int:
    return sum(word.rows for word in words)
