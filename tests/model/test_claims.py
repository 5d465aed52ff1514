"""A page line by line, and the hash that any visible edit changes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.model.address import Address
from reader.model.article import Article, ArticleHead, Source
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
from reader.model.claims import Claim, Picture, claims, code_of, digest, figures_of, marked
from reader.model.figure import FigurePart, FigureWords
from reader.model.text import leaves

PLAIN = Paragraph((Text("Two rings. "), Strong((Text("Both"),)), Text(" relax."), Note(1)))
BLOCKS = (
    PLAIN,
    BulletList(False, ((Paragraph((Text("One."),)), BulletList(True, ((Paragraph((Text("Inner."),)),),))),)),
    Callout("emergency", "Get help", (Paragraph((Text("Call."),)),)),
    LocalHelp(("pep",), "Where", (Paragraph((Text("Ask."),)),)),
    Dated(
        "dose", (Paragraph((Text("Take 1 pill."),)), Table("Times", ((), (Text("UK"),)), (((Text("All"),), (Text("2 hours"),)),)))
    ),
    Figure("anal-canal"),
)
SOURCE = Source("s", "An organisation", "A source", 2026, "https://example.org", "primary")
ARTICLE = Article(
    ArticleHead("x", "en", "t", "A title", "A lead.", 3),
    ("A point.",),
    "2026-11-25",
    (Section("s", 2, "A heading", BLOCKS),),
    (SOURCE,),
)
WORDS = FigureWords(
    "anal-canal", "en", "Name", "Alt.", "Long.", "Caption.", (400, 300), (FigurePart("a", (1, 2), "left", "A part"),)
)
PICTURES = [Picture(WORDS, "<svg/>")]


def test_each_line_comes_once_in_the_order_of_the_page() -> None:
    said = [(claim.kind, claim.within, marked(claim.spans)) for claim in claims(ARTICLE)]
    assert said == [
        ("title", "", "A title"),
        ("lead", "", "A lead."),
        ("key point", "", "A point."),
        ("heading", "", "A heading"),
        ("text", "", "Two rings. **Both** relax.[1]"),
        ("list item", "", "One."),
        ("list item", "", "Inner."),
        ("box title", "emergency", "Get help"),
        ("text", "emergency", "Call."),
        ("box title", "help for pep", "Where"),
        ("text", "help for pep", "Ask."),
        ("text", "dose", "Take 1 pill."),
        ("caption", "dose", "Times"),
        ("table row", "dose", "All; UK: 2 hours"),
        ("picture", "", ""),
    ]
    assert figures_of(ARTICLE) == ("anal-canal",)


def test_no_line_of_the_canonical_text_is_left_out() -> None:
    said = " ".join(marked(claim.spans).replace("*", "") for claim in claims(ARTICLE))
    for leaf in leaves(ARTICLE.sections[0]):
        assert leaf in said


def with_block(block: Paragraph) -> Article:
    return replace(ARTICLE, sections=(Section("s", 2, "A heading", (block, *BLOCKS[1:])),))


def with_head(**fields: str) -> Article:
    return replace(ARTICLE, head=replace(ARTICLE.head, **fields))  # type: ignore[arg-type]


EDITS: dict[str, Callable[[], Article]] = {
    "a title": lambda: with_head(title="Another title"),
    "a lead": lambda: with_head(lead="Another lead."),
    "a key point": lambda: replace(ARTICLE, key_points=("Another point.",)),
    "one more key point": lambda: replace(ARTICLE, key_points=("A point.", "Another.")),
    "a heading": lambda: replace(ARTICLE, sections=(Section("s", 2, "Another", BLOCKS),)),
    "the order": lambda: replace(ARTICLE, sections=(Section("s", 2, "A heading", BLOCKS[::-1]),)),
    "a word": lambda: with_block(Paragraph((Text("Three rings. "), *PLAIN.spans[1:]))),
    "stress": lambda: with_block(Paragraph((Text("Two rings. "), Text("Both"), *PLAIN.spans[2:]))),
    "another stress": lambda: with_block(Paragraph((Text("Two rings. "), Emphasis((Text("Both"),)), *PLAIN.spans[2:]))),
    "a link": lambda: with_block(Paragraph((Link(Address("article", "y"), (Text("Two rings. "),)), *PLAIN.spans[1:]))),
    "a mark of a source": lambda: with_block(Paragraph(PLAIN.spans[:-1])),
    "a source's title": lambda: replace(ARTICLE, sources=(replace(SOURCE, title="Another"),)),
    "how a source was seen": lambda: replace(ARTICLE, sources=(replace(SOURCE, seen="copy"),)),
    "the date of the update": lambda: replace(ARTICLE, updated="2026-11-26"),
    "the day until which it is good": lambda: replace(ARTICLE, review_by="2027-01-01"),
    "its language": lambda: with_head(language="es"),
    "a dose that is one no longer": lambda: replace(
        ARTICLE,
        sections=(Section("s", 2, "A heading", (*BLOCKS[:4], *BLOCKS[4].blocks, BLOCKS[5])),),
    ),
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=list(EDITS))
def test_any_edit_that_can_be_seen_changes_the_hash(edited: Callable[[], Article]) -> None:
    assert digest(edited(), PICTURES) != digest(ARTICLE, PICTURES)


@pytest.mark.parametrize(
    "picture",
    [
        Picture(WORDS, "<svg></svg>"),
        Picture(replace(WORDS, alt="Other."), "<svg/>"),
        Picture(replace(WORDS, description="Other."), "<svg/>"),
        Picture(replace(WORDS, caption="Other."), "<svg/>"),
        Picture(replace(WORDS, parts=(replace(WORDS.parts[0], label="Other"),)), "<svg/>"),
        Picture(replace(WORDS, parts=(replace(WORDS.parts[0], anchor=(3, 4)),)), "<svg/>"),
    ],
)
def test_so_does_an_edit_of_a_picture(picture: Picture) -> None:
    assert digest(ARTICLE, [picture]) != digest(ARTICLE, PICTURES)


def test_what_cannot_be_seen_changes_nothing() -> None:
    unseen = replace(ARTICLE, aliases=("other words",), formerly=("old",), related=("y",))
    marked_term = Paragraph((Text("Two "), Term("ring", "rings"), Text(". "), *PLAIN.spans[1:]))
    assert digest(unseen, PICTURES) == digest(ARTICLE, PICTURES)
    assert digest(with_block(marked_term), PICTURES) == digest(ARTICLE, PICTURES)


def test_two_lines_never_run_together() -> None:
    one = replace(ARTICLE, key_points=("A", "B"))
    assert digest(one, PICTURES) != digest(replace(ARTICLE, key_points=("A\nB",)), PICTURES)
    assert Claim("text", (Text("a"),)) in list(claims(with_block(Paragraph((Text("a"),)))))


def test_a_code_is_short_enough_to_compare() -> None:
    assert code_of("0123456789abcdef" * 4) == "0123-4567-89ab"


CHART = Chart(
    "timeline",
    "When",
    "Weeks since",
    "weeks",
    12.0,
    ("UK", "US"),
    (ChartRow((Text("HIV: UK 6 weeks"), Note(1)), (Mark(6, 6), Mark(1, 3, 1, 1), Mark(9, None, 2))),),
    (Text("Take the later time."),),
)
QUIZ = Quiz(
    "Try it",
    (Question("Which?", (Choice("Oil", False, (Text("A fair guess."), Note(1))), Choice("Gel", True, (Text("Yes."),)))),),
)


def test_a_chart_is_told_with_what_it_draws() -> None:
    said = [(claim.kind, claim.within, marked(claim.spans)) for claim in claims(with_blocks(CHART))][3:]
    assert said == [
        ("caption", "timeline", "When"),
        ("key", "timeline", "UK"),
        ("key", "timeline", "US"),
        ("chart row", "timeline", "HIV: UK 6 weeks[1] (drawn: 6, 1 to 3, from 9 on)"),
        ("scale", "timeline", "Weeks since (drawn: 0 to 12 weeks)"),
        ("text", "timeline", "Take the later time."),
    ]


def test_a_quiz_is_told_with_its_answers() -> None:
    said = [(claim.kind, claim.within, marked(claim.spans)) for claim in claims(with_blocks(QUIZ))][3:]
    assert said == [
        ("box title", "quiz", "Try it"),
        ("question", "quiz", "Which?"),
        ("answer", "quiz", "Oil (wrong): A fair guess.[1]"),
        ("answer", "quiz", "Gel (right): Yes."),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        replace(CHART, end=13.0),
        replace(CHART, rows=(replace(CHART.rows[0], marks=(Mark(7, 7),)),)),
        replace(CHART, keys=("US", "UK")),
    ],
)
def test_another_drawing_is_another_page(changed: Chart) -> None:
    assert digest(with_blocks(changed), ()) != digest(with_blocks(CHART), ())


def with_blocks(*blocks: Chart | Quiz) -> Article:
    return replace(ARTICLE, sections=(Section("", 1, "", blocks),))
