"""Pages: what is painted is what the blocks say, at every size, and nothing else."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor

from reader.model.address import Address
from reader.model.article import Article, ArticleHead, Source
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Link,
    Note,
    Paragraph,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.source_line import source_line
from reader.model.term import GlossaryTerm, Use
from reader.model.text import canonical
from reader.session.session import Session
from reader.typeset.article import Frame, article_page, measure, term_page
from reader.typeset.dates import month_and_year
from reader.typeset.fonts import BODY, Size
from reader.typeset.page import Page
from reader.typeset.styles import Styles
from reader.typeset.theme import Theme, load_theme

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]
SIZES = (80, 100, 200, 400)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


class NoArtwork:
    """A library without figures."""

    def figure(self, slug: str) -> FigureWords:
        raise Fault("That picture is not in this library.", "")

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        raise Fault("That picture is not in this library.", "")


def article_of(*blocks: Block, damaged: frozenset[str] = frozenset()) -> Article:
    source = Source("s", "An organisation", "A title", 2026, "https://example.org", "copy")
    sections = (Section("", 1, "", blocks), Section("more", 2, "More", (Paragraph((Text("The end."),)),)))
    return Article(
        ArticleHead("x", "en", "t", "A title", "A lead.", 3), ("One.",), "2026-11-23", sections, (source,), damaged=damaged
    )


def set_page(
    article: Article, width: float = 612, theme_id: str = "light", percent: int = 100, opened: frozenset[int] = frozenset()
) -> Page:
    frame = Frame(width, Styles(load_theme(theme_id), Size(percent)), NoArtwork())
    return article_page(article, "Topic", frame, opened)


def painted(page: Page, theme_id: str = "light") -> QImage:
    image = QImage(round(page.width), min(20_000, round(page.height) + 1), QImage.Format.Format_RGB32)
    image.fill(load_theme(theme_id).colour("paper"))
    painter = QPainter(image)
    page.paint(painter, QRectF(image.rect()))
    painter.end()
    return image


def test_every_canonical_character_stands_where_the_positions_say(session: Session) -> None:
    article = session.article("is-anal-sex-safe")
    for percent in SIZES:
        page = article_page(article, "t", Frame(480, Styles(load_theme("light"), Size(percent)), session))
        for section in article.sections:
            text = canonical(section).text
            for match in re.finditer(r"\S+", text):
                found = "".join(page.text(a, b) for a, b in page.positions.ranges(section.id, *match.span()))
                assert found == match[0], (percent, section.id, match[0])


def test_positions_hold_beyond_the_basic_plane() -> None:
    blocks = Paragraph((Text("a 🜁 b "), Strong((Text("𝒳y"),)), Note(1), Term("w", " ñz")))
    page = set_page(article_of(blocks))
    text = canonical(article_of(blocks).sections[0]).text
    for start in range(len(text)):
        found = "".join(page.text(a, b) for a, b in page.positions.ranges("", start, start + 1))
        assert found == text[start]


def test_a_full_line_holds_60_to_72_characters(session: Session) -> None:
    for slug in ("is-anal-sex-safe", "anatomy", "lubrication"):
        size = Size(100)
        page = article_page(session.article(slug), "t", Frame(measure(size), Styles(load_theme("light"), size), session))
        lengths = []
        block = page.document.begin()
        while block.isValid():
            layout = block.layout()
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            plain = cursor.charFormat().font().pixelSize() == BODY and block.blockFormat().headingLevel() == 0
            if plain and block.textList() is None and cursor.currentTable() is None:
                lengths += [layout.lineAt(i).textLength() for i in range(layout.lineCount() - 1)]
            block = block.next()
        lengths.sort()
        assert 60 <= lengths[len(lengths) // 2] <= 72


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.parametrize("width", [288, 328, 612])
def test_nothing_is_wider_than_the_page(width: float, percent: int) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    row = ((Text(long),), (Text("short"),), (Text(f"{long} {long}"),))
    blocks = (
        Paragraph((Text(long * 3),)),
        Table("A caption", ((Text("One"),), (Text("Two"),), (Text(long),)), (row, row)),
        Callout("emergency", long, (Paragraph((Text(long),)), BulletList(True, ((Paragraph((Text(long),)),),)))),
    )
    page = set_page(article_of(*blocks), width, percent=percent)
    assert page.document.documentLayout().documentSize().width() <= width + 1
    for rect in page.emergency_rects():
        assert rect.left() > -1
        assert rect.right() <= width + 1


def test_an_emergency_box_is_painted_in_its_theme_with_its_bar(theme: Theme) -> None:
    page = set_page(article_of(Callout("emergency", "Help", (Paragraph((Text("Now."),)),))), theme_id=theme.id)
    (rect,) = page.emergency_rects()
    image = painted(page, theme.id)
    assert image.pixelColor(round(rect.left()) + 2, round(rect.center().y())) == theme.colour("warning-bar")
    assert image.pixelColor(round(rect.right()) - 6, round(rect.center().y())) == theme.colour("warning-fill")
    assert image.pixelColor(round(rect.right()) - 6, round(rect.bottom()) + 4) == theme.colour("paper")


def test_links_terms_and_notes_can_be_hit_and_lead_where_they_say(session: Session) -> None:
    target = Address("article", "anatomy", "rectum")
    page = set_page(article_of(Paragraph((Link(target, (Text("a link"),)), Text(" and "), Term("sphincter", "a term"), Note(1)))))
    found = {page.anchor_at(QRectF(x, y, 1, 1).center()) for y in range(0, int(page.height), 4) for x in range(0, 612, 4)}
    assert {"article:anatomy#rectum", "term:sphincter", "note:1", "note:0", "screen:home"} <= found


def test_the_first_line_of_a_list_has_its_mark_after_a_box_too() -> None:
    items = BulletList(False, ((Paragraph((Text("alike"),)),), (Paragraph((Text("alike"),)),)))
    page = set_page(article_of(Callout("note", "Box", (Paragraph((Text("words"),)),)), items))
    picture = painted(page)
    lines = [page.rect_at(start) for start, _ in page.positions.ranges("", len("Box\nwords\n"), len("Box\nwords\nalike\nalike"))]
    marks = [picture.copy(0, round(line.top()), round(line.left()), round(line.height())) for line in lines]
    assert len(marks) == 2
    assert marks[0] == marks[1], "the first item has another mark than the second"


def test_a_word_says_where_it_is_used_and_leads_there() -> None:
    uses = (
        Use("article:a", "One", ""),
        Use("article:a#x", "One", "Part x"),
        Use("article:a#y", "One", "Part y"),
        Use("article:b", "Two", ""),
    )
    term = GlossaryTerm("t", "en", "term", "turm", "A meaning.", figure="f/part", used=uses)
    frame = Frame(612, Styles(load_theme("light"), Size()), NoArtwork())
    page = term_page(term, {}, frame)
    links = [(page.text(target.start, target.end), target.href) for target in page.targets]
    assert links == [
        ("Home", "screen:home"),
        ("Glossary", "screen:glossary"),
        ("See it in the picture", "figure:f/part"),
        ("One", "article:a"),
        ("Part x", "article:a#x"),
        ("Part y", "article:a#y"),
        ("Two", "article:b"),
    ]
    assert [row.heading for row in page.outline] == ["Where it is used"]
    assert [row.heading for row in term_page(replace(term, used=()), {}, frame).outline] == []


@pytest.mark.parametrize("width", range(120, 200, 7))
def test_no_line_ends_between_the_marks_of_two_sources(width: int) -> None:
    page = set_page(article_of(Paragraph((Text("Some words of a fact."), Note(1), Note(2), Note(3)))), width)
    cursor = page.document.find("fact.")
    lines = cursor.block().layout()
    ends = {lines.lineAt(number).textStart() for number in range(lines.lineCount())}
    words = cursor.block().text()
    assert not ends & set(range(words.index("fact.") + 1, len(words)))


def test_a_head_without_words_leaves_nothing_behind_in_a_narrow_table() -> None:
    row = ((Text("First choice"),), (Text("A clinic in the neighborhood"),))
    page = set_page(article_of(Table("", ((), (Text("Country"),)), (row,))), 150)
    lines = page.document.toPlainText().split("\n")
    assert "First choice" in lines
    assert "Country: A clinic in the neighborhood" in lines


def test_an_opened_note_shows_its_source_below_its_paragraph() -> None:
    article = article_of(Paragraph((Text("A fact."), Note(1))), Paragraph((Text("The next."),)))
    page = set_page(article, opened=frozenset({1}))
    text = page.document.toPlainText()
    assert text.index("A fact.") < text.index(source_line(article.sources[0])) < text.index("The next.")


def test_a_damaged_section_says_so_and_the_rest_is_there() -> None:
    page = set_page(article_of(Paragraph((Text("Fine words."),)), damaged=frozenset({"more"})))
    text = page.document.toPlainText()
    assert "Fine words." in text
    assert "This part is damaged" in text
    assert "The end." not in text


def test_a_missing_figure_is_said_and_the_page_goes_on() -> None:
    page = set_page(article_of(Figure("gone"), Paragraph((Text("After it."),))))
    text = page.document.toPlainText()
    assert "That picture is not in this library." in text
    assert "After it." in text


@pytest.mark.parametrize("percent", SIZES)
def test_a_figure_has_room_and_its_labels_are_there_at_every_size(session: Session, percent: int) -> None:
    article = article_of(Figure("anal-canal"))
    words = session.figure("anal-canal")
    page = article_page(article, "t", Frame(612, Styles(load_theme("light"), Size(percent)), session))
    text = page.document.toPlainText()
    assert words.caption in text
    if percent >= 200:  # the margins can't hold the labels: numbers, and the names as text
        assert all(part.label in text for part in words.parts)
    image = painted(page)
    colours = {image.pixelColor(x, y).name() for x in range(0, 612, 3) for y in range(0, image.height(), 3)}
    assert "#a8524c" in colours, "the muscle is not painted"


def test_content_cannot_make_a_local_file_appear(tmp_path: Path) -> None:
    """The pixels decide: a canary picture of one loud colour must not show, whatever the words say."""
    canary = tmp_path / "canary.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff00ff"))
    assert picture.save(str(canary))
    tricks = [
        str(canary),
        f"file://{canary}",
        f"file://localhost{canary}",
        f"../../..{canary}",
        f"qrc:{canary}",
        f"//host{canary}",
    ]
    words = [f'<img src="{trick}"/><body background="{trick}"><style>@import url({trick});</style>' for trick in tricks]
    blocks: list[Block] = [Paragraph((Text(text),)) for text in words]
    blocks += [Callout("note", text, (Paragraph((Emphasis((Text(text),)),)),)) for text in words]
    blocks += [Table(text, ((Text(text),),), (((Text(text),),),)) for text in words]
    blocks += [Paragraph((Term(trick, trick),)) for trick in tricks]
    image = painted(set_page(article_of(*blocks)))
    loud = QColor("#ff00ff").rgb()
    assert not any(image.pixel(x, y) == loud for y in range(image.height()) for x in range(0, image.width(), 2))


def test_any_blocks_can_be_set(rounds: Callable[[int, int], int]) -> None:
    """Generated blocks, nested as deep as the authoring room allows, at odd widths."""
    chance = random.Random(7)

    def spans(depth: int) -> tuple[Span, ...]:
        kinds: list[Span] = [Text("words "), Term("t", "a term"), Note(1), Text("\u202eabc"), Text("é🜁"), Text("")]
        made: list[Span] = [chance.choice(kinds) for _ in range(chance.randrange(4))]
        if depth:
            inner = spans(depth - 1)
            made.append(Strong(inner) if chance.random() < 0.5 else Emphasis(inner))
        return tuple(made)

    def block(depth: int) -> Block:
        match chance.randrange(4 if depth else 1):
            case 0:
                return Paragraph(spans(2))
            case 1:
                items = tuple(tuple(block(depth - 1) for _ in range(chance.randrange(3))) for _ in range(1 + chance.randrange(3)))
                return BulletList(chance.random() < 0.5, items)
            case 2:
                return Callout("note", "Title", tuple(block(depth - 1) for _ in range(1 + chance.randrange(3))))
            case _:
                columns = 1 + chance.randrange(4)
                rows = tuple(tuple(spans(1) for _ in range(columns)) for _ in range(chance.randrange(4)))
                return Table("", tuple(spans(1) for _ in range(columns)), rows)

    for _ in range(rounds(40, 2000)):
        article = article_of(*(block(3) for _ in range(chance.randrange(6))))
        page = set_page(article, chance.choice((120, 333, 612)), percent=chance.choice(SIZES))
        assert page.height > 0
        painted(page)


def test_dates_are_shown_as_month_and_year() -> None:
    assert month_and_year("2026-11-23") == "November 2026"
    assert month_and_year("soon") == "soon"
