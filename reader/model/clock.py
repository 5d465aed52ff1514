"""Time as something that is handed in, so that a test can hold it still."""

import datetime
import time
from typing import Protocol


class Clock(Protocol):
    """Today's date, and seconds that never run backwards."""

    def today(self) -> datetime.date:
        """The reader's date."""
        ...

    def monotonic(self) -> float:
        """Seconds since some fixed moment; unaffected by changes of the clock."""
        ...


class SystemClock:
    """The machine's own clock."""

    def today(self) -> datetime.date:
        """The machine's date."""
        return datetime.date.today()

    def monotonic(self) -> float:
        """The machine's monotonic clock, in seconds."""
        return time.monotonic()
