import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.readers import made
from turnstone.documents.readers import Unreadable, read

QUIETLY = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
    database=None,
)
NAMES = st.sampled_from(["a.txt", "a.docx", "a.pptx", "a.xlsx", "a.pdf", "a", "a.docm"])


@QUIETLY
@given(content=st.binary(min_size=0, max_size=400), name=NAMES)
def test_no_bytes_do_worse_than_be_refused(keep, content, name):
    with contextlib.suppress(Unreadable):
        read(keep("file", content), name=name)


@settings(QUIETLY, max_examples=8)
@given(at=st.integers(0, 2_000_000), garbage=st.binary(min_size=1, max_size=40))
def test_no_damage_to_an_office_file_does_worse_than_be_refused(keep, at, garbage):
    content = bytearray(made.excel())
    start = at % len(content)
    content[start : start + len(garbage)] = garbage
    with contextlib.suppress(Unreadable):
        read(keep("file", bytes(content)), name="a.xlsx")
