"""The accessibility statement: only what was done is claimed."""

from datetime import date

import streamlit as st

from wres.standard.period import in_words

PREPARED = date(2026, 11, 22)
REVIEW_DUE = date(2027, 11, 22)

_STATEMENT = """
<h2>What you should be able to do</h2>
<ul>
<li>use every page with a keyboard alone; every change to the plan can be made in a plain form</li>
<li>read every status as a word and a symbol, without its colour</li>
<li>read every chart as a table, and download exactly what it shows</li>
<li>use light or dark colours, following your browser</li>
<li>use the pages at 320 pixels wide, or at 400% zoom, without scrolling sideways: wide tables
scroll inside their own box</li>
</ul>
<h2>How it was tested</h2>
<p>Each page is checked by machine with axe-core against the WCAG 2.2 A and AA rules, in light and dark colours, and the
contrast of every colour pair is computed. Automatic checks find only part of what can be wrong. It has not yet been
tested by people who use a screen reader, speech input or magnification, nor audited by an independent body.</p>
<h2>What is not right yet</h2>
<ul>
<li>The action plan's grid is a frame of its own and does not print; the form below it does all that
the grid does.</li>
<li>The pages need JavaScript.</li>
<li>An update to a page is announced when it arrives; a long calculation is not announced while it runs.</li>
</ul>
<h2>Tell us</h2>
<p>If something stops you, tell whoever runs this dashboard in your organisation. They can give you any figure
in another form.</p>
"""


def statement() -> None:
    """The statement with its dates."""
    dates = f"<p>Prepared on {in_words(PREPARED)}. Review due by {in_words(REVIEW_DUE)}.</p>"
    st.html(_STATEMENT + dates)
