"""How people write times: between April and the end of November, in quarter one, the same period last year."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_FY = r"(?:(?:19|20)\d\d|\d\d)\s?[/–-]\s?(?:20)?\d\d\b"
_CAL = r"(?:19|20)\d\d\b"
_ORD = r"(?:one|two|three|four|first|second|third|fourth|1st|2nd|3rd|4th|[1-4])"
_OF = r"(?:,?\s*(?:\(|of|in|during|for)?\s*(?:the )?(?:financial year\s*)?)"
NAMED = {
    "rolling": (
        rf"\b(?:12|twelve)[- ]months?(?: rolling)?(?: period| basis)?"
        rf"(?: (?:to|ending|ended|up to)(?: the end of)? (?P<rm>{_MONTH})\s*(?P<ry>{_CAL})?)"
        rf"|\brolling (?:12|twelve)[- ]months?(?: period)?"
        rf"(?: (?:to|ending)(?: the end of)? (?P<rm2>{_MONTH})\s*(?P<ry2>{_CAL})?)?"
        rf"|\byear (?:to|ending|ended)(?: the end of)? (?P<rm3>{_MONTH})\s*(?P<ry3>{_CAL})?"
        r"|\b(?:last|past) (?:12|twelve) months\b|\b(?:over|in|during) the (?:last|past) year\b"
    ),
    "days": (
        rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<dm1>{_MONTH}),?\s*(?P<dy1>{_CAL})?\s*(?:and|to|-|–|until)\s*"
        rf"(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<dm2>{_MONTH}),?\s*(?P<dy2>{_CAL})?"
    ),
    "ending": (
        rf"\b(?:(?P<k3>(?:three|3)[- ]months?|quarter)|(?P<k6>(?:six|6)[- ]months?)|(?P<k9>(?:nine|9)[- ]months?))"
        rf"(?: period)? (?:to|ending|ended|up to)(?: the end of)? (?P<km>{_MONTH})\s*(?P<ky>{_CAL})?"
    ),
    "listed": (
        rf"\b(?P<l1>{_MONTH})(?:,\s+{_MONTH})+,?\s+and\s+(?P<l2>{_MONTH})(?:\s*(?P<ly>{_CAL}))?(?:{_OF}(?P<lfy>{_FY}))?"
    ),
    "span": (
        rf"\b(?P<m1>{_MONTH})\s*(?P<y1>{_CAL})?\s*(?:and|to|-|–|until|through to|through|up to)\s*(?:the )?(?:end of )?"
        rf"(?P<m2>{_MONTH})(?:\s*(?P<y2>{_CAL}))?(?:{_OF}(?P<sfy>{_FY}))?"
    ),
    "same": (
        r"\b(?:the |that )?(?:same|corresponding|equivalent|comparable|comparative) "
        r"(?:(?:\w+ )?(?:period|time|point|months?|quarters?|years?|stage|figures?|total))"
        rf"(?: (?:in |of |during |for |from |the )*(?:(?P<same_fy>{_FY})|(?P<same_cal>{_CAL})"
        r"|last (?:financial )?year|previous (?:financial )?year|year before|a year (?:ago|earlier|before)))?"
        rf"|\bthis (?:time|point|stage) (?:(?:in |of |during )?(?:(?P<stage_fy>{_FY})|(?P<stage_cal>{_CAL}))"
        r"|last (?:financial )?year|(?:in )?the (?:previous year|year before))"
        r"|\byear[- ]on[- ]year\b|\ba year (?:ago|earlier|before)\b"
    ),
    "quarters": (
        r"\b(?:(?:first|1st) (?:two|2) quarters|first half|first (?:six|6) months"
        r"|(?P<n3>first (?:three|3) quarters|first (?:nine|9) months)|(?P<n1>first (?:three|3) months)"
        rf"|quarters? (?:one|1) (?:and|to|-|–) (?P<qto>{_ORD})\b|q1 ?(?:and|to|-|–"
        rf"|&) ?q?(?P<qto2>[2-4])\b(?![,.]?\d|%))"
        rf"(?: (?:of|in|for))?(?: (?:the|this) (?:financial )?year)?(?:\s*(?P<qsfy>{_FY}))?"
    ),
    "quarter": (
        rf"\b(?:(?P<qfy0>{_FY})\s)?(?:q(?:uarter|tr)? ?(?P<q1>{_ORD})\b|(?P<q2>{_ORD}) quarter\b)"
        rf"(?:(?:{_OF}|\s)(?:(?P<qfy>{_FY})|(?P<qlast>last year|the previous year|previous year)"
        r"|this year|the (?:financial )?year))?"
    ),
    "to_date": (
        r"\b(?:year[- ]to[- ]date|ytd|to date|so far this (?:financial )?year|this (?:financial )?year so far"
        r"|this (?:financial )?year|current (?:financial )?year|so far"
        r"|(?:over|across|in|during|for|throughout) the (?:whole|full|entire)(?: financial)? year(?! targets?\b)"
        r"|(?:the )?year as a whole)\b"
    ),
    "previous": (
        r"\b(?:last|previous|preceding|prior) (?:(?P<pq>quarter)|(?P<pm>month)"
        r""
        r"|(?:period|survey|reporting period|report|wave|update)\b|tell us survey\b)"
        r"|\b(?:previous|preceding|prior) (?P<py>(?:12|twelve)[- ]months?)\b(?: period)?"
    ),
    "latest": r"\b(?:this|current|latest) (?:(?P<lq>quarter)|(?P<lm>month)|(?:period|reporting period)\b)"
    r"|\b(?:in|for|during|over) the (?P<lq2>quarter)\b",
    "since": (
        rf"\bsince (?:the (?:start|end|introduction|beginning) of )?(?:{_MONTH}\s*)?(?:{_FY}|{_CAL})|\bsince {_MONTH}"
        r"|\bsince then|\b(?:over|in|during|for|within|after|across) (?:the )?(?:last|past|previous"
        r"|recent) (?!12 |twelve )"
        r"(?:few |couple of |\d+ |\w+ )?(?:years|months|weeks|quarters)\b"
    ),
    "fy": rf"\b{_FY}",
    "last_year": (
        r"\b(?:last (?:financial )?year|(?:the )?previous (?:financial )?year|(?:the )?prior year|(?:the )?year before"
        r")\b"
    ),
    "month": rf"\b(?P<m>{_MONTH})(?:[ -]*(?P<my>{_CAL}|'\d\d))?(?:{_OF}(?P<mfy>{_FY}))?"
    r"(?:(?: of)? (?P<mlast>last year|the previous year|the year before))?",
    "calendar": (rf"(?<![£\d,.])\b(?:in|during|since|from|of|on|for|to|than|with) (?P<cal>{_CAL})(?!\s?[/–-]\s?\d\d)"),
}
PHRASES = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in NAMED.items()), re.I)
