"""What is shown of the reader's own country: numbers and places, or the question where they are.

It is set when the page is, from what the reader chose, and is no part of the text that search, marks and citations point into.
Brought in by the first page that shows any of it: most first pages do not.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from reader.typeset.dates import month_and_year
from reader.typeset.fonts import SMALL
from reader.typeset.page import ASK_AGAIN
from reader.typeset.styles import Styles

if TYPE_CHECKING:
    from reader.model.local import LocalFacts, LocalRow

translate = QCoreApplication.translate
_ROOM = 7.0
"""Pixels below a line, of the design."""


class Local(Protocol):
    """Where the reader is, as far as they have said (reader.session.whereabouts)."""

    @property
    def today(self) -> datetime.date:
        """The reader's date."""

    @property
    def asked(self) -> bool:
        """Whether the reader has answered."""

    @property
    def countries(self) -> "tuple[LocalFacts, ...]":
        """What can be chosen."""

    @property
    def facts(self) -> "LocalFacts | None":
        """What is true where the reader is."""


class Sheet(Protocol):
    """What is written on: the setter, as far as it is wanted here."""

    styles: Styles

    def line(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph of one format."""

    def pieces(self, pieces: Iterable[tuple[str, QTextCharFormat]], block: QTextBlockFormat) -> list[tuple[int, int]]:
        """A paragraph of several formats; gives the document positions of each piece."""

    def chip(self, words: str, char: QTextCharFormat, below: float) -> None:
        """A paragraph on a rounded ground of its own, with room below it."""


def set_number(sheet: Sheet, local: Local) -> None:
    """The number to call, at the top of an emergency call-out; nothing when nobody knows where the reader is."""
    facts = local.facts
    if facts and facts.emergency:
        words = translate("Local", "%1: call %2").replace("%1", facts.name).replace("%2", facts.emergency)
        sheet.line(words, sheet.styles.block(below=_ROOM), sheet.styles.char(bold=True))


def set_help(sheet: Sheet, needs: Sequence[str], local: Local) -> None:
    """The numbers and places for some needs; or the question; or, elsewhere, what holds everywhere."""
    facts = local.facts
    if facts:
        _facts(sheet, [row for need in needs for row in facts.for_need(need)], local.today)
        _change(sheet, facts.name)
    elif not local.asked and local.countries:
        _question(sheet, local.countries)
    else:
        words = translate(
            "Local",
            "Alcove has no numbers for where you are. Call your local emergency number, or ask a clinic or an emergency"
            " department.",
        )
        sheet.line(words, sheet.styles.block(below=_ROOM), sheet.styles.char())
        if local.countries:
            _change(sheet, translate("Local", "Somewhere else"))


def _question(sheet: Sheet, countries: "tuple[LocalFacts, ...]") -> None:
    styles = sheet.styles
    sheet.line(translate("Local", "Where are you?"), styles.block(below=2), styles.char(bold=True))
    why = translate(
        "Local", "Numbers and places differ. Your answer is kept in your settings on this computer, and sent nowhere."
    )
    sheet.line(why, styles.block(SMALL, below=_ROOM), styles.small("ink"))
    for code, name in (
        *((facts.country, facts.name) for facts in countries),
        ("elsewhere", translate("Local", "Somewhere else")),
    ):
        sheet.pieces([(name, styles.link(styles.char(), f"{ASK_AGAIN}{code}"))], styles.block(below=_ROOM))


def _change(sheet: Sheet, name: str) -> None:
    styles = sheet.styles
    change = styles.link(styles.small(), ASK_AGAIN)
    place = translate("Local", "For: %1").replace("%1", name)
    sheet.pieces(
        [(f"{place} (", styles.small("ink")), (translate("Local", "change"), change), (")", styles.small("ink"))],
        styles.block(SMALL, below=_ROOM),
    )


def _facts(sheet: Sheet, rows: "Sequence[LocalRow]", today: datetime.date) -> None:
    styles = sheet.styles
    old = [row.checked for row in rows if row.is_old(today)]
    if old:
        words = translate("Local", "Last checked in %1, more than a year ago. Numbers may have changed.")
        words = words.replace("%1", month_and_year(min(old)))
        sheet.chip(words, styles.small("review-ink"), below=_ROOM + 4)
    for row in rows:
        ways = ", ".join(way for way in (row.more, row.go, row.web) if way)
        pieces: list[tuple[str, QTextCharFormat]] = [(f"{row.words}: ", styles.char())]
        if row.call:
            pieces.append((row.call.replace(" ", "\u00a0"), styles.char(bold=True)))
        pieces.append((f", {ways}" if row.call and ways else ways, styles.char()))
        if row.who:
            pieces.append((f" ({row.who})", styles.char()))
        sheet.pieces([piece for piece in pieces if piece[0]], styles.block(below=_ROOM))
    if rows:
        sheet.line(_whence(rows), styles.block(SMALL, below=_ROOM), styles.small())


def _whence(rows: "Sequence[LocalRow]") -> str:
    """Who says so, and how it is known."""
    sources = [source for row in rows for source in row.sources if source.opened]
    names = "; ".join(dict.fromkeys(source.organisation for source in sources))
    if all(source.seen == "primary" for source in sources):
        return translate("Local", "Sources: %1.").replace("%1", names)
    return translate("Local", "Taken from copies of what these publish; nobody has called to make sure: %1.").replace("%1", names)
