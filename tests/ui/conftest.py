"""Screens by their names, for tests of what must hold on every one of them; what a screen reader is told."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from reader.session.session import Session
from reader.ui.desktop.window import Window
from scripts.shots import FIRST_RUN, SCREENS, settled
from tests.content_fixtures import content, corpus_library, library_copy

__all__ = ["content", "corpus_library", "library_copy", "screen"]


@pytest.fixture
def screen(
    request: pytest.FixtureRequest, session: Session, make_bare_window: Callable[[Session], Window], qapp: QApplication
) -> Window:
    """A window that shows one of the screens of `make shots`; parametrize it with their names."""
    session.settings.set("first_note_read", request.param not in FIRST_RUN)
    window = make_bare_window(session)
    SCREENS[request.param](window)
    settled(qapp, window)
    return window


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told from now on."""
    heard: list[str] = []
    tell = QAccessible.updateAccessibility

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())
        tell(event)  # type: ignore[arg-type]

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard
