"""The tables that the Department for Education publishes, known by their columns and not by their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

COMMON = frozenset({"time_period", "time_identifier", "geographic_level", "old_la_code"})
COMMON_COLUMNS = COMMON | {
    "new_la_code",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "la_name",
    "breakdown_topic",
    "breakdown",
}
# What newer statistics call the topic of all children, whichever they are of.
TOTAL = ("Total", "All")


@dataclass(frozen=True, slots=True)
class Parts:
    """A total and the columns that make it.

    A loose one may fall short: cases without usable dates, and children without a known placement, are in no part.
    """

    total: str
    parts: tuple[str, ...]
    is_loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One table: the columns that tell it from others, where its rows of all children are, and what adds up.

    `is_stock` tables count on survey day in January and label it by a school year, or in older releases by the year.
    `counted` is the column of which the rows by sex, age and the like make up the row of all children.
    """

    name: str
    signature: frozenset[str]
    counted: str = ""
    everyone: Mapping[str, Sequence[str]] = field(default_factory=dict)
    is_stock: bool = False
    identifier: str = ""
    parts: tuple[Parts, ...] = ()

    @property
    def needs(self) -> frozenset[str]:
        """Name the columns without which it cannot be read."""
        return COMMON | self.signature | set(self.everyone)

    def is_this(self, columns: set[str], identifier: str) -> bool:
        """Say whether a table with these columns, whose years are called so, is this one."""
        return columns >= self.needs and self.identifier.lower() in ("", identifier.strip().lower())


def recognise(header: Sequence[str], identifier: str) -> Layout | None:
    """Name the table that has these columns; two have the same, and differ in what they call their years."""
    columns = set(header)
    return next((each for each in LAYOUTS if each.is_this(columns, identifier)), None)


def nearly(header: Sequence[str], file: str) -> tuple[str, list[str]] | None:
    """Name the table that this would be, had it some columns more: it has most of what tells it, or its name."""
    columns = set(header)
    near = [
        (each.name, sorted(each.needs - columns))
        for each in LAYOUTS
        if 2 * len(each.signature & columns) > len(each.signature) or each.name in file.lower()
    ]
    return min(near, key=lambda each: len(each[1]), default=None)


def _of_2025(
    name: str, topic: str, signature: str, *parts: Parts, is_stock: bool = False, identifier: str = ""
) -> Layout:
    """Make a table of this kind; the first column of its signature is what it counts."""
    return Layout(
        name=name,
        signature=frozenset(signature.split()),
        counted=signature.split()[0],
        everyone={"breakdown_topic": (topic, *TOTAL)},
        is_stock=is_stock,
        identifier=identifier,
        parts=parts,
    )


def _parts(total: str, parts: str, *, is_loose: bool = False) -> Parts:
    return Parts(total, tuple(parts.split()), is_loose)


def _placements(total: str) -> tuple[Parts, ...]:
    return (
        _parts(
            total,
            "mainstream_total special_total ap_pru_total fe_total ed_elsewhere nm_early_years placement_unknown",
            is_loose=True,
        ),
        _parts(
            "special_total",
            "special_la_maintained special_academy_free special_independent special_non_maintained",
        ),
        _parts("ap_pru_total", "ap_pru_academy ap_pru_free_school ap_pru_la_maintained"),
        _parts("fe_total", "general_fe_tertiary_colleges specialist_post_16_institutions ukrlp_provider"),
    )


LAYOUTS: tuple[Layout, ...] = (
    _of_2025(
        "timeliness_20_week",
        "All EHC plans issued",
        "plans_issued_den plans_issued_den_ex plans_issued_20_weeks_ex",
        _parts(
            "plans_issued_den",
            "plans_issued_within_20_weeks plans_issued_gt20weeks_ltYear plans_issued_gt_1_year",
            is_loose=True,
        ),
    ),
    _of_2025(
        "requests",
        "All requests for EHC needs assessments",
        "requests_received_in_year",
        _parts(
            "requests_received_in_year",
            "requests_decided_to_assess requests_decided_not_to_assess requests_decision_not_made requests_withdrawn",
        ),
    ),
    _of_2025(
        "assessments",
        "All EHC needs assessments",
        "assess_in_year",
        _parts("assess_in_year", "assess_issued assess_not_issued assess_not_made assess_withdrawn"),
    ),
    _of_2025("newplans", "New EHC plans", "new_ehc_plans", *_placements("new_ehc_plans")),
    _of_2025(
        "caseload", "All EHC plans", "ehcplans mainstream_total", *_placements("ehcplans"), is_stock=True
    ),
    _of_2025(
        "ceased_plans",
        "All ceased EHC plans",
        "total_ceased",
        _parts(
            "total_ceased",
            "max_age needs_met he employ transfer no_engage moved_outside_eng deceased other not_rec",
        ),
    ),
    _of_2025(
        "annual_reviews",
        "All annual reviews",
        "total_ehc_plans review_expected total_review_meeting",
        _parts("total_ehc_plans", "review_expected review_not_expected"),
        _parts("total_review_meeting", "review_meeting_25 review_meeting_24 review_meeting_prior_24"),
        _parts("total_review_meeting", "outcome_amend outcome_cease outcome_maintan no_outcome"),
        _parts("review_expected", "total_review_meeting no_review_meeting"),
        _parts(
            "total_review_meeting",
            "review_decision25 review_decision24 review_decision_prior24 review_decision_not_due"
            " review_decision_outstanding",
        ),
    ),
    _of_2025("sen_need_newplans", "All EHC plans", "number_asd ehc_plans asd_pc", identifier="Calendar year"),
    _of_2025(
        "sen_needs_all_plans",
        "All EHC plans",
        "number_asd ehc_plans asd_pc",
        _parts(
            "ehc_plans",
            "number_asd number_hi number_mld number_msi number_oth number_pd number_pmld number_semh number_slcn"
            " number_sld number_spld number_vi number_need_unknown",
        ),
        is_stock=True,
        identifier="Academic year",
    ),
    _of_2025("personal_budgets", "All personal budgets", "personal_budget org_arrangments", is_stock=True),
    _of_2025(
        "residential_settings",
        "All residential placements",
        "Res_tot Res_3851 Res_52",
        _parts("Res_tot", "Res_3851 Res_52"),
        is_stock=True,
    ),
    _of_2025(
        "work_based_placements", "All work based placements", "open_wbp open_supp_intern", is_stock=True
    ),
    Layout(name="sen2_dmo_dco", signature=frozenset({"des_med_off", "des_so_care_off"}), is_stock=True),
    Layout(name="sen2_mi", signature=frozenset({"NewallEHC", "NoExc20weekRate"})),
    Layout(name="sen2_mi", signature=frozenset({"new_all_ehc", "no_exc_20week_rate"})),
    Layout(
        name="sen2_age_caseload",
        signature=frozenset({"characteristic_age", "Total_all"}),
        everyone={"characteristic_age": ("Total",)},
        is_stock=True,
    ),
    Layout(
        name="sen2_estab_caseload",
        signature=frozenset({"establishment_type", "Total_all"}),
        everyone={"establishment_type": ("Total",), "establishment_group": ("Total",)},
        is_stock=True,
    ),
    Layout(name="sen2_wbp_residential_dmo", signature=frozenset({"WorkbasedEHC"}), is_stock=True),
)
COLUMNS = COMMON_COLUMNS.union(
    *(each.needs for each in LAYOUTS),
    *({part.total, *part.parts} for each in LAYOUTS for part in each.parts),
)
