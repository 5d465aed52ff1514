"""Which sections answer: rows of the index, best first, at a cost that does not grow with the library.

SQLite ranks every row that matches (2 to 4 µs each) and counts the rows of every word that is asked for; it knows no "best twelve
only", and merges the rows of all words that begin with what has been typed. So, from the counts of words that the index keeps:

1. A beginning that too many rows have stands for the most frequent words that begin so. Beside other words, one of one or two
   letters that too many rows have is left out.
2. What too many rows match is not ranked; the first in reading order are taken. Headings have counts of their own, and a section
   that has a word in its heading is asked for before (engine.py), so that this is for words like “the”.
3. Where one word of many is enough, the rarest ones are asked for, as many as have few enough rows together.

In a small library nothing is ever too many.
"""

import sqlite3
from collections.abc import Sequence

from reader.search.query import quoted
from reader.search.rank import SECTION_BM25
from reader.search.vocabulary import Vocabulary

MOST_ROWS = 4000
"""That are ranked: about 10 ms."""
_COMPLETIONS = 8
"""Words that a frequent beginning stands for."""
_LEAST = 3
"""Letters of a beginning that is looked for whatever it costs."""
_BM25 = f"bm25({', '.join(str(weight) for weight in SECTION_BM25)})"

Group = Sequence[str]
"""Words, or runs of words with spaces between them, of which one is enough."""


class Sections:
    """Finds rows in the index of one language's sections. What it raises is that of a damaged file."""

    def __init__(self, connection: sqlite3.Connection, suffix: str, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._table = f"find_section_{suffix}"
        self._vocabulary = vocabulary

    def headed(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of each group in their heading; the first of the last group may go on if `open_ended`."""
        asked = self._affordable(groups, open_ended)
        rows = min(sum(headed for _, _, headed in words) for words in asked)
        return self._rows(f"heading : ({_every(asked)})", rows, limit)

    def with_all(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of each group."""
        asked = self._affordable(groups, open_ended)
        return self._rows(_every(asked), min(map(_count, asked)), limit)

    def with_any(self, groups: Sequence[Group], open_ended: bool, limit: int) -> list[int]:
        """Sections that have a word of any group."""
        asked = sorted(filter(_count, self._affordable(groups, open_ended)), key=_count)
        kept = asked[:1]
        for words in asked[1:]:
            if sum(map(_count, (*kept, words))) > MOST_ROWS:
                break
            kept.append(words)
        return self._rows(" OR ".join(match for words in kept for match, _, _ in words), sum(map(_count, kept)), limit)

    def _affordable(self, groups: Sequence[Group], open_ended: bool) -> list[list[tuple[str, int, int]]]:
        """For each group what to ask for: (MATCH text, rows, rows by heading), each of which is an upper bound."""
        groups = [*dict.fromkeys(map(tuple, groups[:-1])), groups[-1]]  # whoever holds down a key asks for one word many times
        asked = [[self._word(word) for word in group] for group in groups]
        if not open_ended:
            return asked
        start = groups[-1][0]
        all_that_begin_so = self._vocabulary.beginning(start)
        rows = min(all_that_begin_so.places, self._vocabulary.sections)
        if rows <= MOST_ROWS:
            asked[-1][0] = (f"{quoted(start)}*", rows, all_that_begin_so.headed)
        elif len(groups) > 1 and len(start) < _LEAST:
            asked.pop()
        else:
            frequent = self._vocabulary.most_beginning(start, _COMPLETIONS)
            asked[-1][:1] = [self._word(word) for word in frequent]
        return asked

    def _word(self, word: str) -> tuple[str, int, int]:
        known = [self._vocabulary.find(part) for part in word.split()]
        return quoted(word), min(one.places for one in known), min(one.headed for one in known)

    def _rows(self, match: str, rows: int, limit: int) -> list[int]:
        """ORDER BY rank alone: a second column would make SQLite sort every match."""
        if not rows:
            return []
        ranked = f" AND rank MATCH '{_BM25}' ORDER BY rank" if rows <= MOST_ROWS else ""
        found = self._connection.execute(
            f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ?{ranked} LIMIT ?", (match, limit)
        )
        return [row[0] for row in found]


def _count(words: Sequence[tuple[str, int, int]]) -> int:
    return sum(count for _, count, _ in words)


def _every(asked: Sequence[Sequence[tuple[str, int, int]]]) -> str:
    return " AND ".join(f"({' OR '.join(match for match, _, _ in words)})" for words in asked)
