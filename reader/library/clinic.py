"""A clinic's own sign-offs: a file beside the library, for a clinic that has only the built library.

Those for `alcove.library` are in `alcove.reviews.json`. Nothing proves who wrote it: it says what the clinic says, by name.
"""

import contextlib
import os
import tempfile
from pathlib import Path

from reader.library.reader import CLINIC_SUFFIX
from reader.model.fault import Fault
from reader.model.reviews_file import Misshapen, ReviewsFile, as_text, parse
from reader.model.strings import QT_TRANSLATE_NOOP

_LARGEST = 512 * 1024


def clinic_file(library: Path) -> Path:
    """Where the sign-offs for a library are."""
    return library.with_suffix(CLINIC_SUFFIX)


def read_reviews(path: Path) -> ReviewsFile:
    """The sign-offs of a file; none when there is no such file. Raises Fault when it is not one of ours."""
    try:
        with path.open(encoding="utf-8") as file:
            return parse(file.read(_LARGEST))
    except FileNotFoundError:
        return ReviewsFile("", ())
    except (OSError, UnicodeError) as error:
        sentence = QT_TRANSLATE_NOOP("Faults", "The sign-offs in %1 can't be read.")
        raise Fault(sentence, QT_TRANSLATE_NOOP("Faults", "Check that it is a text file that may be read."), str(path)) from error
    except Misshapen as fault:
        sentence = QT_TRANSLATE_NOOP("Faults", "The sign-offs in %1 can't be used. %2")
        remedy = QT_TRANSLATE_NOOP("Faults", "“alcove review sign” makes this file.")
        raise Fault(sentence, remedy, str(path), str(fault)) from fault


def write_reviews(path: Path, reviews: ReviewsFile) -> None:
    """Keep sign-offs, whole or not at all. Raises Fault."""
    unfinished: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        unfinished = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(as_text(reviews))
        unfinished.chmod(0o644)
        unfinished.replace(path)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Faults", "%1 can't be written (%2).")
        remedy = QT_TRANSLATE_NOOP("Faults", "Nothing was signed; sign where you may write.")
        raise Fault(sentence, remedy, str(path), str(error.strerror)) from error
    finally:
        if unfinished is not None:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
