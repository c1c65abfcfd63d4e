"""Overflows its stack."""

from __future__ import annotations

import faulthandler

faulthandler._stack_overflow()  # type: ignore[attr-defined]
