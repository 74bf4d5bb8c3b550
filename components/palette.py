"""Every colour of the app, light and dark: the NHS identity colours and what they are used for."""

from dataclasses import dataclass, fields

from wres.measures.results import IndicatorRag

TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. The field's name is its CSS variable: ``group_bme`` is ``--wres-group-bme``."""

    page: str
    surface: str
    text: str
    muted: str
    border: str
    edge: str
    link: str
    focus: str
    focus_text: str
    brand: str
    brand_text: str
    action: str
    action_text: str
    notice: str
    notice_text: str
    group_white: str
    group_bme: str
    target: str
    context: str
    gridline: str
    green: str
    green_text: str
    amber: str
    amber_text: str
    red: str
    red_text: str
    quiet: str
    quiet_text: str


LIGHT = Theme(
    page="#F0F4F5",
    surface="#FFFFFF",
    text="#212B32",
    muted="#425563",
    border="#D8DDE0",
    edge="#768692",
    link="#005EB8",
    focus="#FFEB3B",
    focus_text="#212B32",
    brand="#005EB8",
    brand_text="#FFFFFF",
    action="#005EB8",
    action_text="#FFFFFF",
    notice="#FFF4D1",
    notice_text="#212B32",
    group_white="#768692",
    group_bme="#005EB8",
    target="#7C2855",
    context="#E8EDEE",
    gridline="#E8EDEE",
    green="#006747",
    green_text="#FFFFFF",
    amber="#FFB81C",
    amber_text="#212B32",
    red="#B1211A",
    red_text="#FFFFFF",
    quiet="#E8EDEE",
    quiet_text="#212B32",
)

DARK = Theme(
    page="#0F1A24",
    surface="#172632",
    text="#F0F4F5",
    muted="#BAC5CD",
    border="#34475A",
    edge="#8A9BA8",
    link="#7CC4F7",
    focus="#FFEB3B",
    focus_text="#212B32",
    brand="#003087",
    brand_text="#FFFFFF",
    action="#7CC4F7",
    action_text="#0F1A24",
    notice="#3A3212",
    notice_text="#FFF4D1",
    group_white="#AEBAC3",
    group_bme="#41B6E6",
    target="#F49AC1",
    context="#22384A",
    gridline="#2A3D4D",
    green="#5FCF94",
    green_text="#0F1A24",
    amber="#FFB81C",
    amber_text="#0F1A24",
    red="#FF948A",
    red_text="#0F1A24",
    quiet="#34475A",
    quiet_text="#F0F4F5",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on the screen, by field name, and the contrast they must reach."""

    ink: str
    ground: str
    least: float


_TEXT = (
    ("text", "page"),
    ("text", "surface"),
    ("muted", "page"),
    ("muted", "surface"),
    ("link", "page"),
    ("link", "surface"),
    ("focus_text", "focus"),
    ("brand_text", "brand"),
    ("action_text", "action"),
    ("notice_text", "notice"),
    ("text", "context"),
    ("target", "surface"),
    ("green_text", "green"),
    ("amber_text", "amber"),
    ("red_text", "red"),
    ("quiet_text", "quiet"),
)
_MARKS = (
    ("group_white", "surface"),
    ("group_bme", "surface"),
    ("target", "surface"),
    ("target", "context"),
    ("edge", "surface"),
    ("edge", "page"),
    ("action", "page"),
    ("group_bme", "context"),
    ("group_white", "context"),
)
PAIRS = tuple(Pair(*p, TEXT_CONTRAST) for p in _TEXT) + tuple(Pair(*p, MARK_CONTRAST) for p in _MARKS)
"""Every pair that is used; the contrast test computes them in both themes."""

RAG_COLOURS = {
    IndicatorRag.GREEN: "green",
    IndicatorRag.AMBER: "amber",
    IndicatorRag.RED: "red",
    IndicatorRag.TOO_FEW: "quiet",
    IndicatorRag.NO_DATA: "quiet",
    IndicatorRag.NO_TARGET: "quiet",
}
"""The theme field an indicator's RAG is filled with."""


def variable(name: str) -> str:
    """The CSS use of one colour: it follows the theme of the browser without asking the server."""
    return f"var(--wres-{name.replace('_', '-')})"


def css_variables() -> str:
    """All colours as CSS custom properties; light where the browser cannot tell."""
    names = [field.name for field in fields(Theme)]
    light = "".join(f"--wres-{n.replace('_', '-')}:{getattr(LIGHT, n)};" for n in names)
    both = "".join(f"--wres-{n.replace('_', '-')}:light-dark({getattr(LIGHT, n)},{getattr(DARK, n)});" for n in names)
    return f":root{{{light}}}@supports (color:light-dark(red,blue)){{:root{{{both}}}}}"


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours given as '#RRGGBB', from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
