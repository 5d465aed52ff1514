"""Tells the session what the system prefers, dark or light and more contrast or not, now and whenever it changes.

Made after the first paint: to ask for the contrast names the class Qt (docs/decisions/0003). Until then the session knows what
the palette says about dark and light. About motion Qt tells from 6.12 on (QAccessibilityHints.motionPreference); with 6.11 there
is only the reader's own setting.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from reader.session.session import Session


class SystemWatch(QObject):
    """Watches for one session."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        hints = QGuiApplication.styleHints()
        self._wishes = hints.accessibility()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        self._wishes.contrastPreferenceChanged.connect(self._contrast_changed)
        self._scheme_changed(hints.colorScheme())
        self._contrast_changed(self._wishes.contrastPreference())

    def _scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if scheme != Qt.ColorScheme.Unknown:
            self._session.system_is(self._session.system._replace(dark=scheme == Qt.ColorScheme.Dark))

    def _contrast_changed(self, preference: Qt.ContrastPreference) -> None:
        contrast = preference == Qt.ContrastPreference.HighContrast
        self._session.system_is(self._session.system._replace(contrast=contrast))
