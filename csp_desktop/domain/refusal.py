"""A refusal: what came from outside cannot be used, told in one plain sentence."""


class Refusal(Exception):  # noqa: N818 - not a fault of the program
    """Its text is one sentence for the officer: which file, what is wrong, and what to do."""
