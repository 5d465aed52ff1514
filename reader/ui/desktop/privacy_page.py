"""The page “Privacy, and closing fast”: what is kept, what closing does, and what it can't do.

Every sentence is literally true; docs/privacy.md names the test behind each. Whoever changes what the program keeps or how it
closes changes both.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.model.blocks import BulletList, Paragraph, Section, Text
from reader.session.settings import settings_path
from reader.typeset.article import Frame, text_page
from reader.typeset.page import Page


def privacy_page(frame: Frame) -> Page:
    """The page, set in a frame."""
    translate = QCoreApplication.translate
    title = translate("Privacy", "Privacy, and closing fast")
    lead = translate("Privacy", "What Alcove keeps, what “Close now” does, and what it can't do.")
    return text_page(title, lead, (_kept(settings_path()), _copied(), _closing(), _limits(), _sticky_keys()), frame)


def _kept(settings: Path | None) -> Section:
    translate = QCoreApplication.translate
    where = translate(
        "Privacy",
        "Your settings, such as colors, text size and the country you chose for numbers to call, and whether you have seen the"
        " first note about privacy. They are written only when you change one, to one file that you may delete: %1. The file says"
        " nothing about what you read, but it shows that Alcove has been used here.",
    ).replace("%1", str(settings).replace("/", "\u200b/"))  # a long path may break before each of its parts
    if settings is None:
        where = translate("Privacy", "No settings either: there is no folder here to keep them in.")
    return _section(
        "kept",
        translate("Privacy", "What Alcove keeps"),
        (
            translate(
                "Privacy",
                "Nothing about what you read: no history, no list of recent pages, no record of searches. While the window is"
                " open they are held in the computer's memory, so that you can go back; Alcove writes none of it to disk.",
            ),
            where,
            translate("Privacy", "It never connects to the internet, and sends nothing to anyone."),
        ),
    )


def _copied() -> Section:
    translate = QCoreApplication.translate
    return _section(
        "copied",
        translate("Privacy", "Words that you copy"),
        (
            translate("Privacy", "Copied words go to the system's clipboard, where every program can read them."),
            translate(
                "Privacy",
                "Alcove takes them back after a minute and when it closes, unless something else has been copied since. It can't"
                " when the computer or another program ends it by force, and it can't reach a clipboard history: that keeps a"
                " copy of its own.",
            ),
        ),
    )


def _closing() -> Section:
    translate = QCoreApplication.translate
    return _section(
        "closing",
        translate("Privacy", "How to close fast"),
        (
            translate(
                "Privacy",
                "Press “Close now” at the top of the window, or the Shift key three times, with no other key between and no"
                " more than five seconds from one press to the next. Ctrl+Q does the same, and so does one more key if you choose"
                " one in the settings.",
            ),
            translate("Privacy", "The page is covered at once, the window disappears, and the program ends."),
            translate(
                "Privacy",
                "If you choose the calendar in the settings, the window shows a month instead and no way back; the program ends"
                " when you close that window. Until then, words that you read may still lie in the computer's memory.",
            ),
            translate("Privacy", "Nothing is brought back: the next time, Alcove opens at its first screen."),
            translate(
                "Privacy",
                "If you ask for it in the settings, the page is also covered whenever you go to another window, until you come"
                " back.",
            ),
        ),
    )


def _limits() -> Section:
    translate = QCoreApplication.translate
    return _section(
        "limits",
        translate("Privacy", "What closing can't do"),
        (
            translate("Privacy", "It can't undo what someone beside you, or a camera, has already seen."),
            translate("Privacy", "It can't remove screenshots or recordings of the screen."),
            translate(
                "Privacy",
                "It can't stop programs that watch a computer (spyware, programs of parents, schools or employers): they may have"
                " recorded what you typed and what was on the screen while you read.",
            ),
            translate(
                "Privacy", "It changes nothing in other programs: what your browser or your messages have kept is still there."
            ),
            translate(
                "Privacy",
                "The system's own lists (programs that are installed, that were used lately, and how long) may show that Alcove"
                " was used. A page's address that was typed in a terminal stays in the terminal's history.",
            ),
            translate(
                "Privacy",
                "The system may move parts of any program's memory to disk when memory runs short or the computer hibernates,"
                " and may keep an image of a program that crashes. Alcove asks it to keep none, but some systems do it all the"
                " same.",
            ),
            translate(
                "Privacy",
                "On a computer that you share, whoever looks after it can see that Alcove is installed. If someone may be"
                " checking this one, a computer that they can't reach is safer.",
            ),
        ),
    )


def _sticky_keys() -> Section:
    translate = QCoreApplication.translate
    return _section(
        "sticky-keys",
        translate("Privacy", "If Windows asks about Sticky Keys"),
        (),
        translate(
            "Privacy",
            "Windows asks about Sticky Keys when Shift is pressed five times in a row. Three presses close Alcove; stop there. To"
            " keep the question from coming, open the Windows settings, go to Accessibility, Keyboard, Sticky keys, and turn its"
            " keyboard shortcut off.",
        ),
    )


def _section(name: str, heading: str, points: tuple[str, ...], text: str = "") -> Section:
    """A heading with points or with one paragraph."""
    if points:
        return Section(name, 2, heading, (BulletList(False, tuple((Paragraph((Text(point),)),) for point in points)),))
    return Section(name, 2, heading, (Paragraph((Text(text),)),))
