"""The window that stands in for the other when there is no library to read: what is wrong, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.session.languages import said
from reader.typeset.article import message_page
from reader.typeset.fonts import Size
from reader.typeset.theme import load_theme
from reader.ui import style
from reader.ui.article_view import ArticleView

_NO_LIBRARY = QT_TRANSLATE_NOOP("Faults", "There is no library.")


class _NoArtwork:
    """There are no figures without a library."""

    def figure(self, slug: str) -> FigureWords:
        raise Fault(_NO_LIBRARY, "")

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        raise Fault(_NO_LIBRARY, "")


class TroubleWindow(QWidget):
    """Says one fault and can be closed."""

    def __init__(self, fault: Fault, theme_id: str) -> None:
        super().__init__()
        theme = load_theme(theme_id)
        self.setWindowTitle("Alcove")
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QApplication.setPalette(style.palette(theme))
        self.setStyleSheet(style.style_sheet(theme, Size()))
        self.resize(720, 420)
        view = ArticleView(theme, Size(), _NoArtwork(), self)
        title = self.tr("Alcove can't open its library")
        view.show_page(lambda frame, _: message_page(title, said(fault), frame))
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("closeNow")
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(view, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        close.setFocus()
