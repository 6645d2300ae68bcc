"""Made-up tables in the department's own layouts."""

import csv

HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    "new_la_code,old_la_code,la_name,breakdown_topic,breakdown"
).split(",")
ENGLAND, REGION = "E92000001", "E12000009"
NEW_PLANS = (
    "new_ehc_plans,mainstream_total,mainstream_total_pc,special_total,ap_pru_total,fe_total,ed_elsewhere,"
    "nm_early_years,placement_unknown"
).split(",")
WANTED = {
    "new": {"file": "newplans", "value": "new_ehc_plans"},
    "mainstream": {
        "file": "newplans",
        "numerator": "mainstream_total",
        "denominator": "new_ehc_plans",
        "value": "mainstream_total_pc",
    },
}


def line(level, name, *cells, year="2024", code="", gss="E06000001", topic="New EHC plans"):
    """Make one row: England, a region, or an authority by its three digits."""
    region = ("", "") if level == "National" else (REGION, "South Coast")
    place = (gss, code, name) if level == "Local authority" else ("", "", "")
    return [year, "Calendar year", level, ENGLAND, "England", *region, *place, topic, topic, *map(str, cells)]


def plans(total, mainstream=None, percent=None, special=0):
    """Give the cells of new plans, in which all but mainstream and special are none."""
    mainstream = total if mainstream is None else mainstream
    percent = percent or (f"{100 * mainstream / total:.1f}" if total else "z")
    return [total, mainstream, percent, special, 0, 0, 0, 0, 0]


def good_lines(year="2024"):
    """Give a year in which all adds up: three authorities, their region, England."""
    return [
        line("National", "England", *plans(600), year=year),
        line("Regional", "South Coast", *plans(600), year=year),
        line("Local authority", "Wexcombe", *plans(100), year=year, code="999"),
        line("Local authority", "Marlsea", *plans(200), year=year, code="998"),
        line("Local authority", "Otterhead", *plans(300), year=year, code="997"),
    ]


def write(folder, lines, *, name="newplans.csv", columns=NEW_PLANS):
    """Write a table as the department does, with a mark of its encoding first."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[*HEAD, *columns], *lines])
    return folder
