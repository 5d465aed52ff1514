"""What words have in common: the forms of one word, and words that mean the same to those who search.

1. A run of words, or a word, that an editor has put into a group (`same` in search.yaml) means what the group's first word means.
2. Any other word stands for its family: the word without the endings of English and Spanish. Families are rough (a light stem, no
   dictionary), so that only what is ranked lower may rest on them.
3. Small words say nothing beside others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reader.search.query import STOP_WORDS, Query, parse

LONGEST = 3
"""Words in a row that may have one meaning."""
SMALL = STOP_WORDS | frozenset(Path(__file__).with_name("small-words.txt").read_text(encoding="utf-8").split())
"""Words that the meaning of a query does not hang on, in English and Spanish."""
_ENDINGS = (
    "ation", "ating", "ated", "ator", "ate", "ancy", "ment", "ness", "ant", "ing", "ion", "ive", "ed", "er", "or",
    "ly", "amiento", "ciones", "iendo", "ando", "ados", "adas", "idos", "idas", "cion", "aron", "ado", "ada",
    "ido", "ida", "arme", "arse", "arte", "ar", "ir", "e", "y", "o", "a",
)  # fmt: skip
_LEAST = 4
"""Letters that must be left of a word: “anal” is not “an”, nor is “prior” “pri”."""


@lru_cache(maxsize=16384)
def family(word: str) -> str:
    """The family of a normalised word, as a key that no person sees."""
    if len(word) > _LEAST and word.endswith("s") and word[-2] not in "sui":
        word = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("es" if word[-4:-2] in ("ch", "sh", "ss") else "s")
    for ending in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        if len(stem) >= _LEAST - (ending in ("ing", "e")) and any(letter in "aeiouy" for letter in stem):
            doubled = len(stem) > _LEAST - 1 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl"
            return stem[:-1] if doubled else stem
    return word


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of a query that means something: its words as typed, and what it may mean (more than one while being typed)."""

    words: tuple[str, ...]
    meanings: tuple[str, ...]


class Meanings:
    """The groups of words that mean the same."""

    def __init__(self, same: Mapping[str, str]) -> None:
        """`same` gives what a word or a run of words (separated by spaces) means."""
        self._same = same

    def decided(self, word: str) -> str:
        """What one word means by decision of an editor; empty where there is none."""
        return self._same.get(word, "")

    def of(self, word: str) -> str:
        """What one word means."""
        stem = family(word)
        return self._same.get(word) or self._same.get(word.removesuffix("s")) or self._same.get(stem) or stem

    def slots(self, tokens: Sequence[str]) -> list[Slot]:
        """The pieces of a text in their order, without small words unless there are no others."""
        found: list[Slot] = []
        small: list[Slot] = []
        at = 0
        while at < len(tokens):
            run, meaning = self._longest(tokens[at : at + LONGEST])
            (small if len(run) == 1 and run[0] in SMALL else found).append(Slot(run, (meaning,)))
            at += len(run)
        return found or small

    def says_something(self, query: Query) -> bool:
        """Whether a text has more than small words."""
        return any(token not in SMALL for token in query.tokens)

    def key(self, query: Query) -> frozenset[str]:
        """What a whole text means, whatever its order."""
        return frozenset(slot.meanings[0] for slot in self.slots(query.tokens))

    def _longest(self, tokens: Sequence[str]) -> tuple[tuple[str, ...], str]:
        for length in range(len(tokens), 1, -1):
            run = tuple(tokens[:length])
            meaning = self._same.get(" ".join(run))
            if meaning:
                return run, meaning
        return (tokens[0],), self.of(tokens[0])


def groups(words: Iterable[Sequence[str]]) -> dict[str, str]:
    """The words of groups, normalised, each with the first of its group as meaning. No family has such a key."""
    keys = ([parse(word).key for word in group] for group in words)
    return {word: f"={group[0].replace(' ', '-')}" for group in keys for word in group}
