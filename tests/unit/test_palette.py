"""R5: contrast is computed from the palette file, in both themes."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from components.palette import DARK, LIGHT, PAIRS, RAG_COLOURS, Theme, contrast, css_variables
from wres.measures.results import IndicatorRag

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.ink} on {pair.ground}, {pair.least}")
def test_every_pair_of_colours_that_meet_has_contrast_enough(pair, theme):
    assert contrast(getattr(theme, pair.ink), getattr(theme, pair.ground)) >= pair.least


def test_black_on_white_is_twenty_one_to_one_and_a_colour_on_itself_is_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#005EB8", "#005EB8") == 1.0


def test_nhs_red_and_nhs_green_are_the_same_in_greyscale_which_is_why_colour_never_stands_alone():
    assert contrast("#DA291C", "#009639") < 1.3


def test_every_rag_has_a_colour_of_its_own_text():
    assert set(RAG_COLOURS) == set(IndicatorRag)
    names = {field.name for field in fields(Theme)}
    assert {f"{colour}_text" for colour in RAG_COLOURS.values()} <= names


def test_no_colour_stands_outside_the_palette():
    for file in (*ROOT.glob("components/**/*.py"), *ROOT.glob("components/*.css"), *ROOT.glob("pages/*.py")):
        if file.name != "palette.py":
            found = re.findall(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8"))
            assert not found, f"{file.name}: {found}"


def test_every_variable_the_style_sheet_uses_is_a_colour_of_the_palette():
    used = set(re.findall(r"var\(--wres-([a-z-]+)\)", (ROOT / "components/styles.css").read_text(encoding="utf-8")))
    assert used <= {field.name.replace("_", "-") for field in fields(Theme)}
    assert all(f"--wres-{name}:" in css_variables() for name in used)


def test_the_theme_of_the_server_repeats_the_palette():
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    for name, palette in (("light", LIGHT), ("dark", DARK)):
        assert theme[name]["backgroundColor"] == palette.page
        assert theme[name]["secondaryBackgroundColor"] == palette.surface
        assert theme[name]["textColor"] == palette.text
        assert theme[name]["linkColor"] == palette.link
        assert theme[name]["primaryColor"] == palette.action
        assert theme[name]["borderColor"] == palette.edge
