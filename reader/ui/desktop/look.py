"""The look of one window: its theme, and the size of everything around the page, handed to every pane when either changes."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.session.settings import TYPE_SETTINGS
from reader.typeset.fonts import Size, load_fonts
from reader.typeset.theme import Theme, load_theme
from reader.ui import style
from reader.ui.desktop.window import Window

_REST = 60
"""Milliseconds without a change of size after which the interface follows the page."""
_INTERFACE_TYPE = 15
_STEP = 10
"""Percent."""


class Pane(Protocol):
    """Whatever can be dressed."""

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours; lengths of the design are at `size`, the size of the interface."""


class Look(QObject):
    """Keeps the panes of a window alike.

    The page follows the text size at once. The interface follows when the hand rests: to style every widget anew takes longer
    than to set a page, and a turning wheel would wait for it.
    """

    dressed = Signal()
    """Every pane has been given its look."""
    failed = Signal(object)
    """Fault: a typeface can't be had."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._panes: list[Pane] = []
        self._worn: tuple[str, Size] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._rested)
        self.refresh()
        window.session.theme_changed.connect(self.refresh)
        window.session.settings.changed.connect(self._setting_changed)
        window.closing.connect(self._rest.stop)

    def add(self, pane: Pane) -> None:
        """Dress a pane now and at every change."""
        self._panes.append(pane)
        pane.set_look(self._window.theme, self._window.interface_size)

    def zoom(self, by: int) -> None:
        """A step larger (+1) or smaller (-1)."""
        settings = self._window.session.settings
        least, most = settings.bounds("text_size")
        size = settings.number("text_size")
        step = _STEP if size < 200 or (size == 200 and by < 0) else 2 * _STEP
        settings.set("text_size", min(most, max(least, size + by * step)))

    def _setting_changed(self, key: str) -> None:
        if key == "typeface" and load_fonts(self._window.session.settings.text(key)):
            self.failed.emit(
                Fault(
                    QT_TRANSLATE_NOOP("Faults", "That typeface is missing."),
                    QT_TRANSLATE_NOOP("Faults", "Install Alcove again; until then a system font serves."),
                )
            )
        if key == "text_size" or key in TYPE_SETTINGS:
            self.follow()

    def _rested(self) -> None:
        """Not while a button is held: a slider must not move away under the pointer that drags it."""
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.refresh()
        else:
            self._rest.start()

    def refresh(self) -> None:
        """Make everything look as it should by now."""
        self._rest.stop()
        window = self._window
        wanted = (window.session.theme_id, window.interface_size)
        if wanted != self._worn:
            self._worn = wanted
            self._dress(*wanted)
        self.follow()

    def follow(self) -> None:
        """Set the page at its size now; the interface soon."""
        window = self._window
        window.article_view.set_look(window.theme, window.size_)
        if self._worn != (window.theme.id, window.interface_size):
            self._rest.start()

    def _dress(self, theme_id: str, size: Size) -> None:
        window = self._window
        if window.theme.id != theme_id:
            window.theme = load_theme(theme_id)
        QApplication.setPalette(style.palette(window.theme))
        QApplication.setFont(size.font(_INTERFACE_TYPE))
        window.setStyleSheet(style.style_sheet(window.theme, size))
        for pane in self._panes:
            pane.set_look(window.theme, size)
        window.update()
        self.dressed.emit()
