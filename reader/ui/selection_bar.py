"""What can be done with selected words, below the page. It takes room from the page and covers nothing."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.flow import Flow


class SelectionBar(QFrame):
    """A button for each of two actions; a press leaves the focus on the page."""

    def __init__(self, look_up: QAction, copy: QAction, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._row = Flow(self)
        for words, action in (
            (QCoreApplication.translate("SelectionBar", "Look up"), look_up),
            (QCoreApplication.translate("SelectionBar", "Copy"), copy),
        ):
            button = QPushButton(words, self)
            button.setToolTip(action.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            self._row.addWidget(button)
        self.setAccessibleName(self.tr("Selected words"))

    def set_look(self, theme: Theme, size: Size) -> None:
        """Room at another size; the colours are the style sheet's."""
        self._row.setContentsMargins(*(round(size.px(room)) for room in (12, 8, 12, 8)))
        self._row.setSpacing(round(size.px(8)))
