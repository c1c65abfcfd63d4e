"""The exit codes of the command line."""

DONE = 0
FINDINGS = 1
REFUSED = 3
STOPPED = 130
