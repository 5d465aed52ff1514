"""Brings into view what the keyboard has reached in a scroll area. Qt does so only while the focus stays inside the area."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Reasons that mean a key has led here."""


class InView(QObject):
    """Watches everything in one scroll area that takes the focus, as it stands when this is made."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        for child in area.viewport().findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll, if a key has led here."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in BY_KEY and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 24)
        return False
