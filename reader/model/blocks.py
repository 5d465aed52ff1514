"""The one middle form: an article is sections of blocks, and blocks hold spans.

Every medium (screen, paper, speech, search, web) is made from these; none of them ever sees Markdown or HTML.
"""

from dataclasses import dataclass
from typing import Literal

from reader.model.address import Address

CalloutKind = Literal["emergency", "note"]
DatedKind = Literal["dose", "eligibility"]
"""How much of a medicine, when and how; who can have what."""
ChartKind = Literal["pictograph", "bars", "timeline"]
ICONS = ("person", "thing")
"""What a pictograph may draw a hundred of."""


@dataclass(frozen=True, slots=True)
class Text:
    """A run of plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of strong importance."""

    spans: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    spans: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another place in the library."""

    target: Address
    spans: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the glossary explains, as it stands in the sentence."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered mark that opens a source in place. `number` counts from 1 within the article."""

    number: int


Span = Text | Strong | Emphasis | Link | Term | Note


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; each item is one or more blocks."""

    ordered: bool
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed passage. Nothing in the program may cover one of kind `emergency`."""

    kind: CalloutKind
    title: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, kept beside the text under its own slug."""

    slug: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell a run of spans. `header` has as many cells as every row."""

    caption: str
    header: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class LocalHelp:
    """A boxed passage after which the numbers and places of the reader's own country are shown, for these needs.

    `title` and `blocks` are the author's and the same everywhere; what is shown of a country is no part of the text.
    """

    needs: tuple[str, ...]
    title: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Dated:
    """A passage that is trusted only until its page is due to be checked again (reader.model.review)."""

    kind: DatedKind
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the scale of a chart, from `start` to `end`: one point when they are the same, without end when it is None.

    `key` says how it is drawn, and what that means when the chart has keys; marks of different lanes stand one below the other.
    """

    start: float
    end: float | None
    key: int = 0
    lane: int = 0


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A line of a chart: its words tell in full what its marks show."""

    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers to look at, on a scale from 0 to `end`. All that its picture shows is told by its words, too.

    `axis` says what the scale counts, or what each icon stands for; `unit` is the time that a scale counts in (hours, days,
    weeks, months), or the icon of a pictograph, or nothing. `keys` say what each look of a mark means, when there are several.
    `says` is what to see in it, and how far to trust it.
    """

    kind: ChartKind
    title: str
    axis: str
    unit: str
    end: float
    keys: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    says: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question; `why` says kindly what is right or wrong about it."""

    words: str
    is_right: bool
    why: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a quiz. One of its choices is right."""

    asks: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions for whoever wants to try what they have read. They are closed until somebody opens them.

    Only `title` is a part of the section's text: a wrong answer must never be found, cited or read aloud as if it were true.
    """

    title: str
    questions: tuple[Question, ...]


Block = Paragraph | BulletList | Callout | Figure | Table | LocalHelp | Dated | Chart | Quiz


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading.

    `level` is 2 or 3; the opening section, before any heading, has level 1, no id and no heading.
    """

    id: str
    level: int
    heading: str
    blocks: tuple[Block, ...]
