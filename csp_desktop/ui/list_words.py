"""What the pages of the board's lists say: each list in a sentence, and what can be added to it at once."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.board_lists import ListItem, ListName, budget_totals
from csp_desktop.domain.money import amount_text

EMPTY = {
    ListName.EXCEPTIONS: "No exceptions yet. Add those that the statuses ask for, or one of the chair's own.",
    ListName.ACTIONS: "No actions yet. Open ones go on to the next quarter by themselves.",
    ListName.RECOMMENDATIONS: "No recommendations yet.",
    ListName.BUDGET: "No budget yet. An amount that is still open may be words, such as Tbc.",
    ListName.SAVINGS: "No savings yet. What is planned and what is made are added up.",
    ListName.INSPECTIONS: "No inspections yet.",
    ListName.MEETINGS: "No meetings yet. The next one after the period is the one that the pack is for.",
    ListName.AGENDA: "No items yet. Add those of the pack's sections, or type the chair's own.",
    ListName.PAPERS: "No papers yet. Lines that begin with numbers or bullets make lists; **bold lines** are headings.",
    ListName.IMPLICATIONS: "No implications yet. Add the usual kinds, and write what applies.",
    ListName.APPENDICES: "No appendices yet. One called as a section or paper of the pack gets its pages.",
    ListName.ABBREVIATIONS: "None of your own yet. Usual ones are known; the pack prints only those that it uses.",
}

PROPOSE = {
    ListName.EXCEPTIONS: "Add from the &statuses",
    ListName.AGENDA: "Add from the &sections",
    ListName.IMPLICATIONS: "Add the u&sual kinds",
}
"""Lists that lines can be proposed for, with the words of the button."""

NONE_TO_PROPOSE = {
    ListName.EXCEPTIONS: "Every indicator whose status asks for it is on the list already.",
    ListName.AGENDA: "Every section of the pack that has something to say is on the agenda already.",
    ListName.IMPLICATIONS: "The usual kinds are on the list already.",
}


def list_words(name: ListName, items: Sequence[ListItem]) -> str:
    """Return the list in a sentence."""
    if not items:
        return EMPTY[name]
    closed = sum(each.closed is not None for each in items)
    said = f"{len(items)} on the list, {closed} of them closed." if closed else f"{len(items)} on the list."
    if name is not ListName.BUDGET:
        return said
    found = budget_totals(items)
    rest = f" {found.unallocated} not yet allocated." if found.unallocated else ""
    return f"{said} Contributions come to {amount_text(found.contributions)} in all.{rest}"
