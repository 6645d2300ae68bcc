"""What every page is held to, whoever looks at it and on whatever."""

from pathlib import Path

AXE = (Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "levels => axe.run({runOnly: levels}).then(found => found.violations)"


def violations(page):
    """List what axe finds, as lines that say what and where."""
    # Evaluated, not added as a script: the page's own policy would rightly refuse it.
    page.evaluate(AXE)
    return [
        f"{found['id']}: {found['help']} at {node['target']} ({node['failureSummary']})"
        for found in page.evaluate(RUN_AXE, LEVELS)
        for node in found["nodes"]
    ]


def overflow(page):
    """Count the pixels by which a page is wider than its window."""
    return page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
