"""Workbooks drawn after tables that public bodies publish, with what is true of their cells."""
