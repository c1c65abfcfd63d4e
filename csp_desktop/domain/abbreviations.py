"""Abbreviations of the field that mean one thing everywhere; one that means several is the officer's to explain."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN: Mapping[str, str] = {
    "ASB": "Anti-social behaviour",
    "BCS": "British Crime Survey",
    "CSEW": "Crime Survey for England and Wales",
    "CSP": "Community safety partnership",
    "DASH": "Domestic abuse, stalking and honour-based violence (risk assessment)",
    "IDVA": "Independent domestic violence adviser",
    "IOM": "Integrated offender management",
    "LAA": "Local Area Agreement",
    "MAPPA": "Multi-agency public protection arrangements",
    "MARAC": "Multi-agency risk assessment conference",
    "MSG": "Most similar group",
    "NI": "National indicator",
    "OPCC": "Office of the Police and Crime Commissioner",
    "PSA": "Public service agreement",
    "YOS": "Youth offending service",
    "YOT": "Youth offending team",
}
"""Each abbreviation with its meaning. PCC is not among them: it is a city council and a commissioner."""
