"""A PDF with a structure for screen readers: marked while it is drawn, written as a tree at the end."""
