"""The glossary from A to Z: the order of its words, their letters, and the words that somebody may mean."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.commands.choosing import chosen_by
from reader.model.term import GlossaryTerm, forms_of
from reader.search.norm import fold, norm

_OWN = {"es": {"ñ": "n~"}}
"""Letters that a language counts as its own, not as another with an accent, and what they are sorted as."""
_FIGURES = "0–9"
"""The title of names that begin with no letter."""


class Found(NamedTuple):
    """A word, and the other name by which it was found: "" when that is its own name."""

    term: GlossaryTerm
    by: str = ""


class Alphabet:
    """The order of a language's letters; one that it does not know by itself stands with the letter that it is made from."""

    def __init__(self, language: str) -> None:
        self._own = _OWN.get(language, {})

    def letter(self, name: str) -> str:
        """The letter under which a name stands."""
        first = _plain(name)[:1]
        if first in self._own:
            return first.upper()
        return fold(first)[:1].upper() if first.isalpha() else _FIGURES

    def place(self, name: str) -> tuple[bool, str]:
        """What names are sorted by; those that begin with no letter come last."""
        text = _plain(name)
        for letter, place in self._own.items():
            text = text.replace(letter, place)
        return not text[:1].isalpha(), fold(text)

    def in_order(self, terms: Iterable[GlossaryTerm]) -> tuple[GlossaryTerm, ...]:
        """Terms from A to Z."""
        return tuple(sorted(terms, key=lambda term: self.place(term.name)))


def other_names(term: GlossaryTerm) -> tuple[str, ...]:
    """Everything else by which a word is known."""
    return (*term.also, *term.slang, *filter(None, (term.spanish,)))


def chosen_terms(typed: str, terms: Sequence[GlossaryTerm]) -> list[Found]:
    """The terms that `typed` may mean, in any of their names, the likeliest first; all of them, as they stand, for no words.

    What is a whole name of a term comes before what only begins one. Where no name begins so, their plurals are looked at.
    """
    found = _chosen(typed, terms, lambda name, language: name)
    if not found:
        found = _chosen(typed, terms, lambda name, language: " ".join(forms_of(name, language)))
    key = norm(typed)
    return sorted(found, key=lambda one: bool(key) and key not in map(norm, (one.term.name, *other_names(one.term))))


def _chosen(typed: str, terms: Sequence[GlossaryTerm], written: Callable[[str, str], str]) -> list[Found]:
    """`written` gives what is looked at of a name in a language."""
    names = [(term.name, *other_names(term)) for term in terms]
    texts = [[written(name, term.language) for name in every] for term, every in zip(terms, names, strict=True)]
    found = []
    for number in chosen_by(typed, [(own, " ".join(others)) for own, *others in texts]):
        by = chosen_by(typed, [(text, "") for text in texts[number]])
        found.append(Found(terms[number], "" if not by or 0 in by else names[number][by[0]]))
    return found


def _plain(name: str) -> str:
    """A name in small letters, from its first letter or figure on."""
    text = unicodedata.normalize("NFC", name).casefold()
    start = next((place for place, char in enumerate(text) if char.isalnum()), len(text))
    return text[start:]
