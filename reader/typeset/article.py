"""Whole pages: an article with its furniture, a word of the glossary, and the program's own pages."""

import datetime
import math
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat

from reader.model.address import Address
from reader.model.article import Article, ArticleHead, Source
from reader.model.blocks import Section
from reader.model.review import standing
from reader.model.source_line import source_line
from reader.model.term import GlossaryTerm, Use
from reader.typeset.artwork import Artwork
from reader.typeset.fonts import BODY, FACES, LEAD, SMALL, TITLE, Size
from reader.typeset.lines import GAP, PARAGRAPH_GAP
from reader.typeset.meta import REVIEW_NOTE, set_meta
from reader.typeset.page import Page
from reader.typeset.setter import Setter
from reader.typeset.styles import Styles

if TYPE_CHECKING:
    from reader.typeset.local import Local
    from reader.typeset.overdue import Overdue
    from reader.typeset.quizzes import Answers

ALL_SOURCES = -1
"""The number of a long list of sources, among all that opens in place. Sources themselves count from 1, passages that are folded
away from -2 down; what a page's standing means is REVIEW_NOTE.
"""
FEW_SOURCES = 20
"""More than these are folded away until they are asked for: each opens beside its statement anyway."""


class Frame(NamedTuple):
    """Where and how a page is set: its width in pixels, its styles (theme and text size), and where figures come from. An article
    may end after the section that fills `enough` pixels: Page.whole says whether it did.
    """

    width: float
    styles: Styles
    artwork: Artwork
    enough: float = math.inf


def measure(size: Size) -> float:
    """The width in pixels of a full line at a text size."""
    return FACES[size.type.typeface].measure * size.px(BODY)


def article_page(
    article: Article,
    topic: str,
    frame: Frame,
    opened: frozenset[int] = frozenset(),
    related: Iterable[ArticleHead] = (),
    note: str = "",
    local: "Local | None" = None,
    today: datetime.date | None = None,
    answers: "Answers | None" = None,
) -> Page:
    """An article. `topic` is the shown name of its group; `related` are set at the end when no panel shows them; `note` is a
    sentence about the page, as that it is not translated yet. Without `local` nothing is shown of any country; without `today`
    the page is taken to be good; without `answers` no quiz can be opened.
    """
    setter = Setter(frame.styles, frame.width, frame.artwork)
    setter.open_notes(opened, lambda number: source_line(article.sources[number - 1]))
    setter.stand_in(local)
    overdue = _overdue(article, opened, today)
    setter.fold(overdue)
    setter.remember(answers)
    setter.language = article.head.language
    _breadcrumb(setter, topic)
    _title(setter, article.head.title, article.head.lead)
    set_meta(setter, article, REVIEW_NOTE in opened)
    _note(setter, note)
    if overdue:
        overdue.note(setter)
    if article.key_points:
        title = QCoreApplication.translate("Page", "Key points")
        setter.box("note", lambda: setter.bullets(article.key_points), title)
    for section in article.sections:
        if setter.fills(frame.enough):
            return setter.finish(whole=False)
        if section.id in article.damaged:
            _damaged(setter)
        else:
            setter.section(section)
    _sources(setter, article.sources, ALL_SOURCES in opened)
    _related(setter, tuple(related))
    return setter.finish()


def term_page(term: GlossaryTerm, names: dict[str, str], frame: Frame, note: str = "") -> Page:
    """A word of the glossary. `names` gives the names of related words; `note` as for an article."""
    setter = Setter(frame.styles, frame.width, frame.artwork)
    styles = setter.styles
    _breadcrumb(setter, QCoreApplication.translate("Page", "Glossary"), "screen:glossary")
    _title(setter, term.name[:1].upper() + term.name[1:], "")
    _note(setter, note)
    if term.translation == "unchecked":
        words = QCoreApplication.translate("Review", "No translator has checked these words yet")
        setter.line(words, styles.block(SMALL, below=PARAGRAPH_GAP), styles.small("review-ink"))
    setter.line(term.say, styles.block(below=PARAGRAPH_GAP), styles.char(role="muted"))
    setter.line(term.means, styles.block(LEAD, below=PARAGRAPH_GAP + 4), styles.char(LEAD))
    for title, texts in (
        (QCoreApplication.translate("Page", "Other names"), term.also),
        (QCoreApplication.translate("Page", "Everyday words"), term.slang),
        (QCoreApplication.translate("Page", "In Spanish"), (term.spanish,) if term.spanish and term.language != "es" else ()),
    ):
        if texts:
            pieces = [(f"{title}: ", styles.char(bold=True)), (", ".join(texts), styles.char())]
            setter.pieces(pieces, styles.block(below=6))
    related = [slug for slug in term.related if slug in names]
    if related:
        pieces = [(QCoreApplication.translate("Page", "See also") + ": ", styles.char(bold=True))]
        for slug in related:
            if len(pieces) > 1:
                pieces.append((", ", styles.char()))
            pieces.append((names[slug], styles.link(styles.char(), f"term:{slug}")))
        setter.pieces(pieces, styles.block(below=6))
    if term.figure:
        words = QCoreApplication.translate("Page", "See it in the picture")
        setter.pieces([(words, styles.link(styles.char(), f"figure:{term.figure}"))], styles.block(below=6))
    _uses(setter, term.used)
    return setter.finish()


def table_page(title: str, lead: str, groups: Iterable[tuple[str, tuple[tuple[str, str], ...]]], frame: Frame) -> Page:
    """A page of the program's own: groups of two-column rows, as on the shortcuts page."""
    setter = Setter(frame.styles, frame.width, frame.artwork)
    _title(setter, title, lead)
    for number, (heading, rows) in enumerate(groups):
        setter.heading(heading, f"group-{number}", 2)
        keys, what = QCoreApplication.translate("Page", "Keys"), QCoreApplication.translate("Page", "What it does")
        setter.grid((keys, what), rows)
    return setter.finish()


def text_page(title: str, lead: str, sections: Iterable[Section], frame: Frame) -> Page:
    """A page of the program's own that is told like an article: headings, paragraphs and points."""
    setter = Setter(frame.styles, frame.width, frame.artwork)
    _title(setter, title, lead)
    for section in sections:
        setter.section(section)
    return setter.finish()


def message_page(title: str, text: str, frame: Frame) -> Page:
    """One sentence in place of a page that could not be shown."""
    setter = Setter(frame.styles, frame.width, frame.artwork)
    _title(setter, title, text)
    return setter.finish()


def _breadcrumb(setter: Setter, last: str, target: str = "") -> None:
    """The way here; `target` is the address of the last step, if it has one."""
    styles = setter.styles
    pieces = []
    for words, address in ((QCoreApplication.translate("Page", "Home"), "screen:home"), (last, target)):
        char = styles.small()
        if address:
            char = styles.link(char, address)
            char.setForeground(styles.theme.brush("muted"))
            char.setFontUnderline(False)
        pieces += [(" › ", styles.small()), (words, char)]
    setter.pieces(pieces[1:], styles.block(SMALL, below=4))


def _title(setter: Setter, title: str, lead: str) -> None:
    styles = setter.styles
    pixels = setter.fitting(title, TITLE)
    block = QTextBlockFormat(styles.block(pixels, below=8, lines=1.2))
    block.setHeadingLevel(1)
    setter.line(title, block, styles.char(pixels, bold=True))
    if lead:
        setter.line(lead, styles.block(LEAD, below=16, lines=1.45), styles.char(LEAD))


def _note(setter: Setter, text: str) -> None:
    if text:
        setter.box("note", lambda: setter.line(text, setter.styles.block(), setter.styles.char()))


def _overdue(article: Article, opened: frozenset[int], today: datetime.date | None) -> "Overdue | None":
    stands = standing(article.updated, article.review_by, today) if today and not article.lenient else "good"
    if stands == "good":
        return None
    from reader.typeset.overdue import Overdue  # noqa: PLC0415 - not wanted before most first paints

    return Overdue(article, opened, clock_is_wrong=stands == "unknown")


def _damaged(setter: Setter) -> None:
    title = QCoreApplication.translate("Page", "This part is damaged")
    text = QCoreApplication.translate(
        "Page", "It is not shown, because its words may have changed. The rest of the page, and the other pages, still work."
    )
    setter.box("note", lambda: setter.line(text, setter.styles.block(), setter.styles.char()), title)


def _sources(setter: Setter, sources: tuple[Source, ...], opened: bool) -> None:
    if not sources:
        return
    styles = setter.styles
    setter.heading(QCoreApplication.translate("Page", "Sources"), "sources", 2)
    if len(sources) > FEW_SOURCES:
        words = QCoreApplication.translate("Page", "Show all %1 sources").replace("%1", str(len(sources)))
        if opened:
            words = QCoreApplication.translate("Page", "Fold the sources away")
        setter.pieces([(words, styles.link(styles.char(), f"note:{ALL_SOURCES}"))], styles.block(below=PARAGRAPH_GAP))
        if not opened:
            return
    for number, source in enumerate(sources, 1):
        block = QTextBlockFormat(styles.block(SMALL, below=5))
        block.setLeftMargin(setter.size.px(28))
        block.setTextIndent(-setter.size.px(28))
        setter.line(f"{number}.{GAP}{source_line(source)}", block, styles.small())


def _uses(setter: Setter, used: tuple[Use, ...]) -> None:
    """The sections that use a word, by article."""
    if not used:
        return
    styles = setter.styles
    setter.heading(QCoreApplication.translate("Page", "Where it is used"), "used", 2)
    for title, group in groupby(used, key=lambda use: use.title):
        places = list(group)
        article = str(Address.parse(places[0].address).whole)
        headed = [(use.heading, styles.link(styles.small(), use.address)) for use in places if use.heading]
        setter.pieces([(title, styles.link(styles.char(), article))], styles.block(below=2 if headed else 12))
        if headed:
            between = (f"{GAP}·{GAP[0]} ", styles.small())
            pieces = [piece for place in headed for piece in (between, place)]
            setter.pieces(pieces[1:], styles.block(SMALL, below=12, lines=1.7))


def _related(setter: Setter, related: tuple[ArticleHead, ...]) -> None:
    if not related:
        return
    styles = setter.styles
    setter.heading(QCoreApplication.translate("Page", "Related"), "related", 2)
    for head in related:
        link = styles.link(styles.char(), f"article:{head.slug}")
        setter.pieces([(head.title, link)], styles.block(below=8))
