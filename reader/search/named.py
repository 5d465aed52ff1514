"""What a query names: places on which an editor has decided, titles, and other names of pages and words.

1. The whole query, word for word: its title, a decision, another name.
2. Else phrases and names whose words, by what they mean and in any order, are all in the query: the more of the query they hold,
   weighed by how rare its words are, the nearer.
"""

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.model.address import Address
from reader.search.families import Meanings, Slot
from reader.search.phrases import BESIDE
from reader.search.query import MOST_ASKED, Query, parse, plain_key
from reader.search.rank import FAINT_SHARE, LEAST_SHARE, NEVER_NAMED, named_score, section_score
from reader.search.vocabulary import AFTER, Vocabulary

MAX_NAMED = 4
_COMPLETIONS = 8
"""Words that a beginning may become, the most frequent ones."""
_LEAST = 3
"""Letters of such a beginning."""
_LEAST_BEGUN = 4
_BEGUN = 4
_MOST_BEGUN = 400
"""Letters of a query that may begin a name, names that are shown, and those among which the shortest are sought."""
_RELATIVES = 8
"""Words of one meaning that are looked for, the most frequent ones."""
_UNHEARD = 1.0
_LIKELY = 3
Within = dict[Address, tuple[float, frozenset[int]]]
"""Of each place that is named how well, from 0 to 1, and by which pieces of the query."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A slot of a query with how much it says and all the words of its meaning."""

    slot: Slot
    weight: float
    relatives: tuple[str, ...]


class Named:
    """Looks names up in one language's index."""

    def __init__(self, connection: sqlite3.Connection, suffix: str, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._suffix = suffix
        self._vocabulary = vocabulary
        self._meaning = lru_cache(maxsize=4096)(self._read_meaning)
        self.whole = lru_cache(maxsize=16)(self._whole)
        self.key = lru_cache(maxsize=1024)(self._key)

    @cached_property
    def meanings(self) -> Meanings:
        """What words mean."""
        rows = self._connection.execute(f"SELECT word, meaning FROM find_same_{self._suffix}")
        return Meanings({str(word): str(meaning) for word, meaning in rows})

    def _whole(self, query: Query) -> tuple[Address, ...]:
        """The places that the whole query names, best first: by its title, by decision, by another name."""
        for key in dict.fromkeys(_forms(query.key, plain_key(query))):
            found = self._of(key)
            if found:
                return found
        return ()

    def begun(self, query: Query) -> list[Address]:
        """The places whose names begin with a query that is still being typed, the shortest names first."""
        key = query.key
        if not query.open_ended or len(key) < _LEAST_BEGUN:
            return []
        suffix, bounds = self._suffix, (key, key + AFTER, _BEGUN)
        found = self._connection.execute(
            "SELECT a.key, e.kind || ':' || e.slug"
            f" FROM (SELECT key, entry FROM find_alias_{suffix} WHERE key > ? AND key < ? LIMIT {_MOST_BEGUN}) a"
            f" JOIN find_entry_{suffix} e ON e.id = a.entry ORDER BY length(a.key), a.key, e.kind LIMIT ?",
            bounds,
        ).fetchall()
        found += self._connection.execute(
            "SELECT key, address"
            f" FROM (SELECT key, address FROM find_lay_{suffix} WHERE key > ? AND key < ? AND place = 0 LIMIT {_MOST_BEGUN})"
            " ORDER BY length(key), key LIMIT ?",
            bounds,
        ).fetchall()
        found.sort(key=lambda row: len(row[0]))
        return list(dict.fromkeys(Address.parse(str(address)) for _, address in found))

    def within(self, pieces: list[Piece]) -> Within:
        """The places that are named by parts of the query: how well, from 0 to 1, and by which of `pieces`."""
        total = sum(piece.weight for piece in pieces)
        at = {meaning: number for number, piece in enumerate(pieces) for meaning in piece.slot.meanings}
        best: dict[str, float] = {}
        held: dict[str, frozenset[int]] = {}
        for meaning in at:
            rows = self._connection.execute(
                f"SELECT words, rank, address FROM find_phrase_{self._suffix} WHERE rarest = ?", (meaning,)
            )
            for words, rank, address in rows:
                said = frozenset(at.get(word, -1) for word in str(words).split())
                if -1 not in said:
                    score = named_score(sum(pieces[number].weight for number in said) / total, rank, len(said))
                    best[address] = max(best.get(address, 0.0), score)
                    held[address] = held.get(address, frozenset()) | (said if int(rank) < BESIDE else frozenset())
        return {Address.parse(address): (score, held[address]) for address, score in best.items()}

    def pieces(self, query: Query) -> list[Piece]:
        """What of a query means something; of a long one what says most."""
        slots = self.meanings.slots(query.tokens)
        if query.open_ended and slots and slots[-1].words[-1] == query.tokens[-1]:
            meanings = (*slots[-1].meanings, *map(self.meanings.of, self._completions(query.tokens[-1])))
            slots[-1] = Slot(slots[-1].words, tuple(dict.fromkeys(meanings)))
        pieces = [self._piece(slot) for slot in slots]
        heaviest = sorted(range(len(pieces)), key=lambda number: -pieces[number].weight)[:MOST_ASKED]
        return [pieces[number] for number in sorted(heaviest)]

    def knows(self, word: str) -> bool:
        """Whether the library has the word, or its singular."""
        return any(one in self._vocabulary for one in (word, word.removesuffix("s"), word.removesuffix("es"))) or bool(
            self.meanings.decided(word)
        )

    def _key(self, text: str) -> frozenset[str]:
        """What a text means."""
        return self.meanings.key(parse(text))

    def _completions(self, start: str) -> list[str]:
        if len(start) < _LEAST:
            return []
        return [word for word in self._vocabulary.most_beginning(start, _COMPLETIONS) if word != start]

    def _piece(self, slot: Slot) -> Piece:
        found = [self._meaning(meaning) for meaning in slot.meanings]
        count = max(sum(count for _, count, _ in words) for words in found)
        is_named = any(named for words in found for _, _, named in words)
        words = sorted((word for meaning in found for word in meaning), key=lambda word: -word[1])
        relatives = tuple(dict.fromkeys((" ".join(slot.words), *(word for word, _, _ in words[:_RELATIVES]))))
        return Piece(slot, self._rarity(count) * (1 if is_named else NEVER_NAMED), relatives)

    def _rarity(self, count: int) -> float:
        """How much a word says: more, the fewer places have it; one that none has may be a name or a noise."""
        return math.sqrt(math.log2(1 + self._vocabulary.most / (1 + count))) if count else _UNHEARD

    def _read_meaning(self, meaning: str) -> list[tuple[str, int, int]]:
        rows = self._connection.execute(
            f"SELECT word, count, named FROM find_meaning_{self._suffix} WHERE meaning = ?", (meaning,)
        )
        return [(str(word), int(count), int(named)) for word, count, named in rows]

    def _of(self, key: str) -> tuple[Address, ...]:
        suffix = self._suffix
        decided = self._connection.execute(f"SELECT address FROM find_lay_{suffix} WHERE key = ? ORDER BY place", (key,))
        lay = [Address.parse(str(row[0])) for row in decided]
        rows = self._connection.execute(
            f"SELECT e.kind, e.slug, e.key FROM find_alias_{suffix} a JOIN find_entry_{suffix} e ON e.id = a.entry"
            " WHERE a.key = ? ORDER BY e.kind, e.id", (key,)
        ).fetchall()  # fmt: skip
        entries = [
            (Address.parse(f"{kind}:{slug}"), kind == "article" and is_title(str(title), key)) for kind, slug, title in rows
        ]
        titles = [address for address, whole in entries if whole]
        return tuple(dict.fromkeys((*titles, *lay, *(address for address, _ in entries))))[:MAX_NAMED]


def is_title(title: str, key: str) -> bool:
    """Whether a key is that of a title, with or without its article."""
    return key in (title, re.sub(r"^(?:the|an?|el|la|los|las) ", "", title))


def _forms(key: str, plain: str) -> Iterator[str]:
    """A key, the same without stop words, and each with its last word in the other number."""
    for one in (key, plain):
        yield one
        yield one.removesuffix("s") if one.endswith("s") else f"{one}s"
        if one.endswith("es"):
            yield one.removesuffix("es")


def shown(query: Query, pieces: list[Piece]) -> Query:
    """What is to be marked in a text: the words of a query and those that mean the same, what is still being typed at the end."""
    relatives = [word for piece in pieces for relative in piece.relatives for word in relative.split()]
    last = query.tokens[-1]
    return Query((*dict.fromkeys(word for word in (*relatives, *query.tokens) if word != last), last), query.open_ended)


def likely(within: Within) -> list[Address]:
    """The pages that are named best: one of their sections may be what is asked for."""
    pages = [address for address in within if address.kind == "article" and not address.part]
    return sorted(pages, key=lambda page: -within[page][0])[:_LIKELY]


def best_places(pieces: list[Piece], within: Within, sections: Iterable[tuple[Address, frozenset[str], bool]]) -> list[Address]:
    """Places that are named, and sections, in one order; one place of a page at most.

    `sections` come with what their headings mean, and whether all the rest of the query is in their text.
    """
    total = sum(piece.weight for piece in pieces) or 1.0
    scores = {address: score for address, (score, _) in within.items()}
    for address, heading, in_text in sections:
        said = within.get(Address("article", address.slug), (0.0, frozenset()))[1]
        headed = {number for number, piece in enumerate(pieces) if heading & set(piece.slot.meanings)} - said
        rest = total - sum(pieces[number].weight for number in headed | said) if in_text else 0.0
        if address.part and (headed or in_text):
            by_heading, by_name = (sum(pieces[number].weight for number in part) / total for part in (headed, said))
            score = section_score(by_heading, by_name, rest / total)
            scores[address] = max(scores.get(address, 0.0), score)
    order = sorted(scores, key=lambda one: (-scores[one], bool(one.part)))
    least = LEAST_SHARE if order and scores[order[0]] >= LEAST_SHARE else FAINT_SHARE
    best: dict[str, Address] = {}
    for address in order:
        if scores[address] >= least:
            best.setdefault(f"{address.kind}:{address.slug}", address)
    return list(best.values())[: MAX_NAMED if least == LEAST_SHARE else 1]


def relaxed(pieces: list[Piece]) -> Iterator[tuple[list[tuple[str, ...]], bool]]:
    """What sections may be asked for, each time less: words that mean the same, all but the commonest, the two rarest.

    Each comes as groups of words, one of each group being enough, and whether the last of them ends the query.
    """
    order = sorted(range(len(pieces)), key=lambda number: pieces[number].weight)
    for dropped in sorted({0, min(1, max(0, len(pieces) - 2)), max(0, len(pieces) - 2)}):
        kept = [number for number in range(len(pieces)) if number not in order[:dropped]]
        yield [pieces[number].relatives for number in kept], kept[-1] == len(pieces) - 1
