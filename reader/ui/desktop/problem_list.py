"""The problems of content that is being written, at the foot of the window; they stand in the layout and cover nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout

from reader.model.problem import Problem
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.announce import announce
from reader.ui.desktop.look import Look
from reader.ui.desktop.window import Window

_ROOM = (20, 8, 20, 8)
_MOST_LINES = 6
"""As many are seen at once; the others by scrolling."""


class ProblemList(QFrame):
    """Hidden while there are none. Its lines can be selected and copied."""

    def __init__(self, window: Window, look: Look) -> None:
        """`look` dresses it."""
        super().__init__(window)
        self.setObjectName("notice")
        self._summary = QLabel(self)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._lines = QPlainTextEdit(self)
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.setFrameShape(QFrame.Shape.NoFrame)
        self._lines.viewport().setAutoFillBackground(False)
        self._lines.setAccessibleName(self.tr("Problems"))
        self._lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._summary)
        self._column.addWidget(self._lines)
        window.column.addWidget(self)
        look.add(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, line by line, or nothing."""
        return "" if self.isHidden() else self._lines.toPlainText()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Room at another size; the colours are the style sheet's."""
        self._column.setContentsMargins(*(round(size.px(room)) for room in _ROOM))
        self._fit()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these instead of those before."""
        self._lines.setPlainText("\n".join(map(str, problems)))
        self.setVisible(bool(problems))
        if problems:
            count = self.tr("Problems: %1. You see the content as it was before them.").replace("%1", str(len(problems)))
            self._summary.setText(count)
            announce(self, count)
            self._fit()

    def _fit(self) -> None:
        """As high as the lines need, up to the most that are seen at once."""
        lines = min(_MOST_LINES, self._lines.document().blockCount() + 1)  # one more, for a line that is broken
        around = 2 * (self._lines.document().documentMargin() + self._lines.frameWidth())
        self._lines.setFixedHeight(round(lines * self._lines.fontMetrics().lineSpacing() + around))
