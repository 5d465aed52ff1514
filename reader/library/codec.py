"""Blocks and spans ⇄ compact JSON.

A dataclass is a list that begins with its one-letter tag, then its fields in order; a tuple is a list that does not begin with
a string, and one of strings has an empty tag before them. `encode` is exact and stable: equal blocks give equal bytes.
"""

import json
from dataclasses import fields
from typing import Any

from reader.model.address import Address
from reader.model.blocks import (
    BulletList,
    Callout,
    Chart,
    ChartRow,
    Choice,
    Dated,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Mark,
    Note,
    Paragraph,
    Question,
    Quiz,
    Section,
    Strong,
    Table,
    Term,
    Text,
)

_TAGS: dict[str, type[Any]] = {
    "t": Text,
    "b": Strong,
    "i": Emphasis,
    "a": Link,
    "w": Term,
    "n": Note,
    "p": Paragraph,
    "l": BulletList,
    "c": Callout,
    "f": Figure,
    "g": Table,
    "h": LocalHelp,
    "d": Dated,
    "v": Chart,
    "r": ChartRow,
    "m": Mark,
    "q": Quiz,
    "e": Question,
    "o": Choice,
    "s": Section,
    "@": Address,
}
_TAG_OF = {made: tag for tag, made in _TAGS.items()}


def encode(value: object) -> str:
    """A model value as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode_section(text: str) -> Section:
    """The section that `encode` wrote. Raises ValueError when the text is not one."""
    try:
        section = _made(json.loads(text))
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError(f"not a section: {error}") from error
    if not isinstance(section, Section):
        raise ValueError("not a section")  # noqa: TRY004 - the text is wrong, not our types
    return section


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        strings = value and isinstance(value[0], str)
        return ["", *value] if strings else [_plain(item) for item in value]
    tag = _TAG_OF.get(type(value))
    if tag is None:
        return value
    return [tag, *(_plain(getattr(value, field.name)) for field in fields(value))]


def _made(value: Any) -> Any:
    if type(value) is not list:
        return value
    if value and type(value[0]) is str:
        if value[0] == "t":  # by far the most frequent
            return Text(value[1])
        if not value[0]:
            return tuple(value[1:])
        return _TAGS[value[0]](*[_made(item) for item in value[1:]])
    return tuple([_made(item) for item in value])
