"""`make shots`: every screen, in every theme, at several window and text sizes, to build/shots/.

The table of screens is also a way to see one of them alone: `python -m scripts.shots results`.
"""

import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"
os.environ["XDG_CONFIG_HOME"] = "/nonexistent/alcove-shots"

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.model.fault import Fault
from reader.model.problem import Problem
from reader.resources import carried_library
from reader.session.place import Place
from reader.session.session import Session
from reader.session.settings import THEMES, Settings
from reader.typeset.fonts import Size, load_fonts
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.problem_list import ProblemList
from reader.ui.desktop.window import Window

FOLDER = Path(__file__).parent.parent / "build" / "shots"


class Frame(NamedTuple):
    """A window size in pixels and a text size in percent."""

    width: int
    height: int
    percent: int


FRAMES = (Frame(1280, 860, 100), Frame(1024, 600, 100), Frame(1280, 860, 200), Frame(320, 640, 100), Frame(1024, 600, 400))


def _go(text: str) -> Callable[[Window], None]:
    return lambda window: window.place.open(Address.parse(text))


def _search(words: str) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _go("article:anatomy")(window)
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        line = furniture.top_bar.search.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        line.setText(words)

    return show


def _hit(window: Window) -> None:
    window.place.open(Address.parse("article:is-anal-sex-safe#lubrication"), "lube")


def _find(address: str, words: str) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _go(address)(window)
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        furniture.actions["find"].trigger()
        furniture.finding.bar.box.ask(words)
        furniture.actions["find-next"].trigger()

    return show


def _palette(words: str) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _go("article:anatomy")(window)
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        furniture.actions["palette"].trigger()
        furniture.palette.box.ask(words)

    return show


def _glossary(words: str) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _go("screen:glossary")(window)
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        furniture.glossary.box.ask(words)

    return show


def _selection(place: str, words: str) -> Callable[[Window], None]:
    """Words selected where they first stand on a page."""

    def show(window: Window) -> None:
        _go(place)(window)
        QApplication.processEvents()
        furniture, page = window.furniture, window.article_view.page
        assert isinstance(furniture, Furniture)
        assert page is not None
        found = page.document.find(words)
        window.article_view.selected = found.selectionStart(), found.selectionEnd()
        furniture.hands.selection_made.emit()

    return show


def _note(window: Window) -> None:
    _go("article:is-anal-sex-safe#two-rings")(window)
    window.article_view.activate("note:14")
    window.article_view.go_to("two-rings")


def _sources(window: Window) -> None:
    _go("article:is-anal-sex-safe#sources")(window)
    window.article_view.activate("note:-1")


def _card(place: str, term: str) -> Callable[[Window], None]:
    """The card of a term in, or after, a section."""

    def show(window: Window) -> None:
        _go(place)(window)
        QApplication.processEvents()
        furniture, page = window.furniture, window.article_view.page
        assert isinstance(furniture, Furniture)
        assert page is not None
        section = page.rect_of(place.partition("#")[2])
        assert section is not None
        terms = (target for target in page.targets if target.href == term)
        furniture.cards.show_for(next(t for t in terms if page.target_rects(t)[0].top() >= section.top()))

    return show


def _chart(address: str) -> Callable[[Window], None]:
    """The first chart of an article, at the top of the view."""

    def show(window: Window) -> None:
        _go(address)(window)
        QApplication.processEvents()
        view = window.article_view
        assert view.page is not None
        top = view.page.rect_at(view.page.charts[0][0]).top()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + round(top + view.origin.y() - 16))

    return show


def _quiz(*touched: str) -> Callable[[Window], None]:
    """The first quiz of an article, after somebody has activated these in it."""

    def show(window: Window) -> None:
        _go("article:lubrication")(window)
        QApplication.processEvents()
        view = window.article_view
        for href in touched:
            view.activate(href)
        assert view.page is not None
        first = next(target for target in view.page.targets if target.href.startswith("quiz:"))
        top = view.page.rect_at(first.start).top()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + round(top + view.origin.y() - 110))

    return show


def _message(window: Window) -> None:
    _go("article:lubrication")(window)
    window.tell(Fault("Your settings can't be kept here.", "They hold until you close Alcove."))


def _problems(window: Window) -> None:
    _go("article:lubrication")(window)
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    page = "en/getting-ready/lubrication.md"
    faults = (
        Problem(page, 18, "“15” stands without a source in its paragraph.", "Put [^source-id] after it, or leave it out."),
        Problem(page, 49, "There is no article:condom.", "Correct the link, or write what it names."),
        Problem("en/topics.yaml", 12, "getting-ready lists “lubricants”, which is not there.", "Correct it."),
    )
    ProblemList(window, furniture.look).show_problems(faults)


def _names_hidden(window: Window) -> None:
    _go("figure:anal-canal/puborectalis")(window)
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    furniture.figures.view.tools.names.click()


def _enlarged(window: Window) -> None:
    _go("figure:anal-canal/dentate-line")(window)
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    furniture.figures.view.drawing.zoom_by(3)
    furniture.figures.view.drawing.reveal("dentate-line")


class _Later(SystemClock):
    """Two years from now, when every page is due to be checked again."""

    def today(self) -> datetime.date:
        return super().today() + datetime.timedelta(days=730)


def _overdue(place: str, *opened: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        window.session.clock = _Later()
        _go(place)(window)
        QApplication.processEvents()
        for number in opened:
            window.article_view.activate(f"note:{number}")

    return show


def _settings(window: Window) -> None:
    _go("article:is-anal-sex-safe")(window)
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    furniture.actions["settings"].trigger()


def _curtain(window: Window) -> None:
    _go("article:is-anal-sex-safe")(window)
    window.session.settings.set("cover_when_left", True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


SCREENS: dict[str, Callable[[Window], None]] = {
    "home": _go("screen:home"),
    "article": _go("article:is-anal-sex-safe"),
    "figure": _go("article:is-anal-sex-safe#two-rings"),
    "emergency": _go("article:is-anal-sex-safe#is-bleeding-normal"),
    "table": _go("article:is-anal-sex-safe#infections"),
    "pictograph": _chart("article:lubrication"),
    "people": _chart("article:pain"),
    "bars": _chart("article:condoms"),
    "timeline": _chart("article:pep"),
    "windows": _chart("article:sti-testing"),
    "quiz": _quiz(),
    "quiz-answered": _quiz("quiz:0", "quiz:0/0/1", "quiz:0/1/0"),
    "wide-table": _go("article:lubrication#kinds"),
    "sources": _sources,
    "note": _note,
    "hit": _hit,
    "results": _search("lube"),
    "results-help": _search("bleeding wont stop"),
    "results-mended": _search("chlamidya testt"),
    "nothing-found": _search("xqzzyw"),
    "palette": _palette(""),
    "palette-words": _palette("co"),
    "find": _find("article:is-anal-sex-safe", "pain"),
    "find-nothing": _find("article:anatomy", "xqzzyw"),
    "glossary": _glossary(""),
    "glossary-words": _glossary("bu"),
    "glossary-nothing": _glossary("xqzzyw"),
    "term": _go("term:prep"),
    "viewer": _go("figure:anal-canal"),
    "viewer-part": _go("figure:anal-canal/internal-sphincter"),
    "viewer-names-hidden": _names_hidden,
    "viewer-enlarged": _enlarged,
    "card": _card("article:is-anal-sex-safe#two-rings", "term:anal-canal"),
    "card-by-emergency": _card("article:is-anal-sex-safe#is-bleeding-normal", "term:hemorrhoid"),
    "card-in-emergency": _card("article:anatomy#when-to-get-help", "term:rectum"),
    "selection": _selection("article:is-anal-sex-safe", "tear"),
    "shortcuts": _go("screen:shortcuts"),
    "privacy": _go("screen:privacy"),
    "settings": _settings,
    "message": _message,
    "overdue": _overdue("article:pep"),
    "overdue-folds": _overdue("article:prep#uk-and-us", -4),
    "problems": _problems,
    "curtain": _curtain,
    "first-run": _go("screen:home"),
    "first-run-page": _go("article:is-anal-sex-safe"),
}
SAME_PAGE = {"figure", "emergency", "table"}
"""Screens that show the page of “article” at other places: all that can be reached is the same."""
CHARTS = {"pictograph", "people", "bars", "timeline", "windows", "quiz-answered"}
"""Screens that are taken without colours, too: nothing in them may be told by colour alone."""
TALL = Frame(1024, 2400, 400)
"""How a chart is seen whole at the largest text."""
FIRST_RUN = {"first-run", "first-run-page"}
"""Screens as they are before somebody has read the first note about privacy."""


def settled(application: QApplication, window: Window) -> None:
    """Wait until a search that was asked for has been answered and everything is painted."""
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < 3000:
        application.processEvents()
        if not furniture.top_bar.search.words or window.stack.currentWidget() is furniture.searching.results:
            break
    for _ in range(3):
        application.processEvents()


def take(wanted: list[str]) -> int:
    """Take the shots; returns how many."""
    application = QApplication([])
    load_fonts()
    application.setFont(Size().font(15))
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = 0
    for theme in THEMES[1:]:
        for name in wanted:
            for frame in (*FRAMES, TALL) if name in CHARTS else FRAMES:
                settings = Settings(None)
                settings.set("theme", theme)
                settings.set("text_size", frame.percent)
                settings.set("first_note_read", name not in FIRST_RUN)
                session = Session(Library(carried_library()), settings, SystemClock())
                window = Window(session, Place(session), Furniture)
                window.resize(frame.width, frame.height)
                window.place.open(Address.parse("screen:home"))
                window.show()
                application.processEvents()
                SCREENS[name](window)
                settled(application, window)
                shot, file = window.grab().toImage(), f"{name}-{theme}-{frame.width}x{frame.height}-{frame.percent}"
                shot.save(str(FOLDER / f"{file}.png"))
                if name in CHARTS:
                    shot.convertToFormat(QImage.Format.Format_Grayscale8).save(str(FOLDER / f"{file}-grey.png"))
                window.close()
                window.deleteLater()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no event loop runs here that would
                count += 1
    return count


if __name__ == "__main__":
    print(f"{take(sys.argv[1:] or list(SCREENS))} screenshots in build/shots/")
