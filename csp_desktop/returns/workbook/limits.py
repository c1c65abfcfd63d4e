"""How large a workbook may be, and how long it may take: every limit stands here."""

from __future__ import annotations

MEGABYTE = 1 << 20

FILE_BYTES = 100 * MEGABYTE
"""The file as it was sent."""

UNPACKED_BYTES = 400 * MEGABYTE
"""All parts of the file together, unpacked."""

PART_COUNT = 5_000
"""Parts (members) of the zip file."""

MANIFEST_BYTES = 4 * MEGABYTE
"""How much of an OpenDocument file's list of parts is looked at."""

PACKING_RATIO = 500
"""How many times larger a part may become; workbooks stay below 100, bombs begin near 1,000."""

PACKING_ALLOWANCE = 4 * MEGABYTE
"""A part up to this size may be packed as tightly as it likes."""

HTML_BYTES = 40 * MEGABYTE
"""A web page that holds a table."""

HTML_SPAN = 1_000
"""Columns, or rows, that one cell of a web page may cover, and cells that may reach into the row below."""

HTML_SECONDS = 8.0
"""Time that reading a web page may take."""

ROWS = 1_048_576
"""Rows of a sheet: the grid of Excel."""

COLUMNS = 16_384
"""Columns of a sheet: the grid of Excel."""

CELLS = 4_000_000
"""Filled cells of a whole workbook."""

LONG_PART_BYTES = 4 * MEGABYTE
"""A worksheet part beyond this size, unpacked, is read as columns: each different cell once."""

LONG_TEXT_ROWS = 5_000
"""A text file of more rows is read as columns: each different text once."""

FIELDS = 60_000_000
"""Fields of a long text file, the empty ones included that its widest row makes of all others."""

SHEETS = 500
"""Sheets of a workbook."""

MERGES = 200_000
"""Merged ranges of a sheet."""

TEXT_CHARACTERS = 1 * MEGABYTE
"""Characters of one cell; Excel itself stops at 32,767."""

ALL_CHARACTERS = 64 * MEGABYTE
"""Characters of all texts of a workbook together, each counted where it is written."""

NESTING = 64
"""How deep an XML part may be nested; workbooks stay below 30."""

FORMAT_CHARACTERS = 255
"""Characters of a number format that are looked at; Excel itself stops there."""

SECONDS = 8.0
"""Processor's time that reading one workbook's parts may take."""

READING_SECONDS = 9.0
"""Processor's time that the whole reading of a file may take, from its bytes to its figures."""

CHILD_SECONDS = 8.0
"""Time that the child process may take over a file of another format."""

FACTS_SECONDS = 4.0
"""Of that, the time for following the file's records for what the reader of values leaves out."""

CHILD_BYTES = 768 * MEGABYTE
"""Memory that the child process may take."""

CHILD_ANSWER_BYTES = 64 * MEGABYTE
"""Length of the child process's answer."""
