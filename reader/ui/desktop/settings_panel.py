"""Everything that can be set, made from the settings table. It stands beside the page, so that each change is seen at once, and
takes the page's place where the window is too narrow for both; it never covers anything.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.session.settings import SETTINGS, Settings
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.controls import Control
from reader.ui.in_view import InView

_ROOM = (20, 18, 16, 24)


class SettingsPanel(QScrollArea):
    """One control for each setting that is meant for people, and a way back to Alcove's own."""

    left = Signal()
    """Escape, or the button that closes."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPanel")
        self.setAccessibleName(self.tr("Settings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget(self)
        sheet.setObjectName("settingsSheet")
        self._column = QVBoxLayout(sheet)
        title = QLabel(self.tr("Settings"), sheet)
        title.setObjectName("paneTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        close = self._button(self.tr("Close"), sheet)
        close.setAccessibleName(self.tr("Close settings"))
        close.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        self._column.addLayout(head)
        self.controls = {row.key: Control(row, settings, theme, sheet) for row in SETTINGS if row.for_people}
        for control in self.controls.values():
            self._column.addWidget(control)
        reset = self._button(self.tr("Use Alcove's own settings"), sheet)
        reset.clicked.connect(settings.reset)
        self._column.addWidget(reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(sheet)
        InView(self)
        self._settings = settings
        settings.changed.connect(self._changed)

    def start(self) -> None:
        """Be ready for the keyboard."""
        next(iter(self.controls.values())).start()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        self._column.setContentsMargins(*(round(size.px(room)) for room in _ROOM))
        self._column.setSpacing(round(size.px(18)))
        for control in self.controls.values():
            control.set_look(theme, size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, key: str) -> None:
        if key in self.controls:
            self.controls[key].show_value(self._settings.value(key))

    @staticmethod
    def _button(text: str, parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.setObjectName("plainButton")
        return button
