"""F6: from one part of the window to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class PaneCycle:
    """Knows the parts of a window in their order."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]]) -> None:
        """`panes` gives the parts that may be shown now; those that are hidden are passed over."""
        self._panes = panes

    def step(self, by: int) -> None:
        """Focus the next (+1) or the last (-1) part; what has the focus decides where one is."""
        shown = [pane for pane in self._panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        around = [number for number, pane in enumerate(shown) if focus and (pane is focus or pane.isAncestorOf(focus))]
        if shown:  # a part may stand inside another, as the outline does in the page; the inner one comes later
            start = around[-1] + by if around else (0 if by > 0 else -1)
            _focus(shown[start % len(shown)])


def _focus(pane: QWidget) -> None:
    """Focus a part, or the first thing in it that can be focused."""
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and (widget.focusProxy() or widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
