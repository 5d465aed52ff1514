"""A page that is due to be checked again: a note in amber, and its dated passages folded away, each behind a line that opens it.

Brought in by the first page that is overdue. What tells of emergencies is never dated (reader.model.review), so it stays.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from reader.model.article import Article
from reader.model.blocks import Dated, DatedKind
from reader.model.review import due, may_fold
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.typeset.dates import month_and_year
from reader.typeset.styles import Styles

translate = QCoreApplication.translate
FIRST_FOLD = -2
"""The number of a page's first folded passage, among all that opens in place; those that follow count down from it."""


_OPEN: dict[DatedKind, str] = {
    "dose": QT_TRANSLATE_NOOP("Overdue", "Show the doses as they stood in %1"),
    "eligibility": QT_TRANSLATE_NOOP("Overdue", "Show who could have it in %1"),
}
_FOLD: dict[DatedKind, str] = {
    "dose": QT_TRANSLATE_NOOP("Overdue", "Fold away the doses of %1"),
    "eligibility": QT_TRANSLATE_NOOP("Overdue", "Fold away who could have it in %1"),
}


class Sheet(Protocol):
    """What is written on: the setter, as far as it is wanted here."""

    styles: Styles

    def line(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph of one format."""

    def chip(self, words: str, char: QTextCharFormat, below: float) -> None:
        """A paragraph on a rounded ground of its own, with room below it."""

    def box(self, kind: str, fill: Callable[[], None], title: str = "", leaf: bool = False) -> None:
        """A boxed passage; `fill` sets what is inside."""


class Overdue:
    """One page that is overdue. `opened` holds the numbers of the passages that the reader has opened."""

    def __init__(self, article: Article, opened: frozenset[int], clock_is_wrong: bool = False) -> None:
        self._due = due(article)
        self._month = month_and_year(article.updated)
        self._folds = any(isinstance(block, Dated) for section in article.sections for block in section.blocks)
        self._opened = opened
        self._clock_is_wrong = clock_is_wrong
        self._next = FIRST_FOLD

    def note(self, sheet: Sheet) -> None:
        """The note at the top of the page."""
        title, words = self._words()
        if self._folds:
            words += " " + translate(
                "Overdue", "Doses, and who can have what, are folded away. Ask a clinic or a pharmacist before you use them."
            )
        words += " " + translate("Overdue", "What to do in an emergency is always shown.")
        sheet.box("review", lambda: sheet.line(words, sheet.styles.block(), sheet.styles.char()), title)

    def shows(self, sheet: Sheet, dated: Dated) -> bool:
        """Set the line that opens or folds the next passage; tells whether the passage is to be set."""
        if not may_fold(dated):
            return True
        number, self._next = self._next, self._next - 1
        opened = number in self._opened
        form = QTextCharFormat(sheet.styles.small("review-ink"))
        form.setAnchor(True)
        form.setAnchorHref(f"note:{number}")
        form.setFontUnderline(True)
        words = (_FOLD if opened else _OPEN)[dated.kind]
        words = translate("Overdue", words).replace("%1", self._month)
        sheet.chip(words, form, below=14)
        return opened

    def _words(self) -> tuple[str, str]:
        if self._clock_is_wrong:
            return (
                translate("Overdue", "This page may be out of date"),
                translate(
                    "Overdue",
                    "The date of this computer is earlier than the page, so it must be wrong. Alcove can't tell whether the page"
                    " should have been checked again.",
                ),
            )
        month = month_and_year(self._due.isoformat())
        return (
            translate("Overdue", "This page is due to be checked again"),
            translate("Overdue", "It was to be checked by %1. Advice may have changed since then.").replace("%1", month),
        )
