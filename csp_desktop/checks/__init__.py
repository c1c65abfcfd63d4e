"""Findings: in the figures, and in the words that are written about them."""
