"""Fetch the design system's files and the typeface, and make of them what the pages and the PDF need.

Third-party files are never committed: npm fetches them by package-lock.json, and this writes them, without the crown,
the crest and the fonts that only gov.uk may use, into folders that git ignores. When nothing has changed since last
time it says nothing and does nothing.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
FRONTEND = MODULES / "govuk-frontend"
TYPEFACE = MODULES / "@fontsource" / "atkinson-hyperlegible-next"
WEB = ROOT / "turnstone" / "web" / "kit" / "static" / "vendor"
PDF = ROOT / "turnstone" / "documents" / "writers" / "fonts"
STAMP = WEB / ".built-from"
STACK = '"Atkinson Hyperlegible Next",system-ui,sans-serif'
SCREEN_WEIGHTS = ("400", "700")
PAPER_STYLES = ("400-normal", "700-normal", "400-italic", "700-italic")


def main() -> None:
    """Build the assets unless they are as the lock file and this script would have them."""
    wanted = fingerprint()
    if is_current(wanted):
        return
    print("  Building the styles and fonts … ", end="", flush=True)
    began = time.monotonic()
    fetch()
    for folder in (WEB, PDF):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    write_stylesheet()
    write_script()
    write_screen_fonts()
    write_paper_fonts()
    STAMP.write_text(wanted)
    print(f"done ({time.monotonic() - began:.0f} s)")


def fingerprint() -> str:
    """Sum up everything that decides what is built."""
    parts = [Path(__file__), ROOT / "package.json", ROOT / "package-lock.json"]
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def is_current(wanted: str) -> bool:
    """Say whether the last build finished and was of the same things."""
    return STAMP.is_file() and STAMP.read_text() == wanted and any(PDF.glob("*.ttf")) and MODULES.is_dir()


def fetch() -> None:
    """Let npm fetch what the lock file names, or stop with npm's own words."""
    # Left to itself npm takes minutes to notice that there is no network.
    patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=1000"]
    command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *patience]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(
            f"failed\n\n{result.stderr.strip()}\nnpm could not fetch the styles and fonts. Check the network."
        )


def npm() -> list[str]:
    """Name the machine's npm if it works, else the one set-up put beside this Python."""
    found = shutil.which("npm")
    if found and not subprocess.run([found, "--version"], capture_output=True, check=False).returncode:
        return [found]
    beside = Path(sys.executable).parent / "npm"
    if not beside.exists():
        sys.exit("There is no npm here: run ./run or ./test, which bring one, or install npm.")
    # npm's first line asks for node by name, which must be the one that came with it.
    os.environ["PATH"] = f"{beside.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return [str(beside)]


def write_stylesheet() -> None:
    """Write the design system's styles in our typeface and without gov.uk's identity.

    The build stops if an address or a name is left that only gov.uk may use, as a new release could bring one.
    """
    css = (FRONTEND / "dist/govuk/govuk-frontend.min.css").read_text()
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", STACK)
    css = re.sub(r"(-webkit-)?(background|mask)-image:url\(/assets/images/govuk-crest\.svg\);?", "", css)
    css = without_source_map(css)
    for left in ("url(", "GDS Transport"):
        if left in css:
            sys.exit(
                f"govuk-frontend {version(FRONTEND)} has a new use of {left!r}: teach build_assets.py about it."
            )
    (WEB / "govuk-frontend.min.css").write_text(css)


def write_script() -> None:
    """Write the design system's script, a module."""
    script = (FRONTEND / "dist/govuk/govuk-frontend.min.js").read_text()
    (WEB / "govuk-frontend.min.js").write_text(without_source_map(script))
    notice = (
        f"GOV.UK Frontend {version(FRONTEND)}, MIT licence, Crown copyright (Government Digital Service).\n"
    )
    (WEB / "govuk-frontend.LICENCE.txt").write_text(notice)


def write_screen_fonts() -> None:
    """Write the web fonts of two weights, with the style sheet that names them."""
    rules = []
    for weight in SCREEN_WEIGHTS:
        css = (TYPEFACE / f"{weight}.css").read_text()
        rules.append(re.sub(r",\s*url\([^)]*\.woff\)\s*format\('woff'\)", "", css).replace("./files/", "./"))
    css = "\n".join(rules) + "\n"
    (WEB / "atkinson.css").write_text(css)
    for name in re.findall(r"url\(\./([^)]*)\)", css):
        shutil.copy(TYPEFACE / "files" / name, WEB / name)
    shutil.copy(TYPEFACE / "LICENSE", WEB / "atkinson.LICENCE.txt")


def write_paper_fonts() -> None:
    """Write the fonts that a PDF carries, each the Latin and the extended Latin (Welsh names) joined."""
    for style in PAPER_STYLES:
        parts = [
            TYPEFACE / "files" / f"atkinson-hyperlegible-next-{part}-{style}.woff2"
            for part in ("latin", "latin-ext")
        ]
        join_fonts(parts, PDF / f"AtkinsonHyperlegibleNext-{style}.ttf")
    shutil.copy(TYPEFACE / "LICENSE", PDF / "LICENCE.txt")


def join_fonts(parts: list[Path], joined: Path) -> None:
    """Join subsets of one font into one TrueType file."""
    # Imported here because the ordinary case, nothing to build, must cost nothing.
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    with tempfile.TemporaryDirectory() as folder:
        loose = []
        for part in parts:
            font = TTFont(part)
            font.flavor = None
            # What only serves a font with axes; the joiner has no rule for it.
            for table in ("STAT", "GlyphOrder"):
                if table in font:
                    del font[table]
            loose.append(f"{folder}/{part.stem}.ttf")
            font.save(loose[-1])
        Merger().merge(loose).save(joined)


def without_source_map(text: str) -> str:
    """Drop the comment that points to a source map we do not ship."""
    return re.sub(r"(/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S*)\s*$", "\n", text)


def version(package: Path) -> str:
    """Tell a fetched package's version."""
    return str(json.loads((package / "package.json").read_text())["version"])


if __name__ == "__main__":
    main()
