"""What a reader does with the quizzes of one page. It is in memory only, and gone with the page, the session or the program."""

QUIZ = "quiz:"
"""What can be activated in quizzes: “quiz:0” opens the page's first quiz, or closes it and forgets its answers; “quiz:0/1/2”
gives its second question the third choice."""


class Answers:
    """Which quizzes are open, and what was chosen. Quizzes, questions and choices are counted from 0, in reading order."""

    def __init__(self) -> None:
        self._page = ""
        self._chosen: dict[int, dict[int, int]] = {}
        """For each quiz that is open the choice that each question has got."""

    def turn_to(self, page: str) -> None:
        """Another page is shown, or the same again, which changes nothing."""
        if page != self._page:
            self.forget()
            self._page = page

    def touch(self, href: str) -> None:
        """What the reader activated. Choices of a quiz that is closed are passed over."""
        quiz, *rest = (int(part) for part in href.removeprefix(QUIZ).split("/"))
        if rest and quiz in self._chosen:
            question, choice = rest
            self._chosen[quiz][question] = choice
        elif not rest and self._chosen.pop(quiz, None) is None:
            self._chosen[quiz] = {}

    def is_open(self, quiz: int) -> bool:
        """Whether a quiz is open."""
        return quiz in self._chosen

    def chosen(self, quiz: int, question: int) -> int | None:
        """The choice that a question has got."""
        return self._chosen.get(quiz, {}).get(question)

    def forget(self) -> None:
        """Close everything and remember nothing."""
        self._page = ""
        self._chosen.clear()
