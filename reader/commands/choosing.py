"""Typed words → the commands that they may mean. Every word must begin some word of a command's title or help."""

from collections.abc import Sequence

from reader.search.norm import tokens_of, words


def chosen_by(typed: str, texts: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """The numbers of the (title, help) pairs that `typed` may mean, the likeliest first; all of them for no words.

    A title that begins with the words comes first, then titles that have them all, then the rest, each in the order given.
    Case and accents don't matter.
    """
    wanted = _tokens(typed)
    ranked = []
    for number, (title, explained) in enumerate(texts):
        in_title, in_help = _tokens(title), _tokens(explained)
        if all(_begins_one(token, in_title + in_help) for token in wanted):
            here = all(_begins_one(token, in_title) for token in wanted)
            first = here and bool(wanted) and in_title[0].startswith(wanted[0])
            ranked.append((0 if first else 1 if here else 2, number))
    return tuple(number for _, number in sorted(ranked))


def _tokens(text: str) -> list[str]:
    return [token for match in words(text) for token in tokens_of(match[0])]


def _begins_one(beginning: str, tokens: list[str]) -> bool:
    return any(token.startswith(beginning) for token in tokens)
