"""Which term some selected words mean: one of its names, or a name with a simple ending, in any case and with any accents."""

from collections.abc import Iterable, Iterator

from reader.model.term import GlossaryTerm
from reader.search.norm import norm

_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ces", "z"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))
"""Of plurals and verbs, and what stands in their place in the plain word. Those that fit no word do no harm."""
_LEAST = 3
"""Characters of a word without its ending, at the least."""


def meant_term(selected: str, terms: Iterable[GlossaryTerm]) -> str:
    """The slug of the term that `selected` names, or "".

    A term's own name is tried before other names of others, and words as they stand before words without their ending.
    """
    known = _by_name(tuple(terms))
    return next((known[key] for key in _plainer(norm(selected)) if key in known), "")


def _by_name(terms: tuple[GlossaryTerm, ...]) -> dict[str, str]:
    known: dict[str, str] = {}
    layers = (
        [((term.name,), term) for term in terms],
        [(term.also, term) for term in terms],
        [(term.slang, term) for term in terms],
        [((term.spanish,), term) for term in terms],
        [(_verbs(norm(term.name)), term) for term in terms],
    )
    for layer in layers:
        for names, term in layer:
            for name in names:
                known.setdefault(norm(name), term.slug)
    known.pop("", None)
    return known


def _verbs(key: str) -> tuple[str, ...]:
    """What “douching” is made from."""
    return tuple(plain for plain in _plainer(key) if key.endswith("ing") and plain != key)


def _plainer(key: str) -> Iterator[str]:
    """A key, then the same with a shorter last word."""
    yield key
    for ending, instead in _ENDINGS:
        if key.endswith(ending) and len(key.rpartition(" ")[2]) - len(ending) + len(instead) >= _LEAST:
            yield key.removesuffix(ending) + instead
