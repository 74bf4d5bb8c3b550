"""95% intervals and the exact test. Not for indicator 9, which is a full count.

Wilson (1927) for a percentage, Newcombe (1998, method 10) for a gap, Katz (1978) for a ratio, Fisher's exact test.
"""

from math import sqrt

import numpy as np
from scipy.stats import fisher_exact, norm
from scipy.stats.contingency import relative_risk

from wres.measures.results import Interval

_Z = float(norm.ppf(0.975))


def wilson(share: float, base: int) -> Interval:
    """Limits of a share (0 to 1) of ``base`` people, in percent. The share need not be a whole count over the base:
    published survey percentages are rounded. Agrees with scipy.stats.binomtest where it is."""
    z2 = _Z * _Z
    middle = (share + z2 / (2 * base)) / (1 + z2 / base)
    half = _Z * sqrt(share * (1 - share) / base + z2 / (4 * base * base)) / (1 + z2 / base)
    return Interval(max(0.0, middle - half) * 100, min(1.0, middle + half) * 100)


def newcombe(bme_share: float, bme_base: int, white_share: float, white_base: int) -> Interval:
    """Limits of BME − White, in percentage points, from the two Wilson intervals."""
    bme, white = wilson(bme_share, bme_base), wilson(white_share, white_base)
    b, w = bme_share * 100, white_share * 100
    return Interval(
        b - w - sqrt((b - bme.low) ** 2 + (white.high - w) ** 2),
        b - w + sqrt((bme.high - b) ** 2 + (w - white.low) ** 2),
    )


def katz(top_count: int, top_base: int, bottom_count: int, bottom_base: int) -> Interval | None:
    """Log limits of (top_count / top_base) ÷ (bottom_count / bottom_base); None where either count is zero."""
    if top_count == 0 or bottom_count == 0:
        return None
    limits = relative_risk(top_count, top_base, bottom_count, bottom_base).confidence_interval(0.95)
    return Interval(float(limits.low), float(limits.high))


def fisher(top_count: int, top_base: int, bottom_count: int, bottom_base: int) -> float:
    """Two-sided p of Fisher's exact test that both groups have one rate."""
    table = [[top_count, top_base - top_count], [bottom_count, bottom_base - bottom_count]]
    return float(fisher_exact(np.array(table)).pvalue)
