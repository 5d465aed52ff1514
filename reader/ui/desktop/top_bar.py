"""The bar at the top: name, back and forward, search, text, colors, menu, and the way out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.session.settings import THEMES
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.actions import Actions
from reader.ui.desktop.window import BAR_HEIGHT
from reader.ui.icons import icon
from reader.ui.search_box import SearchBox

_SEARCH_ROOM = (300, 260, 200, 84, 84)
"""The least width of the search box, in pixels of the design, at each step of leaving things to the menu."""


class TopBar(QWidget):
    """Holds the search box and buttons for commands."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel(self.tr("Alcove"), self)
        self._name.setObjectName("wordmark")
        # In the order of reading, which Tab follows.
        self._back, self._forward = self._action_button(actions, "back"), self._action_button(actions, "forward")
        key = actions["search"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.search = SearchBox(key, theme, self)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._searching = False
        self.search.filled.connect(self._make_room)
        self._text = self._menu_button(self.tr("Text"), "letter-case")
        actions.fill_choice(self._menu_of(self._text), "text-larger", "text-smaller", "text-normal")
        self._colors = self._menu_button(self.tr("Colors"), "contrast")
        actions.fill_choice(self._menu_of(self._colors), *(f"theme-{theme}" for theme in THEMES))
        self._menu = self._menu_button(self.tr("Menu"), "menu-2")
        actions.fill_menu(self._menu_of(self._menu))
        self._close_text = actions["close-now"].text()
        self.close_button = close = QPushButton(self._close_text, self)
        close.setAccessibleName(self._close_text)
        close.setObjectName("closeNow")
        close.setToolTip(actions["close-now"].toolTip())
        close.clicked.connect(actions["close-now"].trigger)
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self._name)
        layout.addWidget(self._back)
        layout.addWidget(self._forward)
        layout.addWidget(self.search, 10)
        layout.addStretch(1)
        for button in (self._text, self._colors, self._menu):
            layout.addWidget(button)
        layout.addWidget(close)
        self.set_look(theme, Size())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        self._size = size
        self.setFixedHeight(round(size.px(BAR_HEIGHT)))
        side = round(size.px(12))
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(round(size.px(7)))
        self.search.set_look(theme, size)
        self.search.setMaximumWidth(round(size.px(520)))
        for button, name in ((self._text, "letter-case"), (self._colors, "contrast"), (self._menu, "menu-2")):
            button.setIcon(icon(name, theme.colour("ink"), theme.colour("outline"), size.px(18)))
        for button, side in ((self._back, 20), (self._forward, 20), (self._text, 18), (self._colors, 18), (self._menu, 18)):
            button.setIconSize(QSize(round(size.px(side)), round(size.px(side))))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menu what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _make_room(self, searching: bool) -> None:
        """The key of the box, and in a slim window Back, give their place to words that are looked for."""
        if self._searching != searching:
            self._searching = searching
            self._fit()

    def _fit(self) -> None:
        """Leave ever more to the menu until the rest fits beside a search box that is wide enough. Close now always stays."""
        for step, room in enumerate(_SEARCH_ROOM):
            self.search.setMinimumWidth(round(self._size.px(room)))
            self._leave_out(step)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    def _leave_out(self, step: int) -> None:
        """First the keys beside Close now, then Text and Colors, then the name and Forward, last of all Back."""
        key = self.tr("Shift ×3")
        self.close_button.setText(self._close_text if step else f"{self._close_text}   {key}")
        for button in (self._text, self._colors):
            button.setHidden(step >= 2)
        slim = step >= 3
        for widget in (self._name, self._forward):
            widget.setHidden(slim)
        self._back.setHidden(step >= 4 or (slim and self._searching))
        self.search.show_key(not slim and not self._searching)
        self._menu.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly if slim else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )

    def _action_button(self, actions: Actions, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[command])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(actions[command].text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(f"{name}Button")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.aboutToHide.connect(lambda: _forget_pointer(button))
        button.setMenu(menu)
        return button

    @staticmethod
    def _menu_of(button: QToolButton) -> QMenu:
        return button.menu()


def _forget_pointer(button: QToolButton) -> None:
    """A menu takes the pointer from its button, and no one tells the button: it would look as if it were pointed at for good."""
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    button.update()
