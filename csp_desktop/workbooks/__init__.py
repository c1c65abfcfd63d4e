"""Workbooks that we make: the figures as accessible tables, and forms for partners to fill in."""
