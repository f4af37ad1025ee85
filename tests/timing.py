"""How the time of a call grows with the size of its input, measured so that a busy machine does not decide."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from time import process_time

__all__ = ["best_time", "growth", "size_that_shows"]

_ROUNDS = 12
_FLOOR = 0.02  # seconds; what takes less counts as this, for there the clock and the caches decide


def _forget() -> None:
    """Empty the bounded caches of the package: a small text would find its lines in them, a large one would not."""
    modules = [module for name, module in sys.modules.items() if name.startswith("isis_corpus")]
    for kept in (value for module in modules for value in vars(module).values()):
        if callable(getattr(kept, "cache_parameters", None)) and kept.cache_parameters()["maxsize"]:
            kept.cache_clear()


def best_time(call: Callable[[], object], repeat: int = 3) -> float:
    """Return the least processor time of *repeat* calls, in seconds, without kept lines or the collector's pauses."""
    times = []
    for _ in range(repeat):
        _forget()
        gc.disable()
        try:
            start = process_time()
            call()
            times.append(process_time() - start)
        finally:
            gc.enable()
    return min(times)


def size_that_shows(call: Callable[[str], object], make: Callable[[int], str], least: float, largest: int) -> int:
    """Return a size at which *call* takes *least* seconds or more, *largest* if none does."""
    for size in (2_000, 4_000, 8_000, 16_000, 32_000):
        if size >= largest or best_time(partial(call, make(size)), 1) >= least:
            return min(size, largest)
    return largest


def growth(call: Callable[[str], object], make: Callable[[int], str], size: int, limit: float) -> float:
    """Return how many times longer *call* takes whenever the size of its text doubles, from *size* on.

    The text is doubled twice, and the root is taken. Both ends are measured in turn, and the least time of each counts;
    measuring ends once the growth is within *limit*, or after some rounds. A quadratic step cannot hide from the least
    time, a busy machine cannot fake one.
    """
    small, large = make(size), make(4 * size)
    least_small = least_large = found = float("inf")
    for _ in range(_ROUNDS):
        least_small = min(least_small, best_time(partial(call, small), 2))
        least_large = min(least_large, best_time(partial(call, large), 1))
        found = (least_large / max(least_small, _FLOOR)) ** 0.5
        if found <= limit:
            break
    return found
