"""Just enough PNG to look at a pixel: 8 bits a channel, red, green, blue and alpha, not interlaced."""

import struct
import zlib
from typing import NamedTuple

Pixel = tuple[int, int, int, int]


class Picture(NamedTuple):
    """A decoded picture; `rows` hold four bytes a pixel."""

    width: int
    height: int
    rows: list[bytes]

    def pixel(self, x: float, y: float) -> Pixel:
        """Red, green, blue and alpha at a place in pixels."""
        red, green, blue, alpha = self.rows[int(y)][int(x) * 4 : int(x) * 4 + 4]
        return red, green, blue, alpha

    def colours(self) -> set[Pixel]:
        """Every colour that occurs."""
        found: set[Pixel] = set()
        for row in set(self.rows):
            found |= {(row[i], row[i + 1], row[i + 2], row[i + 3]) for i in range(0, len(row), 4)}
        return found


def decode(png: bytes) -> Picture:
    """Read a PNG (w3.org/TR/png). Raises AssertionError when it is of another kind."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, packed, width, height = 8, b"", 0, 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        if kind == b"IHDR":
            width, height, *how = struct.unpack(">IIBBBBB", body)
            assert how == [8, 6, 0, 0, 0]
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    raw, step = zlib.decompress(packed), width * 4
    rows: list[bytes] = []
    above = bytes(step)
    for y in range(height):
        start = y * (step + 1)
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + step], above)
        rows.append(above)
    return Picture(width, height, rows)


def _unfiltered(how: int, row: bytes, above: bytes) -> bytes:
    if how == 0:
        return row
    made = bytearray(row)
    for i, value in enumerate(row):
        left = made[i - 4] if i >= 4 else 0
        corner = above[i - 4] if i >= 4 else 0
        guess = (0, left, above[i], (left + above[i]) // 2, _paeth(left, above[i], corner))[how]
        made[i] = (value + guess) & 0xFF
    return bytes(made)


def _paeth(left: int, up: int, corner: int) -> int:
    estimate = left + up - corner
    return min((left, up, corner), key=lambda value: abs(estimate - value))
