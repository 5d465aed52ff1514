"""The window follows what the system prefers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui


def test_contrast_and_dark_are_followed_when_the_system_changes(window: Window, furniture: Furniture) -> None:
    """Qt's own signals, as the platform would send them."""
    hints = QGuiApplication.styleHints()
    wishes = hints.accessibility()
    seen = [window.theme.id]
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    seen.append(window.theme.id)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    seen.append(window.theme.id)
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    seen.append(window.theme.id)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    seen.append(window.theme.id)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    seen.append(window.theme.id)
    assert seen == ["light", "contrast-light", "contrast-dark", "dark", "dark", "light"]


def test_the_readers_choice_stands_whatever_the_system_wants(window: Window, furniture: Furniture) -> None:
    furniture.actions["theme-sepia"].trigger()
    QGuiApplication.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert window.theme.id == "sepia"


def test_less_motion_is_kept_for_whoever_animates(window: Window) -> None:
    assert not window.session.less_motion
    window.session.settings.set("less_motion", True)
    assert window.session.less_motion
