"""Where the settings panel stands: at the right of the page, or in its place where the window can't hold both."""

from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from reader.ui.desktop.look import Look
from reader.ui.desktop.settings_panel import SettingsPanel
from reader.ui.desktop.window import Window

_WIDTH = 330
"""Pixels of the design."""
_LEAST_PAGE = 400
"""Pixels that must be left for the page beside the panel."""
_ANY_WIDTH = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class SettingsSide(QObject):
    """Shows and hides the panel of one window. `splitter` holds the page; the panel becomes its last widget."""

    def __init__(self, window: Window, splitter: QSplitter, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._look = look
        self._before: QWidget | None = None
        if window.taken:  # it was open when the furniture was made anew, for another language
            self.panel.show()
        window.place.history_changed.connect(self._make_way)
        window.stack.currentChanged.connect(self._make_way)

    @cached_property
    def panel(self) -> SettingsPanel:
        """Made when it is first wanted."""
        panel = SettingsPanel(self._window.session.settings, self._window.theme, self._window)
        panel.left.connect(self.close)
        panel.hide()
        self._splitter.addWidget(panel)
        self._look.add(panel)
        return panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def toggle(self) -> None:
        """Open the panel and go there; close it when one is there already."""
        focus = QApplication.focusWidget()
        if self.is_open and focus is not None and self.panel.isAncestorOf(focus):
            self.close()
            return
        self._before = focus
        self.panel.show()
        self._refit()
        self.panel.start()

    def close(self) -> None:
        """Hide the panel and go back to where one was."""
        self.panel.hide()
        self._refit()
        before = self._before
        if before is None or not isValid(before) or not before.isVisible():
            before = self._window.stack.currentWidget()
        if before is not None:
            before.setFocus()

    def fit(self) -> None:
        """Take from the page what the panel needs, or all when little would be left."""
        window = self._window
        width = round(window.interface_size.px(_WIDTH))
        alone = self.is_open and window.width() - width < _LEAST_PAGE
        window.taken = (window.width() if alone else width) if self.is_open else 0
        self._middle.setHidden(alone)
        if self.is_open:
            self.panel.setMinimumWidth(0 if alone else width)
            self.panel.setMaximumWidth(_ANY_WIDTH if alone else width)

    @property
    def _middle(self) -> QWidget:
        """The page and what stands above and below it."""
        middle = self._splitter.widget(1)
        assert middle is not None  # noqa: S101 - the furniture puts it there before it makes the panel's place
        return middle

    def _make_way(self) -> None:
        """Something was opened: where the panel stands in the page's place, it goes."""
        if self.is_open and self._middle.isHidden():
            self.panel.hide()
            self._refit()

    def _refit(self) -> None:
        self._window.furniture.fit()
