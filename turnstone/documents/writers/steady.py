"""The same document, the same bytes: an Office file without the moment it was zipped."""

import io
import zipfile

_NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say


def without_moments(package: bytes) -> bytes:
    """Zip an Office file again with one fixed date on every part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _NO_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name), compresslevel=6)
    return out.getvalue()
