"""Directives: blocks whose inside is data and not Markdown, as `!!! bars` with lines of YAML below it.

They are lifted out of an article before the Markdown parser sees it. In the place of each a call-out of its kind is left, with
a number for its name, and empty lines.
"""

import re
from typing import NamedTuple

KINDS = ("pictograph", "bars", "timeline", "quiz")

_HEAD = re.compile(rf"!!! +({'|'.join(KINDS)})(?= |$) *(.*?) *")
_INDENT = 4


class Directive(NamedTuple):
    """A directive as its author wrote it: `name` stands after its kind, `text` below it, without its indentation.

    `line` counts from 1 within the article's body, and is that of the kind.
    """

    kind: str
    name: str
    text: str
    line: int


def lift(body: str) -> tuple[str, tuple[Directive, ...]]:
    """The body with each directive's place kept, and the directives. Only those at the left margin are meant."""
    kept: list[str] = []
    found: list[Directive] = []
    inside: list[str] | None = None
    for number, line in enumerate(body.split("\n"), 1):
        head = _HEAD.fullmatch(line)
        if head:
            inside = []
            found.append(Directive(head[1], head[2], "", number))
            kept.append(f"!!! {head[1]} {len(found) - 1}")
        elif inside is not None and (not line.strip() or line.startswith(" " * _INDENT)):
            inside.append(line[_INDENT:])
            found[-1] = found[-1]._replace(text="\n".join(inside))
            kept.append("")
        else:
            inside = None
            kept.append(line)
    return "\n".join(kept), tuple(found)
