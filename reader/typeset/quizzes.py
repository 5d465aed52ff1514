"""Quizzes on a page: closed until the reader opens them; each answer is told at once what is right or wrong about it.

What was chosen is marked by a filled circle, bold type and words, so that nobody needs to see a colour. Only the title belongs to
the section's text. Brought in by the first page that has a quiz: most first pages do not.
"""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from reader.model.blocks import Question, Quiz, Span, Strong, Text
from reader.model.shapes import Drawing, Shape
from reader.model.text import plain
from reader.typeset.charts import is_mirrored
from reader.typeset.fonts import BODY, SMALL
from reader.typeset.ground import Told
from reader.typeset.styles import Styles

translate = QCoreApplication.translate
_CIRCLE, _ROOM = 0.8, 1.6
"""The circle beside a choice, and the room that is kept for it, in ems of the body."""


class Answers(Protocol):
    """What the reader has done with the quizzes of the page (reader.session.answers)."""

    def is_open(self, quiz: int) -> bool:
        """Whether a quiz is open."""

    def chosen(self, quiz: int, question: int) -> int | None:
        """The choice that a question has got."""


class Sheet(Protocol):
    """What is written on: the setter, as far as it is wanted here."""

    styles: Styles

    @property
    def box_width(self) -> float:
        """The width of a line in a boxed passage, in pixels."""

    def pieces(self, pieces: Iterable[tuple[str, QTextCharFormat]], block: QTextBlockFormat) -> list[tuple[int, int]]:
        """A paragraph of several formats."""

    def line(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph of one format."""

    def aside(self, spans: tuple[Span, ...], block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph that is no part of the section's text."""

    def beside(self, drawing: Drawing, down: float) -> None:
        """A drawing in the margin of the block that was begun last, that far below its top."""

    def tell(self, href: str, told: Told) -> None:
        """Say to assistive programs what a target is."""


def set_quiz(sheet: Sheet, quiz: Quiz, number: int, answers: Answers | None) -> None:
    """What stands below the title. `number` counts the quizzes of the page from 0; without `answers` nothing can be opened."""
    styles, is_open = sheet.styles, answers is not None and answers.is_open(number)
    if not is_open:
        count = translate("Quiz", "Questions: %1. Your answers are kept nowhere, and forgotten when you leave this page.")
        sheet.line(count.replace("%1", str(len(quiz.questions))), styles.block(SMALL, below=6), styles.small("ink"))
    if answers is not None and is_open:
        for at, question in enumerate(quiz.questions):
            _set_question(sheet, question, (number, at), answers.chosen(number, at))
    if answers is not None:
        words = (
            translate("Quiz", "Close the questions and forget the answers")
            if is_open
            else translate("Quiz", "Open the questions")
        )
        sheet.pieces([(words, styles.link(styles.char(), f"quiz:{number}"))], styles.block(above=10 if is_open else 0, below=4))
        state = translate("Quiz", "Open") if is_open else translate("Quiz", "Closed")
        sheet.tell(f"quiz:{number}", Told(f"{quiz.title}. {state}.", ""))


def _set_question(sheet: Sheet, question: Question, place: tuple[int, int], chosen: int | None) -> None:
    styles = sheet.styles
    sheet.line(question.asks, styles.block(above=10, below=4), styles.char(bold=True))
    mirrored = is_mirrored(question.asks)
    for number, choice in enumerate(question.choices):
        is_chosen = number == chosen
        href = f"quiz:{place[0]}/{place[1]}/{number}"
        sheet.pieces([(choice.words, styles.link(styles.char(bold=is_chosen), href))], _indented(styles, mirrored))
        sheet.beside(_circle(sheet, is_chosen, mirrored), styles.size.px(BODY) * 0.35)
        state = translate("Quiz", "Answer %1 of %2").replace("%1", str(number + 1)).replace("%2", str(len(question.choices)))
        verdict = ""
        if is_chosen:
            state = translate("Quiz", "%1, chosen").replace("%1", state)
            kind = translate("Quiz", "Yes, that is right.") if choice.is_right else translate("Quiz", "Not quite.")
            verdict = f"{kind} {plain(choice.why)}"
            sheet.aside((Strong((Text(kind),)), Text(" "), *choice.why), _indented(styles, mirrored), styles.char())
        sheet.tell(href, Told(state, verdict))


def _indented(styles: Styles, mirrored: bool) -> QTextBlockFormat:
    block = QTextBlockFormat(styles.block(above=2, below=6))
    (block.setRightMargin if mirrored else block.setLeftMargin)(styles.size.px(BODY) * _ROOM)
    return block


def _circle(sheet: Sheet, filled: bool, mirrored: bool) -> Drawing:
    side = sheet.styles.size.px(BODY) * _CIRCLE
    x = sheet.box_width - side if mirrored else 0.0
    return Drawing(side, (Shape("thing", x, 0, side, side, "note-bar", "solid" if filled else "hollow"),))
