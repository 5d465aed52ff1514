"""A month, for those who would rather have another page than none after Close now: it stands in for all that was in the window.

It is there so that a window that somebody has just seen need not vanish before their eyes. What was read is no longer in it, and
no key leads back.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from reader.model.article import ArticleHead
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.session.history import Visit
from reader.ui.desktop.window import Window


class Calendar(QObject):
    """The furniture of a window that has been left; of all that a window may ask of its furniture it does nothing."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.setStyleSheet("")
        window.setWindowTitle(self.tr("Calendar"))
        month = QCalendarWidget(window)
        month.setAccessibleName(self.tr("Calendar"))
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(day, QTextCharFormat())  # Qt's red can't be read on a dark ground
        window.column.replaceWidget(window.stack, month)
        window.stack.hide()
        window.stack.deleteLater()
        month.show()
        month.setFocus()

    def leave(self) -> None:
        """There is nothing to leave."""

    def fit(self) -> None:
        """A month fits everywhere."""

    def show_home(self) -> None:
        """There is no first screen."""

    def show_glossary(self, visit: Visit) -> None:
        """There are no words."""

    def show_figure(self, words: FigureWords, visit: Visit) -> None:
        """There are no figures."""

    def show_pane(self, pane: QWidget) -> None:
        """There are no panes."""

    def show_related(self, heads: Sequence[ArticleHead]) -> None:
        """There are no pages."""

    def tell(self, fault: Fault) -> None:
        """A calendar has nothing to say."""

    def tell_mistake(self, report: str) -> None:
        """Nor has it any mistakes to report."""
