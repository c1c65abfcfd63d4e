"""Says that it has more to answer than fits anywhere, and goes on without end."""

from __future__ import annotations

import struct
import sys

sys.stdout.buffer.write(struct.pack(">Q", 1 << 50))
while True:
    sys.stdout.buffer.write(bytes(1 << 20))
