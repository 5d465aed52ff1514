"""Where a card may stand: never over an emergency block or its word, and somewhere whenever there is room."""

import random

import pytest
from PySide6.QtCore import QMargins, QRect, QSize

from reader.ui.term_place import card_place

AREA = QRect(0, 0, 600, 400)
CARD = QSize(300, 120)
SHADOW = QMargins(16, 8, 16, 24)


@pytest.mark.parametrize(
    ("word", "blocks", "place"),
    [
        (QRect(50, 100, 60, 20), [], QRect(50, 126, 300, 120)),  # below
        (QRect(500, 100, 60, 20), [], QRect(300, 126, 300, 120)),  # below, moved in from the edge
        (QRect(50, 300, 60, 20), [], QRect(50, 174, 300, 120)),  # above, because below there is no room
        (QRect(50, 100, 60, 20), [QRect(0, 140, 600, 60)], QRect(50, 208, 300, 120)),  # just under the block
        (QRect(50, 200, 60, 20), [QRect(0, 230, 600, 170)], QRect(50, 74, 300, 120)),  # above: a block is below
        (QRect(50, 150, 60, 20), [QRect(0, 100, 600, 150)], QRect(50, 258, 300, 120)),  # its word is in a block
        (QRect(50, 350, 60, 20), [QRect(0, 160, 600, 240)], QRect(50, 16, 300, 120)),  # the same, at the foot
        (QRect(50, 100, 60, 20), [QRect(0, 10, 250, 380)], QRect(266, 100, 300, 120)),  # beside a narrow block
        (QRect(50, 100, 60, 20), [QRect(0, 60, 600, 300)], None),
        (QRect(50, 100, 60, 20), [AREA], None),
    ],
)
def test_place(word: QRect, blocks: list[QRect], place: QRect | None) -> None:
    assert card_place(CARD, [word], AREA, blocks, SHADOW) == place


def test_in_a_mirrored_window_the_card_begins_on_the_right() -> None:
    assert card_place(CARD, [QRect(400, 100, 60, 20)], AREA, [], mirrored=True) == QRect(160, 126, 300, 120)


def test_a_card_larger_than_the_page_has_no_place() -> None:
    assert card_place(QSize(601, 50), [QRect(0, 0, 9, 9)], AREA, []) is None
    assert card_place(QSize(50, 401), [QRect(0, 0, 9, 9)], AREA, []) is None


def test_a_word_that_goes_on_in_the_next_line_is_not_covered() -> None:
    words = [QRect(500, 100, 90, 20), QRect(10, 126, 70, 20)]
    place = card_place(CARD, words, AREA, [])
    assert place is not None
    assert not any(place.intersects(word) for word in words)


@pytest.mark.parametrize("seed", range(60))
def test_no_block_is_ever_covered_and_no_room_is_overlooked(seed: int) -> None:
    rng = random.Random(seed)

    def some(width: int, height: int) -> QRect:
        return QRect(rng.randrange(-20, 40), rng.randrange(-20, 60), rng.randrange(1, width), rng.randrange(1, height))

    area, shadow = QRect(0, 0, 48, 64), QMargins(3, 1, 3, 4)
    blocks = [some(60, 24) for _ in range(rng.randrange(4))]
    word = QRect(rng.randrange(40), rng.randrange(60), 8, 4)
    size = QSize(rng.randrange(4, 40), rng.randrange(4, 30))
    place = card_place(size, [word], area, blocks, shadow)
    if place is not None:
        assert area.contains(place)
        assert not place.intersects(word)
        assert not any(place.marginsAdded(shadow).intersects(block) for block in blocks)
        return
    roomy = word.marginsAdded(QMargins(6, 6, 6, 6))
    for x in range(49 - size.width()):
        for y in range(65 - size.height()):
            free = QRect(x, y, size.width(), size.height())
            assert free.intersects(roomy) or any(free.marginsAdded(shadow).intersects(block) for block in blocks)
