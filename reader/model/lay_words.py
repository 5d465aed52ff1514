"""Words that people type, and the places to which they lead."""

from dataclasses import dataclass
from typing import Literal

LayKind = Literal["slang", "name", "spelling", "symptom", "question", "spanish", "urgent", "same"]
LAY_KINDS: tuple[LayKind, ...] = ("slang", "name", "spelling", "symptom", "question", "spanish", "urgent", "same")
"""Names are those of brands and drugs; urgent words tell of a danger; words of kind “same” mean the same and lead nowhere."""


@dataclass(frozen=True, slots=True)
class LayWords:
    """Words and phrases with one meaning.

    `to` are addresses in text form, the best one first; `card`, for urgent words alone, is the slug of a row of the triage table.
    """

    slug: str
    language: str
    kind: LayKind
    words: tuple[str, ...]
    to: tuple[str, ...]
    card: str = ""
