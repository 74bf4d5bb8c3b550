"""Which indicators an action bears on, written as people write it: '1, 3i, 9', an i marking an indirect one."""

import re

from wres.plan.action import Impact, IndicatorLink
from wres.standard.errors import UserFacingError

_SEPARATOR = re.compile(r"[\s,;]+")
_ONE = re.compile(r"([1-9])(i?)", re.ASCII | re.IGNORECASE)


def write_links(links: tuple[IndicatorLink, ...]) -> str:
    """'1, 3i, 9': in the order of the indicators."""
    ordered = sorted(links, key=lambda link: link.indicator)
    return ", ".join(f"{link.indicator}{'i' if link.impact is Impact.INDIRECT else ''}" for link in ordered)


def read_links(text: str) -> tuple[IndicatorLink, ...]:
    """The links that '1, 9, 3i' names, in the order of the indicators; blank is none. Raises a sentence otherwise."""
    impacts: dict[int, Impact] = {}
    for word in filter(None, _SEPARATOR.split(text)):
        link = _read_one(word)
        if impacts.setdefault(link.indicator, link.impact) is not link.impact:
            raise UserFacingError(
                f"Indicator {link.indicator} is there twice, once as direct and once as indirect.",
                f"Write {link.indicator} for direct or {link.indicator}i for indirect.",
                code="link_twice",
            )
    return tuple(IndicatorLink(indicator, impacts[indicator]) for indicator in sorted(impacts))


def _read_one(word: str) -> IndicatorLink:
    match = _ONE.fullmatch(word)
    if match is None:
        raise UserFacingError(
            f"“{word[:40]}” is not one of the nine indicators.",
            "Write their numbers with commas between, and an i after an indirect one: 1, 3i, 9.",
            code="unknown_indicator",
        )
    return IndicatorLink(int(match[1]), Impact.INDIRECT if match[2] else Impact.DIRECT)
