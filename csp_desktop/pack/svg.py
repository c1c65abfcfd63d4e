"""A picture as SVG, with its title and its words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from csp_desktop.pack.tagged.operators import number
from csp_desktop.pack.tagged.picture import Disc, Ink, Path, Picture, Rect, Shape, Words
from csp_desktop.pack.tagged.words import told

Measure = Callable[[Words], float]
_FONTS = "font-family=\"'Source Sans Pro', 'Source Sans 3', Arial, sans-serif\""


def svg_of(picture: Picture, title: str, words: str, measure: Measure, margin: float = 0.0) -> str:
    """Return a picture as SVG. `measure` says how wide a line of text is, so that any font keeps to it."""
    edge, wide, high = number(-margin), number(picture.width + 2 * margin), number(picture.height + 2 * margin)
    shapes = "\n".join(_shape(shape, picture.height, measure) for shape in picture.shapes)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{high}pt" '
        f'viewBox="{edge} {edge} {wide} {high}" role="img" aria-labelledby="title words" {_FONTS}>\n'
        f'<title id="title">{escape(told(title))}</title>\n<desc id="words">{escape(told(words))}</desc>\n'
        f'<rect x="{edge}" y="{edge}" width="{wide}" height="{high}" fill="#ffffff"/>\n{shapes}\n</svg>\n'
    )


def _shape(shape: Shape, high: float, measure: Measure) -> str:
    if isinstance(shape, Words):
        return _text(shape, high, measure)
    return f"<{_outline(shape, high)} {_ink(shape.ink)}/>"


def _outline(shape: Path | Rect | Disc, high: float) -> str:
    if isinstance(shape, Rect):
        place = f'x="{number(shape.left)}" y="{number(high - shape.bottom - shape.height)}"'
        return f'rect {place} width="{number(shape.width)}" height="{number(shape.height)}"'
    if isinstance(shape, Disc):
        x, y = shape.middle
        return f'circle cx="{number(x)}" cy="{number(high - y)}" r="{number(shape.radius)}"'
    points = " ".join(f"{number(x)},{number(high - y)}" for x, y in shape.points)
    return f'{"polygon" if shape.closed else "polyline"} points="{points}"'


def _text(words: Words, high: float, measure: Measure) -> str:
    look = words.look
    weight = ' font-weight="bold"' if look.face.endswith("Bold") else ""
    place = f'x="{number(words.left)}" y="{number(high - words.base)}"'
    size = f'font-size="{number(look.size)}" textLength="{number(measure(words))}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {place} {size}{weight} fill={quoteattr(look.colour)}>{escape(told(words.text))}</text>"


def _ink(ink: Ink) -> str:
    fill = f'fill="{ink.fill or "none"}"'
    if not ink.stroke:
        return fill
    dash = f' stroke-dasharray="{" ".join(map(number, ink.dash))}"' if ink.dash else ""
    return f'{fill} stroke="{ink.stroke}" stroke-width="{number(ink.width)}" stroke-linejoin="round"{dash}'
