"""One rounding: half up, from exact fractions of counts, once."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def half_up(value: Fraction | float, decimals: int) -> Decimal:
    """``value`` to ``decimals`` places, halves away from zero. Exact for fractions; a float counts as it is printed."""
    exact = value if isinstance(value, Fraction) else Fraction(repr(float(value)))
    scaled = abs(exact) * 10**decimals
    whole = int(scaled + Fraction(1, 2))
    sign = -1 if exact < 0 else 1
    return (Decimal(sign * whole) / Decimal(10**decimals)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def exactly(percent: float) -> Fraction:
    """A published percentage as the fraction it was printed as (47.6 → 476/10)."""
    return Fraction(repr(percent))


def percent_of(count: int, base: int) -> Fraction:
    """``count`` over ``base`` in percent. Raises ZeroDivisionError where the base is zero."""
    return Fraction(count * 100, base)


def plain(value: Fraction | float, decimals: int) -> str:
    """Rounded and printed, '-0.0' as '0.0'."""
    rounded = half_up(value, decimals)
    return f"{abs(rounded) if rounded == 0 else rounded:,.{decimals}f}"


def signed(value: Fraction | float, decimals: int) -> str:
    """Rounded and printed with its sign: '+3.9', '−8.4', '0.0'."""
    rounded = half_up(value, decimals)
    if rounded == 0:
        return f"{abs(rounded):.{decimals}f}"
    return f"{'+' if rounded > 0 else '−'}{abs(rounded):,.{decimals}f}"
