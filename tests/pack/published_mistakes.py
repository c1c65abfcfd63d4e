"""What the five published reports printed wrong, with the rule that it breaks, and what is right in its place."""

from __future__ import annotations

P15, P17, LP, LS, DE = (
    "Plymouth 2015",
    "Plymouth 2017",
    "Leicestershire panel",
    "Leicestershire dashboard",
    "Derby",
)

ALL_CRIME = "All crime recorded by the police"
SAC = "Serious acquisitive crime"
VIOLENCE = "Violence with injury, excluding domestic abuse"
ABUSE = "Domestic abuse crimes and incidents reported to the police"
REFERRALS = "Referrals to domestic abuse services"
DASH = "Professionals trained in DASH risk assessment"
ASB = "Anti-social behaviour incidents"
IST = 'Racist, disablist, homophobic and faith ("ist") incidents reported'
SATISFACTION = 'Satisfaction with the outcome of reported "ist" incidents'
HATE = "Hate crime recorded by the police"
GAP = "Gap in all crime between the ten worst neighbourhoods and the city average, per 1,000 residents"

P5 = "5. To increase reporting of domestic abuse and ensure a positive outcome"

OF_ALL = [
    ("R02: a change on nothing", "[−-]100(?:\\.0)?%"),
    (
        "R04: single months called cumulative, and the reverse",
        r"\(Cum\)|Cum Actuals|Cumulative average|Monthly \(Act\)",
    ),
    ("R05: two years in one label", r"\d\d/\d\d - \d\d/\d\d|20\d\d - 20\d\d"),
    ("R18: months of one year over figures of two", r"\b(?:Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-1\d\b|\bJan-1\d\b"),
    ("R22: rows of a measure that is over", r"\bn/a\b"),
    ("R38: spelling", "Culmative|culmative"),
]

PRINTED = [
    (P15, "R06: a rise called a reduction", "reduction of less than 1%"),
    (P15, "R09: missed by 0.5% and called satisfied", r"2,527 against at most 2,514 [^.]*generally satisfied"),
    (P15, "R12: the target of the months to June is 19.32", r"target of 19\.6"),
    (P15, "R05: this year's row under last year's name", r"Monthly 2014/15 196 195"),
    (P15, "R05: targets of this year called last year's", r"Target (?:to date )?2014/15"),
    (P15, "R04: a count called a per cent", r"Change to date, % [−+]?(?:104|43)\b"),
    (P15, "R10: a year that is not the sum of its months", r"2014/15 Whole year 14,342 10,291 10,299"),
    (P15, "R08: two months called the first quarter", r"(?:April and|to) June there were 391"),
    (P17, "R03: signs the wrong way round", r"Change on 2015/16 \+38 \+12 −1 −17"),
    (P17, "R03: signs the wrong way round", r"Change on 2015/16 \+17 −7 −25 −31"),
    (P17, "R02: last year's figure as a change", r"−11 \+?146 \+?119"),
    (P17, "R24: a fall that the two reports' figures do not give", "223 fewer"),
    (P17, "R29: moving in line, by −3.4% and −23.2%", "moving in line"),
    (P17, "R06: a rise of 5.4% called a reduction", "5% reduction"),
    (P17, "R07: no two figures are 40% apart", "down 40%"),
    (P17, "R04: quarters called months", r"Q4 (?:To date 2016/17 518 1,044 )?Monthly"),
    (P17, "R34: PCC for a council", r"\bPCC\b"),
    (LP, "R13: no whole number of 65 is 37.5%", r"37\.5% of 65"),
    (LP, "R30: a quarter in a heading that is not the pack's", "Quarter 1 Performance"),
    (DE, "R07: 188 against 518 is 63.7% better", r"56\.4%"),
    (DE, "R20: one symbol for two trends", r"(?<!NI )\b111\b"),
    (DE, "R22: a target left to the comment", "See comment"),
    (DE, "R16: the share of one group given for both", "641/801"),
    (DE, "R38: a stray figure without a label", r"\b188 1 "),
]

RIGHT = [
    (P15, ALL_CRIME, "Between April and June there were 4,799, 13 more than in the same months last year (+0.3%)."),
    (P15, ASB, "2,527 against at most 2,514 to June: 0.5% over, within 15%: some concerns."),
    (P15, ASB, "The partner gave 10,299 for 2014/15, whose months come to 10,065."),
    (P15, GAP, "18.00 against at most 19.32 to June: 6.8% under: generally satisfied with performance."),
    (P15, SAC, "Between April and May there were 391, 57 more than in the same months last year (+17.1%)."),
    (P15, DASH, "To date 2014/15 15 30 45 58"),
    (P17, ALL_CRIME, "To date 2016/17 1,335 2,911 4,522 6,214 7,851 9,441 11,011 12,586"),
    (P17, SAC, "Change on 2015/16 −38 −12 +1 +17 +38 −23 −59 +2"),
    (P17, VIOLENCE, "Change on 2015/16 −17 +7 +25 +31 +18 +14 +6 +11"),
    (P17, ABUSE, "3,230, 1,099 fewer than in the same months last year (−25.4%)"),
    (P17, REFERRALS, "Quarterly 2016/17 518 526"),
    (P17, ASB, "7,170, 367 more than in the same months last year (+5.4%)"),
    (P17, IST, "comes 1 month later than others"),
    (P17, IST, "361 against at least 375 to October: 3.7% under, within 15%: some concerns."),
    (P17, SATISFACTION, "88% against at least 90%"),
    (P17, HATE, "Change on 2015/16 −13 0 +6 +37 +1 +20 +20 −3"),
    (LP, P5, "In the 12 months to September 2014 it was 91.4%. n = 105: between 84.5% and 95.4% with 95% confidence."),
    (LS, "2. Reducing re-offending", "1.04 against at most 1.01 in 2013/14: 3.0% over, within 5%: close to target."),
    (DE, "Community Safety", "Yes 3.68% none −4.09% December 2009 Improving No target"),
    (DE, "Community Safety", "20.30% 41 of 202 at most 30.00% 13.48% 31 of 230 Improving"),
    (DE, "Substance Abuse", "2,020 2007/08 at most 2,230 2008/09 2,475 2008/09 Worsening"),
    (DE, "Youth Crime", "NI 44a No −1.0% within ±5.0% −4.6% Lower Achieving or exceeding"),
    (P17, "Commissioning opportunities and budget", "£233,500"),
]

CARRIED = [
    (P15, ALL_CRIME, "To date 2015/16", "4,799"),
    (P15, ABUSE, "Change to date, %", "−6.2"),
    (P15, SAC, "Monthly 2015/16", "195"),
    (P17, VIOLENCE, "Change on 2015/16", "+11"),
]
"""Rows that went on after their last figure: totals carried forward, changes on months that were still to come."""
