"""Clocks for tests of what depends on the date."""

import datetime
import time


class HeldClock:
    """Always the same day, while seconds go on; the real content is good on the day that it has by itself."""

    def __init__(self, year: int = 2026, month: int = 11, day: int = 25) -> None:
        self.day = datetime.date(year, month, day)

    def today(self) -> datetime.date:
        return self.day

    def monotonic(self) -> float:
        return time.monotonic()
