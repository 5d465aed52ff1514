"""What a profile may leave out.

There is no profile yet. Whatever will show a choice of the library (a kiosk's profile, a classroom's, a topic that is switched
off) must ask here about each page, and must leave what is inside pages whole.
"""

from reader.model.article import ArticleHead


def may_hide(head: ArticleHead) -> bool:
    """Whether a page may be left out of what is shown.

    Never a page that somebody may need at once: in an emergency, after an assault, with something stuck inside, or under 18.
    """
    return not head.essential and head.sensitivity != "assault"
