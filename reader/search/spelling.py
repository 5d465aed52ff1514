"""Mending words that the library does not know.

1. A word that the library knows is never changed; nor is a number, a word under four letters, or a beginning that may still
   become a known word.
2. Candidates are within two slips (one for short words), or sound alike.
3. The best has few slips, the same sound, the same first letter, and is frequent.
"""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.search.query import Query

_LEAST = 4
"""Letters of a word that is mended, or that stands in its place: PEP is never made of another word."""
_SAME_SOUND = 1.2
_SAME_START = 0.3
_PER_TENFOLD = 0.25
_WORST = 1.6
"""Of scores; above it the word is left as it was."""
_SOUNDS = (
    (r"^(?:kn|gn|pn)", "n"), (r"^ps", "s"), (r"^wr", "r"), (r"sch", "sk"), (r"ph", "f"), (r"gh", "g"), (r"ck|q", "k"),
    (r"ch(?=[lr])", "k"), (r"sc(?=[eiy])", "s"), (r"c(?=[eiy])", "s"), (r"ch", "x"), (r"c", "k"), (r"z", "s"), (r"v", "b"),
    (r"ll", "l"), (r"ti(?=on)", "x"), (r"h", ""), (r"y", "i"), (r"^[aeiou]+", "a"), (r"(?<!^)[aeiou]+", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""English and Spanish spellings of one sound: the first are rarer, the last drop vowels and doubled letters."""
_RULES = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)


def sound(word: str) -> str:
    """How a word sounds, roughly: words with the same key are easily written for each other."""
    for pattern, instead in _RULES:
        word = pattern.sub(instead, word)
    return word


class Spelling:
    """The words of one language's index."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """`counts` says of each word in how many places it stands."""
        self._counts = counts
        self._words = sorted(word for word in counts if len(word) >= _LEAST and word.isalpha())
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            self._by_sound[sound(word)].append(word)

    def knows(self, word: str) -> bool:
        """Whether the library has the word."""
        return word in self._counts

    def weight(self, word: str) -> float:
        """How much a word says: more, the fewer places have it."""
        return 1 / math.log2(2 + self._counts.get(word, 0))

    def is_slip(self, word: str, meant: str, slips: int) -> bool:
        """Whether `word` is none that the library knows, and `meant` with so many slips at most."""
        if word in self._counts or word[:1] != meant[:1] or abs(len(word) - len(meant)) > slips:
            return False
        return bool(OSA.distance(word, meant, score_cutoff=slips) <= slips)

    def mended(self, query: Query) -> Query:
        """The query with each unknown word replaced by the known one that is nearest, where one is near enough."""
        last = len(query.tokens) - 1
        tokens = tuple(self._mend(token, query.open_ended and at == last) for at, token in enumerate(query.tokens))
        return Query(tokens, query.open_ended)

    def _mend(self, word: str, may_go_on: bool) -> str:
        if word in self._counts or len(word) < _LEAST or not word.isalpha():
            return word
        if may_go_on and self._begins(word):
            return word
        slips = 1 if len(word) <= _LEAST + 1 else 2
        near = {one: distance for one, distance, _ in process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=None
        )}  # fmt: skip
        key = sound(word)
        if len(key) > 2:
            near |= {one: OSA.distance(word, one) for one in self._by_sound.get(key, ())}
        scored = ((self._score(word, key, one, distance), one) for one, distance in near.items())
        score, best = min(scored, default=(math.inf, word))
        return best if score < _WORST else word

    def _begins(self, word: str) -> bool:
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at].startswith(word)

    def _score(self, word: str, key: str, one: str, distance: int) -> float:
        score = distance - _PER_TENFOLD * math.log10(1 + self._counts[one])
        if sound(one) == key:
            score -= _SAME_SOUND
        if one[0] == word[0]:
            score -= _SAME_START
        return score
