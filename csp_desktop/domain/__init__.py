"""The rules, pure: no Qt, no file, no database, no spreadsheet."""
