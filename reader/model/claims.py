"""What a page says, line by line, as a reader sees it: what a sheet for reviewers prints, and what a sign-off stands for.

`digest` covers all that is shown of a page itself: its lines with their stress, links and sources' numbers, its dates, its
sources, and its pictures, with their words. It leaves out what comes from elsewhere when the page is shown: explanations of the
glossary's words, the numbers of the reader's country, the titles of related pages. It also leaves out what can't be seen, such as
other words to find the page by.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from reader.model.article import Article
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Chart,
    Dated,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Mark,
    Note,
    Paragraph,
    Quiz,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from reader.model.figure import FigureWords
from reader.model.review import due
from reader.model.walk import every_block

ClaimKind = Literal[
    "title",
    "lead",
    "key point",
    "heading",
    "text",
    "list item",
    "caption",
    "table row",
    "key",
    "chart row",
    "scale",
    "question",
    "answer",
    "box title",
    "picture",
]
_FORM = "alcove-page-1"
"""Changed when a digest is made in another way: all sign-offs are void then."""


class Claim(NamedTuple):
    """One line of a page. `within` tells what it stands in: "emergency", "note", "dose", "eligibility", "help for …", "quiz",
    the kind of a chart, or "".
    """

    kind: ClaimKind
    spans: tuple[Span, ...]
    within: str = ""
    figure: str = ""
    """The slug of a picture that stands here."""


class Picture(NamedTuple):
    """A figure's words, and what tells one state of its drawing from another."""

    words: FigureWords
    drawing: str


def claims(article: Article) -> Iterator[Claim]:
    """The lines of a page in reading order."""
    yield Claim("title", (Text(article.head.title),))
    yield Claim("lead", (Text(article.head.lead),))
    for point in article.key_points:
        yield Claim("key point", (Text(point),))
    for section in article.sections:
        yield from claims_of(section)


def claims_of(section: Section) -> Iterator[Claim]:
    """The lines of one section."""
    if section.heading:
        yield Claim("heading", (Text(section.heading),))
    for block in section.blocks:
        yield from _claims(block, "", "text")


def _claims(block: Block, within: str, kind: ClaimKind) -> Iterator[Claim]:
    match block:
        case Paragraph(spans):
            yield Claim(kind, spans, within)
        case BulletList(_, items):
            for item in items:
                for inner in item:
                    yield from _claims(inner, within, "list item")
        case Callout(box, title, blocks):
            yield from _box(title, blocks, box)
        case LocalHelp(needs, title, blocks):
            yield from _box(title, blocks, f"help for {', '.join(needs)}")
        case Dated(dated, blocks):
            for inner in blocks:
                yield from _claims(inner, dated, "text")
        case Table(caption, header, rows):
            if caption:
                yield Claim("caption", (Text(caption),), within)
            for row in rows:
                yield Claim("table row", _row(header, row), within)
        case Chart():
            yield from _chart(block)
        case Quiz():
            yield from _quiz(block)
        case Figure(slug):
            yield Claim("picture", (), within, slug)


def _box(title: str, blocks: Iterable[Block], within: str) -> Iterator[Claim]:
    yield Claim("box title", (Text(title),), within)
    for inner in blocks:
        yield from _claims(inner, within, "text")


def _chart(chart: Chart) -> Iterator[Claim]:
    """Its lines, and in figures what is drawn, so that somebody can compare the two."""
    yield Claim("caption", (Text(chart.title),), chart.kind)
    for key in chart.keys:
        yield Claim("key", (Text(key),), chart.kind)
    for row in chart.rows:
        yield Claim("chart row", (*row.spans, Text(f" (drawn: {', '.join(map(_drawn, row.marks))})")), chart.kind)
    yield Claim("scale", (Text(f"{chart.axis} (drawn: 0 to {chart.end:g} {chart.unit})"),), chart.kind)
    yield Claim("text", chart.says, chart.kind)


def _drawn(mark: Mark) -> str:
    if mark.end is None:
        return f"from {mark.start:g} on"
    return f"{mark.start:g}" if mark.start == mark.end else f"{mark.start:g} to {mark.end:g}"


def _quiz(quiz: Quiz) -> Iterator[Claim]:
    """All of it, as if it were open, and which answers count as right."""
    yield Claim("box title", (Text(quiz.title),), "quiz")
    for question in quiz.questions:
        yield Claim("question", (Text(question.asks),), "quiz")
        for choice in question.choices:
            verdict = "right" if choice.is_right else "wrong"
            yield Claim("answer", (Text(f"{choice.words} ({verdict}): "), *choice.why), "quiz")


def _row(header: tuple[tuple[Span, ...], ...], row: tuple[tuple[Span, ...], ...]) -> tuple[Span, ...]:
    """A row as one line: each cell after the heading of its column."""
    spans: list[Span] = []
    for column, cell in zip(header, row, strict=True):
        if spans:
            spans.append(Text("; "))
        spans += (*column, Text(": "), *cell) if column else cell
    return tuple(spans)


def marked(spans: Iterable[Span]) -> str:
    """A line with what its letters alone don't say: stress, links, numbers of sources. Marks of the glossary add nothing."""
    return "".join(_marked(span) for span in spans)


def _marked(span: Span) -> str:
    match span:
        case Text(text) | Term(_, text):
            return text
        case Strong(inner):
            return f"**{marked(inner)}**"
        case Emphasis(inner):
            return f"*{marked(inner)}*"
        case Link(target, inner):
            return f"[{marked(inner)}]({target})"
        case Note(number):
            return f"[{number}]"


def figures_of(article: Article) -> tuple[str, ...]:
    """The slugs of a page's pictures, in reading order."""
    blocks = (block for section in article.sections for block in every_block(section.blocks))
    return tuple(dict.fromkeys(block.slug for block in blocks if isinstance(block, Figure)))


def digest(article: Article, pictures: Sequence[Picture]) -> str:
    """The hash of a page as a reader sees it: SHA-256, in hexadecimal digits."""
    shown: list[Any] = [_FORM, article.head.language, article.updated, due(article).isoformat()]
    shown.append([[claim.kind, claim.within, claim.figure, marked(claim.spans)] for claim in claims(article)])
    shown.append([[source.organisation, source.title, source.year, source.address, source.seen] for source in article.sources])
    shown.append([[picture.drawing, asdict(picture.words)] for picture in pictures])
    return sha256(json.dumps(shown, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogateescape")).hexdigest()


def code_of(digest: str) -> str:
    """The first digits of a digest, in groups that people can compare: “3f2a-90bc-11de”."""
    return "-".join(digest[start : start + 4] for start in range(0, 12, 4))
