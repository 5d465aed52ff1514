"""The language of the interface: which one, and its translations.

1. `interface_language` settles it: the reader's choice, or the first of the system's languages that Alcove speaks.
2. `Interpreter.speak` brings in Alcove's words (resources/locale, made from the .ts files by `make translations`) and Qt's own.
   English is what the program is written in: it needs no file, and so nothing at start. A file that is missing leaves English.
3. `said` and `foreign_note` put into it what rooms without Qt have marked.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.resources import resource

SOURCE = "en"
LANGUAGES = {SOURCE: "English", "es": "Español"}
"""What the interface speaks, each under its own name."""

_NAMES = {"en": QT_TRANSLATE_NOOP("Languages", "English"), "es": QT_TRANSLATE_NOOP("Languages", "Spanish")}
"""The languages of content, as a sentence names them."""


def interface_language(chosen: str) -> str:
    """The language to speak; `chosen` is one of LANGUAGES or "system"."""
    if chosen in LANGUAGES:
        return chosen
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), SOURCE)


class Interpreter:
    """Makes the program speak a language; one at a time."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """From now on words are translated, and dates and numbers written, as this language has them."""
        self.fall_silent()
        system = QLocale.system().name()  # like “es_MX”, whose country counts when the language is spoken
        QLocale.setDefault(QLocale(system if system.split("_")[0] == language else language))
        if language == SOURCE:
            return
        own, qt = str(resource("locale")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{language}", qt), (f"alcove_{language}", own)):
            translator = QTranslator()
            if translator.load(name, folder) and QCoreApplication.installTranslator(translator):
                self._translators.append(translator)

    def fall_silent(self) -> None:
        """Take the translations away: English again, in words and dates."""
        QLocale.setDefault(QLocale(SOURCE))
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()


def said(fault: Fault) -> str:
    """A fault in the interface's language."""
    return fault.told(lambda text: QCoreApplication.translate("Faults", text))


def foreign_note(shown: str, wanted: str) -> str:
    """What a page in the language `shown` says to a reader of the language `wanted`: nothing when they are the same."""
    if shown == wanted:
        return ""
    note = QCoreApplication.translate("Page", "This page is not in %1 yet. It is shown in %2.")
    return note.replace("%1", _named(wanted)).replace("%2", _named(shown))


def _named(language: str) -> str:
    return QCoreApplication.translate("Languages", _NAMES[language]) if language in _NAMES else language
