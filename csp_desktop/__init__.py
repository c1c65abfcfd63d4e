"""CSP Desktop: partners' returns in, the board pack out."""

__version__ = "0.1.0"
