"""A file of any kind as text, or the reason why it can't be one."""

import codecs
import re
import stat
from pathlib import Path

from reader.authoring.lenient.slips import BINARY, ENCODING, TOO_LARGE, UNREADABLE, Slip, Slips

MAX_BYTES = 4 * 1024 * 1024
"""Of one page. The longest novels have as many; a window takes seconds to lay out more."""
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""How files begin that say what they are; UTF-32 first, because its mark begins with that of UTF-16."""
_SPACES = re.compile(r"[\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x9f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]")
"""What no screen shows, what Qt takes for the edges of its own frames, and halves of characters, which no file can hold."""


def read_text(path: Path, slips: Slips) -> str | Slip:
    """The text of a file, with plain newlines and nothing unseen in it, or what is wrong with it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for without end
            return UNREADABLE
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        return UNREADABLE
    if len(raw) > MAX_BYTES:
        return TOO_LARGE
    text = _decoded(raw, slips)
    return BINARY if text is None else seen(text.replace("\r\n", "\n").replace("\r", "\n"))


def seen(text: str) -> str:
    """A text without what can't be seen."""
    return _UNSEEN.sub("", _SPACES.sub(" ", text))


def _decoded(raw: bytes, slips: Slips) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    if b"\0" in raw:
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        slips.add(ENCODING)
        return raw.decode("cp1252", errors="replace")
