"""Something outside the program is wrong: a thing that is missing, broken or full."""


class Fault(Exception):
    """Something outside the program is wrong: one plain sentence and a next step, fit to be shown as they are."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(f"{sentence} {remedy}")
        self.sentence = sentence
        self.remedy = remedy
