"""Words of danger → cards of the triage table, to stand above everything else. A typing error must not hide one.

A phrase is asked for when each of its words is in the query, in any order: as it stands, as a word that means the same by
decision of an editor, as the beginning that has been typed so far (of 5 letters at least), or with one slip (two from 7 letters
on, if what is typed is no word of everyday language either) that makes it no word of the library. A phrase of one word must not
be a beginning, nor a short one a slip: too many words differ from it by a letter. A phrase in quotes must stand as it is, but
for slips.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from reader.library.seal import row_hash
from reader.search.everyday import is_common
from reader.search.families import Meanings
from reader.search.norm import table_suffix
from reader.search.query import Query, parse
from reader.search.spelling import Spelling

MAX_CARDS = 2
_LEAST = 5
_LONG = 7
_SMALL = frozenset(
    ("a", "an", "and", "are", "been", "have", "i", "is", "it", "me", "my", "of", "the", "to", "was", "with",
     "al", "de", "del", "el", "en", "la", "le", "lo", "mi", "se", "un", "una", "y")
)  # fmt: skip
"""Words without which a phrase of danger says the same."""
_AS_IT_IS = "="
_Phrase = tuple[int, frozenset[str], str, str, str]
"""Its number, its words, the same in their order if they must stand so, its card and its address."""


@dataclass(frozen=True, slots=True)
class Card:
    """What to show, and the address at which it is told in full. `words` are empty where the page speaks for itself."""

    address: str
    words: str


def phrase(text: str) -> str:
    """What of a phrase must be in a query."""
    tokens = parse(text).tokens
    if text.startswith('"'):
        return f"{_AS_IT_IS}{' '.join(tokens)}"
    return " ".join([token for token in tokens if token not in _SMALL] or tokens)


def _stands(phrase: Sequence[str], tokens: Sequence[str], meant: Sequence[Set[str]]) -> bool:
    """Whether a phrase stands in a query as it is, but for slips; `meant` gives what each token may be with one."""
    said = range(len(phrase))
    return any(
        all(phrase[at] == tokens[start + at] or phrase[at] in meant[start + at] for at in said)
        for start in range(len(tokens) - len(phrase) + 1)
    )


class Danger:
    """Knows the words of danger of one language."""

    def __init__(self, connection: sqlite3.Connection, language: str, spelling: Spelling, meanings: Meanings) -> None:
        self._connection = connection
        self._language = language
        self._spelling = spelling
        self._meanings = meanings

    def cards(self, query: Query) -> tuple[Card, ...]:
        """The cards that a query asks for, those that are asked for with most words first."""
        found: dict[str, tuple[int, int, str]] = {}
        said = {*query.tokens, *self._meant_by(query)}
        meant = [self._meant_with_a_slip(token) for token in query.tokens]
        slips = set().union(*meant)
        alone = {*said, *(word for word in slips if len(word) >= _LEAST)}
        beside_others = {*alone, *self._begun_by(query), *(word for word in slips if len(word) == _LEAST - 1)}
        may_be_said = [row for word in beside_others for row in self._by_word.get(word, ())]
        for number, wanted, in_order, card, address in may_be_said:
            may_say = beside_others if len(wanted) > 1 else alone
            if _stands(in_order.split(), query.tokens, meant) if in_order else wanted <= may_say:
                name = card or address
                found[name] = min(found.get(name, (0, number, address)), (-len(wanted), number, address))
        best = sorted(found.items(), key=lambda item: item[1])[:MAX_CARDS]
        return tuple(Card(address, self._told(name)) for name, (_, _, address) in best)

    @cached_property
    def _phrases(self) -> tuple[_Phrase, ...]:
        rows = self._connection.execute(f"SELECT id, words, card, address FROM find_urgent_{table_suffix(self._language)}")
        whole = []
        for number, words, card, address in rows:
            wanted = str(words).removeprefix(_AS_IT_IS)
            in_order = wanted if str(words).startswith(_AS_IT_IS) else ""
            whole.append((int(str(number)), frozenset(wanted.split()), in_order, str(card), str(address)))
        return tuple(row for row in whole if row[1])

    @cached_property
    def _by_word(self) -> dict[str, list[_Phrase]]:
        """The phrases by one of their words."""
        by_word: dict[str, list[_Phrase]] = defaultdict(list)
        for row in self._phrases:
            by_word[max(row[1], key=len)].append(row)
        return by_word

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for _, wanted, *_ in self._phrases for word in wanted)

    @cached_property
    def _by_meaning(self) -> dict[str, list[str]]:
        """The words on which an editor has decided, by what they mean."""
        by_meaning: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            by_meaning[self._meanings.decided(word)].append(word)
        by_meaning.pop("", None)
        return by_meaning

    @cached_property
    def _by_initial(self) -> dict[str, list[str]]:
        """The words by their first letter, which no slip changes."""
        by_initial: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            by_initial[word[0]].append(word)
        return by_initial

    def _meant_by(self, query: Query) -> set[str]:
        """Words that mean the same as one of a query."""
        meant = {meaning for slot in self._meanings.slots(query.tokens) for meaning in slot.meanings}
        return {word for meaning in meant for word in self._by_meaning.get(meaning, ())}

    def _begun_by(self, query: Query) -> set[str]:
        """Words that a query may come to have."""
        last = query.tokens[-1]
        may_go_on = query.open_ended and len(last) >= _LEAST
        return {word for word in self._words if word.startswith(last)} if may_go_on else set()

    def _meant_with_a_slip(self, token: str) -> set[str]:
        """The words that a token may be with a slip, which makes it none that the library knows."""
        if self._spelling.knows(token):
            return set()
        most = 1 if is_common(token) else 2
        words = self._by_initial.get(token[0], ())
        return {word for word in words if self._spelling.is_slip(token, word, most if len(word) >= _LONG else 1)}

    def _told(self, card: str) -> str:
        rows = self._connection.execute("SELECT ordinal, data, hash FROM help_row WHERE language = ?", (self._language,))
        for ordinal, data, hashed in rows:
            if row_hash("help_row", self._language, ordinal, data) == hashed:
                row = json.loads(data)
                if row["slug"] == card:
                    return str(row["words"])
        return ""
