"""The lines under an article's title: how long it is, how old, and who has checked it."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QTextCharFormat

from reader.model.article import Article
from reader.model.sign_off import SignOff
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.typeset.dates import day_month_year, month_and_year
from reader.typeset.fonts import SMALL
from reader.typeset.lines import GAP
from reader.typeset.setter import Setter

translate = QCoreApplication.translate
REVIEW_NOTE = 0
"""The number of what a page's standing means, among all that opens in place."""
ROLE_NAMES = {
    "doctor": QT_TRANSLATE_NOOP("Review", "doctor"),
    "nurse": QT_TRANSLATE_NOOP("Review", "nurse"),
    "midwife": QT_TRANSLATE_NOOP("Review", "midwife"),
    "pharmacist": QT_TRANSLATE_NOOP("Review", "pharmacist"),
    "educator": QT_TRANSLATE_NOOP("Review", "health educator"),
}


def set_meta(setter: Setter, article: Article, opened: bool) -> None:
    """Set them; `opened` says that the reader wants to know what the last of them means."""
    translated = article.translation == "unchecked"
    below = 6 if translated else 16
    minutes = translate("Page", "%1 min read").replace("%1", str(article.head.minutes))
    updated = translate("Page", "Updated %1").replace("%1", month_and_year(article.updated))
    times = f"{minutes}{GAP} {updated}"
    if article.damaged:  # what is left is not what anybody has signed
        _tagged(setter, times, translate("Review", "Nobody has checked this page as it is left here"), below)
    elif any(sign_off.by_doctor_or_nurse for sign_off in article.signed):
        setter.line(times, setter.styles.block(SMALL, below=2), setter.styles.small())
    else:
        _tagged(setter, times, translate("Page", "No doctor or nurse has checked this page yet"), below)
    if translated:
        words = translate("Review", "No translator has checked this page yet")
        setter.line(words, setter.styles.block(SMALL, below=16), setter.styles.small("review-ink"))
    if not article.damaged:
        _signed(setter, article.signed)
    if opened:
        for means in _means(article):
            setter.line(means, setter.styles.block(SMALL, below=10), setter.styles.small("ink"))


def said_of(sign_off: SignOff) -> str:
    """A sign-off as readers see it."""
    words = translate("Review", "Checked by %1, %2, on %3")
    if sign_off.clinic:
        words = translate("Review", "Checked for %4 by %1, %2, on %3")
    role = translate("Review", ROLE_NAMES[sign_off.role])
    values = (sign_off.name, role, day_month_year(sign_off.date), sign_off.clinic)
    return re.sub("%([1-4])", lambda found: values[int(found[1]) - 1], words)  # at once: a name may hold a %1


def _signed(setter: Setter, sign_offs: Sequence[SignOff]) -> None:
    """A line for each, which opens what it means."""
    styles = setter.styles
    for sign_off in sign_offs:
        char = styles.link(styles.small("ink"), f"note:{REVIEW_NOTE}")
        last = sign_off is sign_offs[-1]
        setter.pieces([(said_of(sign_off), char)], styles.block(SMALL, below=16 if last else 4))


def _means(article: Article) -> list[str]:
    if article.lenient:
        return [
            translate(
                "Page",
                "This page was taken from a folder of files as it is. Nothing in it was checked, and no sources are listed."
                " Use it to learn and to decide what to ask, not in place of care.",
            )
        ]
    if article.damaged or not article.signed:
        return [
            translate(
                "Page",
                "This page was written from the sources listed below. No named doctor or nurse has read it through and signed it."
                " Use it to learn and to decide what to ask, not in place of care.",
            )
        ]
    means = [
        translate(
            "Review",
            "Whoever is named here has read this page as it stands, with its sources and pictures, and found it right. When any"
            " of it is changed, their name goes. It tells about people in general: use it to decide what to ask, not in place of"
            " care.",
        )
    ]
    if clinics := dict.fromkeys(sign_off.clinic for sign_off in article.signed if sign_off.clinic):
        words = translate(
            "Review",
            "What is said for %1 was added beside this library. Whoever publishes the library has not seen it, and can't vouch"
            " for it.",
        )
        means.append(words.replace("%1", ", ".join(clinics)))
    return means


def _tagged(setter: Setter, times: str, words: str, below: float) -> None:
    """A tag after the times, or below them when one line can't hold both; it opens what it means. `below` is room."""
    styles = setter.styles
    form = QTextCharFormat(styles.small("review-ink"))
    form.setAnchor(True)
    form.setAnchorHref(f"note:{REVIEW_NOTE}")
    before = f"{times}{GAP} {GAP}"
    metrics = QFontMetricsF(setter.size.font(SMALL))
    if metrics.horizontalAdvance(before + words) + setter.size.px(8) > setter.width:
        setter.line(times, styles.block(SMALL, below=6), styles.small())
        setter.chip(words, form, below)
        return
    places = setter.pieces([(before, styles.small()), (words, form)], styles.block(SMALL, below=below, lines=1.9))
    setter.tag(*places[-1])
