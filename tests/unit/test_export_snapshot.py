"""A snapshot as Excel and CSV: real types, text that stays text, a stamp, and the same bytes every time."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from components import palette
from tests import factories
from tests.frozen import AT, HOSTILE, action, seen, snapshot
from wres.export import look
from wres.export.cell_text import MARK, cell_text
from wres.export.difference_excel import difference_excel
from wres.export.snapshot_csv import nine_csv, plan_csv
from wres.export.snapshot_excel import snapshot_excel
from wres.measures.results import IndicatorRag
from wres.review.difference import difference
from wres.standard.actor import Edition

HEADER = 4


def hostile():
    fields = {"outcome": HOSTILE[0], "lead": HOSTILE[1], "timeline": HOSTILE[2], "progress": "\n".join(HOSTILE)}
    actions = tuple(action(str(n), text=text, number=text, **fields) for n, text in enumerate(HOSTILE))
    return snapshot(actions=actions, name=HOSTILE[1], organisation=HOSTILE[0], frozen_by=HOSTILE[2])


def book(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet):
    heads, *below = list(sheet.iter_rows(min_row=HEADER, values_only=True))
    return [dict(zip(heads, row, strict=True)) for row in below]


def read_csv(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def xml(content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


def compared(then=None, now=None):
    before, after = seen(then), seen(now or snapshot(actions=(action("2"),), name="Q2"), number=2)
    return difference_excel(before, after, difference(before, after))


def test_the_workbook_has_its_four_sheets_with_headings_that_stay_in_view():
    made = book(snapshot_excel(seen()))
    assert made.sheetnames == ["The nine", "Bands", "Plan", "About"]
    for sheet in made:
        assert sheet.freeze_panes == f"A{HEADER + 1}"
        assert sheet.print_title_rows == f"${HEADER}:${HEADER}"
        assert all(cell.font.bold and cell.value for cell in sheet[HEADER])
        assert sheet["A1"].value == f"{sheet.title}: Q1"
        assert "internal edition" in sheet["A2"].value


def test_numbers_are_numbers_dates_are_dates_and_both_look_as_they_are_printed():
    made = book(snapshot_excel(seen()))
    nine = made["The nine"]
    values = {nine.cell(row, 1).value: nine.cell(row, 3) for row in range(HEADER + 1, HEADER + 10)}
    assert [values[n].value for n in range(1, 10)] == [8.7, 1.26, 0.53, 1.01, 1.3, 6.1, -8.4, 13.0, 0.4]
    assert values[1].number_format == '0.0"%"'
    assert values[2].number_format == "0.00"
    assert values[7].number_format == '+0.0;"−"0.0;0.0'
    assert rows(nine)[1]["White count"] == 568
    assert rows(nine)[1]["BME base"] == 1000
    due = rows(made["Plan"])[0]["Due"]
    assert isinstance(due, datetime)
    assert due.date() == date(2025, 3, 31)


def test_a_standing_is_symbol_word_and_colour():
    nine = book(snapshot_excel(seen()))["The nine"]
    shown = {nine.cell(row, 1).value: nine.cell(row, 6) for row in range(HEADER + 1, HEADER + 10)}
    assert shown[1].value == "✕ Red: off target"
    assert shown[1].fill.fgColor.rgb.endswith(look.FILLS["red"][0])
    assert shown[4].value == "▲ Amber: not fully met"
    assert shown[9].value == "✓ Green: meets target"


def test_the_colours_are_those_of_the_light_theme_and_can_be_read():
    for name, (ground, ink) in look.FILLS.items():
        assert (f"#{ground}", f"#{ink}") == (getattr(palette.LIGHT, name), getattr(palette.LIGHT, f"{name}_text"))
        assert palette.contrast(f"#{ground}", f"#{ink}") >= palette.TEXT_CONTRAST
    assert (f"#{look.TEXT}", f"#{look.MUTED}") == (palette.LIGHT.text, palette.LIGHT.muted)
    assert (f"#{look.BRAND}", f"#{look.BRAND_TEXT}") == (palette.LIGHT.brand, palette.LIGHT.brand_text)


def test_zero_withheld_not_supplied_and_not_calculable_are_four_different_things():
    results = factories.unhappy_assessment().results
    found = rows(book(snapshot_excel(seen(snapshot(*results))))["The nine"])
    assert [found[n - 1]["Value"] for n in (2, 4, 6)] == ["[z]", "[x]", "[c]"]
    assert found[2]["Value"] == 0.53
    assert found[2]["Standing"] == "○ Too few to judge"
    assert found[3]["Standing"] == "– Not supplied"
    assert found[3]["In a sentence"] == "The upload has no training sheet."
    assert rows(book(snapshot_excel(seen()))["Bands"])[0]["BME"] == 0


def test_the_about_sheet_and_every_csv_row_carry_the_stamp():
    about = {row["Item"]: row["What it says"] for row in rows(book(snapshot_excel(seen()))["About"])}
    assert about["As at"] == "30 June 2024"
    assert about["Draft or final"] == "final"
    assert about["Frozen by"] == "Anna"
    assert about["Source file SHA-256"] == "a" * 64
    assert about["Snapshot SHA-256"] == "d" * 64
    assert (about["Rules version"], about["App version"]) == ("1.0.0", "0.1.0")
    assert about["Mark [c]"] == "withheld to protect small groups"
    for content in (nine_csv(seen()), plan_csv(seen())):
        for row in read_csv(content):
            assert (row["Snapshot"], row["Edition"], row["As at"]) == ("Q1", "internal", "2024-06-30")
            assert row["Source file SHA-256"] == "a" * 64


def test_the_public_edition_names_neither_who_froze_it_nor_the_file():
    public = seen(edition=Edition.PUBLIC)
    everything = [*xml(snapshot_excel(public)).values(), nine_csv(public).decode(), plan_csv(public).decode()]
    assert not any("Anna" in text or "a" * 64 in text for text in everything)
    assert any("Anna" in text for text in xml(snapshot_excel(seen())).values())


def test_nothing_that_anybody_typed_is_a_formula_in_any_workbook():
    for content in (snapshot_excel(seen(hostile())), compared(hostile())):
        for name, part in xml(content).items():
            assert "<f>" not in part, name
            assert "<f " not in part, name
            if name.startswith("xl/worksheets/"):
                assert not re.search(r't="(str|e)"', part), name


def test_hostile_text_is_the_same_text_in_excel_and_is_quoted_where_it_could_calculate():
    plan = book(snapshot_excel(seen(hostile())))["Plan"]
    cells = [plan.cell(row, 4) for row in range(HEADER + 1, HEADER + 1 + len(HOSTILE))]
    assert [cell.value.replace("_x005F_", "_") for cell in cells] == list(HOSTILE)
    assert [bool(cell.quotePrefix) for cell in cells] == [False, *[True] * 6, False]
    assert all(cell.data_type == "s" for cell in cells)


def test_another_reader_finds_the_text_that_was_typed():
    made = CalamineWorkbook.from_filelike(io.BytesIO(snapshot_excel(seen(hostile()))))
    found = [row[3] for row in made.get_sheet_by_name("Plan").to_python()[HEADER:]]
    assert found[1] == HOSTILE[1]
    assert found[7] == "_x0041_"


def test_hostile_text_is_guarded_in_csv():
    for row, text in zip(read_csv(plan_csv(seen(hostile()))), HOSTILE, strict=True):
        assert row["Action"].removeprefix("'") == text
        assert row["Action"].startswith("'") == (text not in (HOSTILE[0], HOSTILE[7]))
        assert row["Snapshot"] == f"'{HOSTILE[1]}"
    assert [row["Value"] for row in read_csv(nine_csv(seen()))][6] == "-8.4"


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_any_text_makes_a_workbook_that_opens(text):
    made = book(snapshot_excel(seen(snapshot(actions=(action("a", text=text, progress=text),), name=text))))
    assert made["Plan"].cell(HEADER + 1, 4).data_type in ("s", "n")  # an empty one reads as nothing


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\ufffe", "\ud800", "\u202e", "\u2066"])
def test_a_character_that_cannot_be_kept_becomes_a_mark_that_is_seen(bad):
    assert cell_text(f"a{bad}b") == f"a{MARK}b"


def test_line_breaks_stay():
    assert cell_text("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"


def test_the_same_snapshot_always_gives_the_same_bytes():
    assert snapshot_excel(seen()) == snapshot_excel(seen())
    assert compared() == compared()
    assert (nine_csv(seen()), plan_csv(seen())) == (nine_csv(seen()), plan_csv(seen()))
    assert AT.strftime("%Y-%m-%dT%H:%M:%SZ") in xml(snapshot_excel(seen()))["docProps/core.xml"]
    later = seen(snapshot(frozen_at=AT + timedelta(days=1)))
    assert snapshot_excel(later) != snapshot_excel(seen())


def test_a_csv_begins_with_the_mark_that_excel_wants_and_is_one_plain_table():
    content = nine_csv(seen())
    assert content.startswith(b"\xef\xbb\xbfNo,Indicator,Value")
    assert len({len(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))}) == 1
    assert len(read_csv(content)) == 9


def test_a_snapshot_of_a_plan_alone_has_empty_tables_of_figures():
    bare = seen(snapshot(figures=None))
    made = book(snapshot_excel(bare))
    assert rows(made["The nine"]) == []
    assert rows(made["Plan"])[0]["Action"] == "Do 1.1"
    assert read_csv(nine_csv(bare)) == []


def test_the_comparison_says_what_changed_first_and_then_everything():
    moved = replace(factories.assessment().result(1), printed="9.1%", value=9.1, rag=IndicatorRag.AMBER)
    made = book(compared(now=snapshot(moved, actions=(action("2"),), name="Q2")))
    assert made.sheetnames == ["What changed", "The nine", "Actions"]
    assert rows(made["What changed"])[0]["Then"] == "One indicator moved, one action opened, one closed."
    first = rows(made["The nine"])[0]
    assert (first["Value then"], first["Value now"], first["Change"]) == (8.7, 9.1, 0.4)
    assert first["Move"] == "↑ Better: red to amber"
    assert [row["What"] for row in rows(made["Actions"])] == ["New", "Archived"]


def test_a_comparison_with_a_plan_alone_has_no_figures_on_that_side():
    made = book(compared(then=snapshot(figures=None)))
    assert {row["Value then"] for row in rows(made["The nine"])} == {"[x]"}
    both = seen(snapshot(figures=None))
    assert rows(book(difference_excel(both, both, difference(both, both)))["The nine"]) == []
