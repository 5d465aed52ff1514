"""The bar at the top: name, back and forward, search, text, colors, menu, and the way out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.session.settings import THEMES
from reader.typeset.theme import Theme
from reader.ui.actions import Actions
from reader.ui.desktop.window import BAR_HEIGHT
from reader.ui.icons import icon
from reader.ui.search_box import SearchBox

_NARROW, _SLIM = 900, 620
"""Below the first width Text and Colors are found in the menu alone; below the second the name and Forward go too."""


class TopBar(QWidget):
    """Holds the search box and buttons for commands."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR_HEIGHT)
        self._name = QLabel(self.tr("Alcove"), self)
        self._name.setObjectName("wordmark")
        self.search = SearchBox(actions["search"].shortcut().toString(), theme, self)
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(90)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = self._menu_button(self.tr("Text"), "letter-case")
        actions.fill_choice(self._menu_of(self._text), "text-larger", "text-smaller", "text-normal")
        self._colors = self._menu_button(self.tr("Colors"), "contrast")
        actions.fill_choice(self._menu_of(self._colors), *(f"theme-{theme}" for theme in THEMES))
        self._menu = self._menu_button(self.tr("Menu"), "menu-2")
        actions.fill_menu(self._menu_of(self._menu))
        self._close_text = actions["close-now"].text()
        self._close = close = QPushButton(self._close_text, self)
        close.setAccessibleName(self._close_text)
        close.setObjectName("closeNow")
        close.setToolTip(actions["close-now"].toolTip())
        close.clicked.connect(actions["close-now"].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        self._back, self._forward = self._action_button(actions, "back"), self._action_button(actions, "forward")
        layout.addWidget(self._back)
        layout.addWidget(self._forward)
        layout.addSpacing(4)
        layout.addWidget(self.search, 10)
        layout.addStretch(1)
        for button in (self._text, self._colors, self._menu):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(close)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        self.search.set_theme(theme)
        for button, name in ((self._text, "letter-case"), (self._colors, "contrast"), (self._menu, "menu-2")):
            button.setIcon(icon(name, theme.colour("ink"), theme.colour("outline")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menu what has no room."""
        super().resizeEvent(event)
        roomy = event.size().width() >= _NARROW
        self._text.setVisible(roomy)
        self._colors.setVisible(roomy)
        self._close.setText(f"{self._close_text}   {self.tr('Shift ×3')}" if roomy else self._close_text)
        slim = event.size().width() < _SLIM
        self._name.setHidden(slim)
        self._forward.setHidden(slim)
        self._menu.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly if slim else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.search.show_key(not slim)

    def _action_button(self, actions: Actions, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[command])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(actions[command].text())
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(f"{name}Button")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(18, 18))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(QMenu(button))
        return button

    @staticmethod
    def _menu_of(button: QToolButton) -> QMenu:
        return button.menu()
