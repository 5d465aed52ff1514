"""One sentence at the foot of the window about something that is wrong outside, or about a mistake of ours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.model.fault import Fault
from reader.session.languages import said
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.announce import announce

_ROOM = (20, 8, 12, 8)


class Notice(QFrame):
    """Hidden until there is something to say; stays until it is read."""

    copy_asked = Signal(str)
    """A report, for the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._report = ""
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._copy = QPushButton(self.tr("Copy report"), self)
        self._copy.clicked.connect(lambda: self.copy_asked.emit(self._report))
        close = QPushButton(self.tr("Close message"), self)
        close.clicked.connect(self.hide)
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._copy)
        layout.addWidget(close)
        self.hide()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Room at another size; the colours are the style sheet's."""
        self._row.setContentsMargins(*(round(size.px(room)) for room in _ROOM))

    @property
    def text(self) -> str:
        """What is being said, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, fault: Fault) -> None:
        """Say what is wrong and what to do."""
        self._say(said(fault), "")

    def tell_mistake(self, report: str) -> None:
        """Say that the program made a mistake; the report holds no words that were read or typed."""
        self._say(self.tr("Alcove made a mistake. You can go on reading; a report helps to mend it."), report)

    def _say(self, text: str, report: str) -> None:
        self._report = report
        self._copy.setVisible(bool(report))
        self._text.setText(text)
        self.show()
        announce(self, text)
