"""The files of the library: each is whole, strict about its fields, and true to what papers and England call it."""

import csv
import gzip

import pytest
import yaml

from turnstone.measures.library import (
    BadDefinition,
    definition_called,
    library,
    read_definition,
    read_library,
)
from turnstone.measures.library.reading import _PLACES

CODE = "ehcp-issued-within-20-weeks"
SEED = {
    "did": (
        "No. of EHCP requests",
        "No. of EHCP assessments",
        "Number of Annual Reviews completed",
        "No. of cyp by provision type",
        "No. of case audits",
        "Attendance at YR 9 reviews",
        "Referrals to Specialist services",
        "No. of 'Rising 5yr olds' currently under assessment for an EHCP",
    ),
    "well": (
        "% of EHCPs decision to assess made within 6wks",
        "% of new EHCPs issued within 20wks",
        "% of cyp with an up to date Annual Review",
        "No/% of appeals and tribunal hearings",
        "Quality of assessments and plans (voice of child, voice of parent/carer)",
        "Awareness and quality of Local Offer",
    ),
    "difference": (
        "% children and young people meeting goal based outcomes (measured at review)",
        "Educational progress of vulnerable groups",
        "Pupil absence rates of children with SEND",
        "Pupil exclusion rates",
        "Change in attitude/skills/confidence of workforce",
        "Change in trust and confidence level of parents/carers",
    ),
}


@pytest.fixture
def said():
    path = next(each for each in _PLACES if each.is_dir()) / f"{CODE}.yaml"
    return yaml.safe_load(path.read_text())


@pytest.fixture
def write(tmp_path):
    def write(said, name=f"{CODE}.yaml"):
        path = tmp_path / name
        path.write_text(said if isinstance(said, str) else yaml.safe_dump(said, allow_unicode=True))
        return path

    return write


def test_there_are_enough_and_every_file_is_read():
    assert len(library()) >= 55
    assert {each.kind for each in library().values()} == {"did", "well", "difference"}


@pytest.mark.parametrize(
    ("kind", "title"), [(kind, each) for kind, titles in SEED.items() for each in titles]
)
def test_the_twenty_of_the_first_boards_are_known_by_its_words(kind, title):
    found = definition_called(title)
    assert found is not None
    assert found.kind == kind


def test_a_title_is_known_however_it_is_typed():
    typed = "  no. OF ‘rising 5yr olds’  currently under assessment for an EHCP. "
    assert definition_called(typed).code == "rising-fives-assessed"
    assert definition_called("Sunshine") is None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"kind": "done"}, "kind must be one of did, difference, well, not “done”"),
        ({"denominator": None}, "denominator is missing; say of what it is a percentage"),
        ({"unit": "plans"}, "unit must be % for a percentage"),
        ({"colour": "red"}, "nothing is known of the field colour"),
        ({"title": 7}, "title must be words"),
        ({"lag_days": "31"}, "lag_days must be a whole number from 0 to 1000"),
        ({"is_seasonal": "no way"}, "is_seasonal must be true or false"),
        ({"least": 100}, "least must be below most"),
        ({"levels": []}, "levels must list at least one"),
        ({"levels": ["area", "planet"]}, "levels must be one of"),
        ({"readers": ["board", "board"]}, "readers must be a list in which nothing comes twice"),
        ({"version": 3}, "changes must list each version after the first"),
        ({"changes": [{"version": 2}]}, "changes must each have a version, from and what"),
        ({"published": {"table": "x"}}, "published may hold only"),
        ({"published": {"value": "x"}}, "published must name the file"),
        ({"code": "another"}, "code is “another”; it must be the name of the file"),
        ({"frequency": "year_to_date"}, "starts_again_in is missing"),
    ],
)
def test_a_wrong_field_is_named_with_its_file(said, write, changed, words):
    with pytest.raises(BadDefinition, match=f"{CODE}.yaml: ") as refused:
        read_definition(write(said | changed))
    assert words in str(refused.value)


@pytest.mark.parametrize("field", ["title", "definition", "numerator", "polarity", "small_numbers", "shows"])
def test_a_missing_field_is_named(said, write, field):
    del said[field]
    with pytest.raises(BadDefinition, match=f"{field} is missing; add it"):
        read_definition(write(said))


@pytest.mark.parametrize("text", ["title: [", "", "- one\n- two\n"])
def test_what_is_no_definition_is_refused_in_a_sentence(write, text):
    with pytest.raises(BadDefinition, match=f"{CODE}.yaml: "):
        read_definition(write(text))


def test_two_measures_may_not_go_by_one_name(said, write, tmp_path):
    write(said)
    write(said | {"code": "twin"}, "twin.yaml")
    with pytest.raises(
        BadDefinition, match=r"twin.yaml: “.*” is also the name of ehcp-issued-within-20-weeks.yaml"
    ):
        read_library(tmp_path)


def test_a_share_is_in_per_cent_and_a_count_is_whole():
    for each in library().values():
        assert (each.value_kind == "percentage") == (each.unit == "%")
        assert each.value_kind != "count" or (not each.denominator and each.places == 0)


def test_every_column_that_is_named_is_in_the_published_files(shared):
    heads = {}
    for path in sorted((shared / "data/dfe").rglob("*.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8-sig", errors="replace") as text:
            year = path.parent.name.removeprefix("ehc_plans_")
            name = path.name.removesuffix(".csv.gz")
            for key in (name, f"{name}_{year}"):
                heads.setdefault(key, set()).update(next(csv.reader(text)) if key == name else heads[name])
    listed = (shared / "data/benchmarks/lait_sen_measures.csv").read_text().splitlines()
    lait = {row["Measure_short"] for row in csv.DictReader(listed)}
    for each in library().values():
        said = each.published or {}
        tables = {said["file"]: said} if "file" in said else {}
        for table, columns in {**tables, **said.get("older", {})}.items():
            assert names_in(columns) <= heads[table], each.code
        assert said.get("lait") is None or said["lait"] in lait, each.code


def names_in(columns):
    named = [columns.get(each, []) for each in ("numerator", "denominator", "value")]
    return {name for each in named for name in ([each] if isinstance(each, str) else each)}
