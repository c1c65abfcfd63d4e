"""The peak of memory is this process's own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.memory import peak_memory


@pytest.mark.skipif(peak_memory() is None, reason="this system does not tell it")
def test_a_small_child_of_a_large_parent_is_small():
    held = bytearray(b"x") * (120 << 20)
    command = [sys.executable, "-c", "from tests.benchmarks.memory import peak_memory; print(peak_memory())"]
    child = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert child < 60 < len(held) / (1 << 20) < (peak_memory() or 0)
