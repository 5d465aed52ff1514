"""Where the focus was before something took it, so that it can go back there."""

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper:
    """Remembers the widget that has the focus when it is made."""

    def __init__(self) -> None:
        self._widget = QApplication.focusWidget()

    def give_back(self, otherwise: QWidget) -> None:
        """Give the focus back; to `otherwise` when the widget is gone or hidden. `otherwise` may not take it either."""
        widget = self._widget
        (widget if widget is not None and isValid(widget) and widget.isVisible() else otherwise).setFocus()
