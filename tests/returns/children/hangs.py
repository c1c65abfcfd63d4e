"""Takes a workbook and never answers."""

from __future__ import annotations

import time

while True:
    time.sleep(60)
