"""How our workbooks look: one plain font, large enough, dark on white, and no meaning in colour alone."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

_FONT = "Arial"
_INK = "FF1F2933"
_BRAND = "FF12436D"
_EDGE = Side(style="medium", color=_BRAND)
_LINE = Side(style="thin", color="FFB1B4B6")

TITLE = Font(name=_FONT, size=16, bold=True, color=_BRAND)
TEXT = Font(name=_FONT, size=11, color=_INK)
BOLD = Font(name=_FONT, size=11, bold=True, color=_INK)
HEADER = Font(name=_FONT, size=11, bold=True, color="FFFFFFFF")
LINKED = Font(name=_FONT, size=11, underline="single", color="FF1D70B8")
QUIET = Font(name=_FONT, size=9, color="FF505A5F")

HEADER_FILL = PatternFill("solid", fgColor=_BRAND)
HELD_FILL = PatternFill("solid", fgColor="FFF3F2F1")
FILL_FILL = PatternFill("solid", fgColor="FFFFFBE6")
UNDER = Border(bottom=_LINE)
THICK = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
UNLOCKED = Protection(locked=False)

WRAPPED = Alignment(vertical="top", wrap_text=True)
TOP = Alignment(vertical="top")
RIGHT = Alignment(horizontal="right", vertical="top", indent=1)
MIDDLE = Alignment(vertical="center", wrap_text=True)
MIDDLE_RIGHT = Alignment(horizontal="right", vertical="center", wrap_text=True, indent=1)


def number_format(decimals: int, before: str = "", after: str = "", *, plus: bool = False) -> str:
    """Return the format of a number with so many places: #,##0.0; with a sign where `plus`: +#,##0;-#,##0;0."""
    plain = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    whole = "".join((f'"{before}"' if before else "", plain, f'"{after}"' if after else ""))
    return f"+{whole};-{whole};{whole}" if plus else whole
