"""Is killed over its workbook, as a system without memory does it."""

from __future__ import annotations

import os
import sys

sys.stdin.buffer.read(8)
os.abort() if os.name == "nt" else os.kill(os.getpid(), 9)
