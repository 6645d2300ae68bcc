import random
import time

from tests.documents.readers import made
from tests.documents.readers.test_refusals import refusal
from turnstone.documents.readers import read
from turnstone.documents.readers.limits import MEGABYTE, Limits
from turnstone.documents.readers.office import _environment


def test_a_small_file_is_read_in_well_under_a_second(keep):
    path = keep("plan.docx", made.word())
    read(path)
    start = time.perf_counter()
    read(path)
    assert time.perf_counter() - start < 0.9


def test_a_file_that_takes_too_long_is_refused(keep):
    assert refusal(keep("plan.docx", made.word()), limits=Limits(seconds=0.01)) == (
        "plan.docx took too long to read. Split it, or save its words as plain text, and try again."
    )


def test_a_file_that_takes_too_much_memory_is_refused(keep):
    assert refusal(keep("plan.docx", _long_document()), limits=Limits(memory=150 * MEGABYTE)) == (
        "plan.docx takes more memory to read than a paper should. Split it and try again."
    )


def test_a_file_with_far_too_many_words_is_refused(keep):
    assert refusal(keep("plan.docx", _long_document())) == (
        "plan.docx holds far more words than a paper does. Split it and try again."
    )


def test_the_worker_is_told_no_secrets(monkeypatch):
    monkeypatch.setenv("DJANGO_SECRET_KEY", "secret")
    assert set(_environment()) <= {"PATH", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONUTF8"}


def _long_document():
    """Make a Word file of 24 MB of words, which packs too well to be told from a bomb unless some are odd."""
    odd = random.Random(1)
    words = "".join(f"{odd.random()} words " * 40 for _ in range(9_000))
    paragraphs = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" * 3
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}</w:body></w:document>'
    return made.with_part(made.word(), made.DOCX_MAIN, document)


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
