"""The style of the action plan's page."""

_RULES = """
.st-key-plan-filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
  gap: .75rem 1rem; align-items: end; padding: 1rem; background: var(--wres-surface);
  border: 1px solid var(--wres-border); border-radius: 4px; }
.stMain [data-testid="stHtml"] p.wres-plan-count { font-weight: 700; font-size: 1.125rem; margin: 0; }
.st-key-plan-head { justify-content: space-between; }
.st-key-plan-head .stElementContainer { width: auto; }
[class*="st-key-plan-told-"]:not(:has(.wres-status:not(:empty))) { position: absolute; width: 1px; }
.st-key-plan-grid iframe { border-radius: 4px; display: block; }
.stApp :is(.stSelectbox, .stMultiSelect) input:focus-visible { outline: none !important; box-shadow: none !important; }
.stApp :is(.stSelectbox, .stMultiSelect) > div:has(input:focus-visible) {
  outline: 4px solid var(--wres-focus); box-shadow: 0 0 0 6px var(--wres-focus-text); border-radius: 4px; }
.stApp button[role="radio"] p { color: var(--wres-text); }
.stApp button[role="radio"][aria-checked="true"] p { font-weight: 700; }
.stApp .stMultiSelect input, .stApp .stSelectbox input { min-width: 24px; min-height: 24px; }
.wres-typed { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 16rem; overflow-y: auto; }
[class*="st-key-plan-refused-"] .wres-refusal { max-width: none; }
"""


def sheet() -> str:
    """One <style> element."""
    return f"<style>{_RULES}</style>"
