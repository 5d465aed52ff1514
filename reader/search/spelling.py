"""Mending words that the library does not know.

1. A word that the library knows is never changed; nor is a number, a word under four letters, or a beginning that may still
   become a known word.
2. Candidates are within two slips (one for short words), or sound alike.
3. The best has few slips, the same sound, the same first letter, and is frequent.
4. Words with another first letter and two slips are looked at only when none of the others is so good that they can't be better:
   there are ten times as many of them.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.search.query import Query
from reader.search.vocabulary import Vocabulary

_LEAST = 4
"""Letters of a word that is mended, or that stands in its place: PEP is never made of another word."""
_MOST_MENDED = 5
"""Words of a query; each is compared with thousands."""
_SAME_SOUND = 1.2
_SAME_START = 0.3
_PER_TENFOLD = 0.25
_ALIKE = 0.5
"""Of the letters of two words, from which on a page is offered to whoever finds nothing."""
_WORST = 1.6
"""Of scores; above it the word is left as it was."""
_SOUNDS = (
    (r"x", "ks"), (r"^(?:kn|gn|pn)", "n"), (r"^ps", "s"), (r"^wr", "r"), (r"sch", "sk"), (r"ph", "f"), (r"gh", "g"),
    (r"ck|q", "k"), (r"ch(?=[lr])", "k"), (r"sc(?=[eiy])", "s"), (r"c(?=[eiy])", "s"), (r"ch", "x"), (r"sh", "x"),
    (r"c", "k"), (r"z", "s"), (r"v", "b"), (r"ll", "l"), (r"ti(?=on)", "x"), (r"h", ""), (r"y", "i"),
    (r"^[aeiou]+", "a"), (r"(?<!^)[aeiou]+", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""English and Spanish spellings of one sound: the first are rarer, the last drop vowels and doubled letters."""


def _rule(pattern: str, instead: str) -> Callable[[str], str]:
    """A spelling and its sound as a function of a word; without signs of a pattern it is four times as quick."""
    return (lambda word: word.replace(pattern, instead)) if pattern.isalpha() else partial(re.compile(pattern).sub, instead)


_RULES = tuple(_rule(pattern, instead) for pattern, instead in _SOUNDS)


def is_mendable(word: str) -> bool:
    """Whether a word may be mended, or stand in the place of another."""
    return len(word) >= _LEAST and word.isalpha()


def sound(word: str) -> str:
    """How a word sounds, roughly: words with the same key are easily written for each other."""
    for rule in _RULES:
        word = rule(word)
    return word


class Spelling:
    """Mends with the words of one language's index."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def knows(self, word: str) -> bool:
        """Whether the library has the word."""
        return word in self._vocabulary

    def is_slip(self, word: str, meant: str, slips: int) -> bool:
        """Whether `word` is none that the library knows, and `meant` with so many slips at most."""
        if word[:1] != meant[:1] or abs(len(word) - len(meant)) > slips or self.knows(word):
            return False
        return bool(OSA.distance(word, meant, score_cutoff=slips) <= slips)

    def mended(self, query: Query, is_right: Callable[[str], bool] = lambda word: False) -> Query:
        """The query with its unknown words that aren't right, up to five, replaced by the nearest known ones, if near enough."""
        last = len(query.tokens) - 1
        wrong = (
            at
            for at, token in enumerate(query.tokens)
            if not is_right(token) and self._is_wrong(token, query.open_ended and at == last)
        )
        tokens = list(query.tokens)
        for at in islice(wrong, _MOST_MENDED):
            tokens[at] = self._mend(tokens[at])
        return Query(tuple(tokens), query.open_ended)

    def _is_wrong(self, word: str, may_go_on: bool) -> bool:
        if not is_mendable(word) or self.knows(word):
            return False
        return not (may_go_on and self._vocabulary.begins_a_sounding_one(word))

    def _mend(self, word: str) -> str:
        slips = 1 if len(word) <= _LEAST + 1 else 2
        key = sound(word)
        near = _near(word, self._vocabulary.starting(word[0]), slips)
        near |= {one: 1 for one in _restarted(word) if is_mendable(one) and self.knows(one)}
        if len(key) > 2:
            near |= {one: OSA.distance(word, one) for one in self._vocabulary.sounding(key)}
        score, best = self._best(word, key, near)
        least = slips - _PER_TENFOLD * math.log10(1 + self._vocabulary.most)
        if not word.isascii() or (slips > 1 and score > least):
            score, best = self._best(word, key, near | _near(word, self._vocabulary.starting(""), slips))
        return best if score < _WORST else word

    def _best(self, word: str, key: str, near: Mapping[str, int]) -> tuple[float, str]:
        return min(((self._score(word, key, one, distance), one) for one, distance in near.items()), default=(math.inf, word))

    def _score(self, word: str, key: str, one: str, distance: int) -> float:
        score = distance - _PER_TENFOLD * math.log10(1 + self._vocabulary.count(one))
        if sound(one) == key:
            score -= _SAME_SOUND
        if one[0] == word[0]:
            score -= _SAME_START
        return score


def nearest_titles(query: Query, titles: Mapping[str, Sequence[str]]) -> list[str]:
    """The keys of the titles (as words) of which a word is spelt like one of the query, the most alike first."""
    asked = [token for token in query.tokens if is_mendable(token)]
    scores: dict[str, float] = {}
    for key, words in titles.items():
        alike = max(
            (OSA.normalized_similarity(token, word, score_cutoff=_ALIKE) for token in asked for word in words), default=0.0
        )
        if alike >= _ALIKE:
            scores[key] = alike
    return sorted(scores, key=lambda key: -scores[key])


def _near(word: str, by_length: Mapping[int, list[str]], slips: int) -> dict[str, int]:
    """The words within so many slips, and how many those are."""
    near: dict[str, int] = {}
    for length in range(len(word) - slips, len(word) + slips + 1):
        found = process.extract(word, by_length.get(length, ()), scorer=OSA.distance, score_cutoff=slips, limit=None)
        near |= {one: distance for one, distance, _ in found}
    return near


def _restarted(word: str) -> Iterator[str]:
    """A word with one slip at its beginning: another first letter, one more, one less, or two in the wrong order."""
    for letter in ascii_lowercase:
        yield letter + word[1:]
        yield letter + word
    yield word[1:]
    yield word[1] + word[0] + word[2:]
