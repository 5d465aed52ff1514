"""What queries may hold: names of places, and phrases that lead to them, found in whatever order their words stand.

1. The words of the index are filed under what they mean.
2. A phrase is the set of what its words mean. It is filed under the rarest of them, so that few are looked at.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from reader.model.lay_words import LayWords
from reader.search.families import Meanings
from reader.search.query import parse

TITLE, DECIDED, NAME, TERM, BESIDE = range(5)
"""How near a phrase is to its place, as a rank: the title of a page, the first place on which an editor decided, another name
of a page, a name of a word; and from there on the further places on which an editor decided: they are shown beside, not named."""
MOST_PLACES = 4


def write_phrases(connection: sqlite3.Connection, suffix: str, lay_words: Iterable[LayWords], same: Mapping[str, str]) -> None:
    """Write the phrases of all entries and of `lay_words`, once the words and the entries are written."""
    meanings = Meanings(same)
    connection.executemany(f"INSERT INTO find_same_{suffix} VALUES (?, ?)", sorted(same.items()))
    words = connection.execute(f"SELECT word, count FROM find_word_{suffix}")
    rows = ((meanings.of(str(word)), word, count) for word, count in words)
    connection.executemany(f"INSERT INTO find_meaning_{suffix} VALUES (?, ?, ?, 0)", rows)

    @lru_cache(maxsize=10_000)
    def count(meaning: str) -> int:
        found = connection.execute(f"SELECT total(count) FROM find_meaning_{suffix} WHERE meaning = ?", (meaning,)).fetchone()
        return int(found[0])

    named: set[str] = set()
    for text, address, rank in (*_names(connection, suffix), *_decided(lay_words)):
        query = parse(text)
        if meanings.says_something(query):
            named |= meanings.key(query)
            key = sorted(meanings.key(query), key=lambda meaning: (count(meaning), meaning))
            connection.execute(
                f"INSERT INTO find_phrase_{suffix} VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET rank = min(rank, excluded.rank)",
                (key[0], " ".join(key), address, rank),
            )
    connection.executemany(f"UPDATE find_meaning_{suffix} SET named = 1 WHERE meaning = ?", ((one,) for one in sorted(named)))


def _names(connection: sqlite3.Connection, suffix: str) -> Iterator[tuple[str, str, int]]:
    rows = connection.execute(
        f"SELECT a.key, e.kind, e.slug, e.key FROM find_alias_{suffix} a JOIN find_entry_{suffix} e ON e.id = a.entry"
        " WHERE a.key NOT LIKE '~%'"
    )
    for key, kind, slug, title in rows:
        yield str(key), f"{kind}:{slug}", TERM if kind == "term" else TITLE if key == title else NAME


def _decided(lay_words: Iterable[LayWords]) -> Iterator[tuple[str, str, int]]:
    for lay in lay_words:
        for text in lay.words:
            if text.startswith('"'):
                continue  # it is a whole query or nothing
            for place, address in enumerate(lay.to[:MOST_PLACES]):
                yield text, address, BESIDE + place if place else DECIDED
