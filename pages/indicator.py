"""What lies behind this figure?"""

from components.guard import open_page

open_page()

from components import frame, indicator, source  # noqa: E402

assessment = source.current_assessment()
if assessment is None:
    frame.nothing_yet("There is no figure to look behind yet")
else:
    number = indicator.chosen()
    result, definition = assessment.result(number), source.definitions()[number - 1]
    frame.heading(f"{number}. {definition.short_name}: {indicator.finding(result)}")
    indicator.walk(number)
    indicator.standing(result)
    indicator.pictures(result, definition, assessment.edition)
    indicator.behind(result, definition)
