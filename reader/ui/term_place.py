"""Where a term's card may stand: beside its word, inside the visible page, and never over an emergency block."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMargins, QRect, QSize

_GAP = 6
"""Pixels between the word and its card."""


def card_place(
    size: QSize,
    words: Sequence[QRect],
    area: QRect,
    blocks: Sequence[QRect],
    shadow: QMargins = QMargins(),  # noqa: B008
    mirrored: bool = False,
) -> QRect | None:
    """The free place nearest to the word for a card of `size`; None where there is none.

    `words` are the word's rectangles, one for each line; `area` is the visible page and `blocks` are the emergency blocks. The
    card keeps clear of the word; with its `shadow` around it, it keeps clear of the blocks. It begins where the word begins:
    `mirrored`, that is on the right.
    """
    word = words[0] if words else QRect(area.topLeft(), QSize(1, 1))
    for other in words[1:]:
        word = word.united(other)

    def free(place: QRect) -> bool:
        if not area.contains(place) or any(place.intersects(rect) for rect in words):
            return False
        wide = place.marginsAdded(shadow)
        return not any(wide.intersects(block) for block in blocks)

    start = word.x() + word.width() - size.width() if mirrored else word.x()
    found = [place for place in _places(size, word, start, area, blocks, shadow) if free(place)]
    return min(found, key=lambda place: _distance(place, word), default=None)


def _places(size: QSize, word: QRect, start: int, area: QRect, blocks: Sequence[QRect], shadow: QMargins) -> Iterator[QRect]:
    """Below the word, above it, then wherever an edge of the card can touch an edge of something."""
    width, height = size.width(), size.height()
    right, bottom = area.x() + area.width() - width, area.y() + area.height() - height
    below, above = word.y() + word.height() + _GAP, word.y() - _GAP - height
    left = max(area.x(), min(start, right))
    yield QRect(left, below, width, height)
    yield QRect(left, above, width, height)
    beside = [word.x() + word.width() + _GAP, word.x() - _GAP - width]
    beside += [block.x() + block.width() + shadow.left() for block in blocks]
    beside += [block.x() - shadow.right() - width for block in blocks]
    levels = [max(area.y(), min(word.y(), bottom)), area.y(), bottom]
    levels += [block.y() + block.height() + shadow.top() for block in blocks]
    levels += [block.y() - shadow.bottom() - height for block in blocks]
    for y in (below, above, *levels):
        for x in (left, *beside, area.x(), right):
            yield QRect(x, y, width, height)


def _distance(one: QRect, other: QRect) -> int:
    """How far two rectangles are apart."""
    across = max(one.x() - other.x() - other.width(), other.x() - one.x() - one.width(), 0)
    down = max(one.y() - other.y() - other.height(), other.y() - one.y() - one.height(), 0)
    return across + down
