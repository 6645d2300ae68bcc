"""A period as somebody wrote it, read: 2024-09, Sep 24, Q2 2024/25, autumn 2024, 2023/24, 31/12/2024. No Django."""

import calendar
import datetime as dt
import re
from collections.abc import Callable

from turnstone.programme.scorecards.rules.periods import (
    end_of_month,
    is_whole_period,
    month_end_after,
    period_words,
)
from turnstone.programme.scorecards.rules.words import FREQUENCY_NAMES, Frequency


class NoPeriod(ValueError):
    """What was written names no period of the measure; the sentence says how to write one."""


def read_period(text: str, frequency: str, starts_again_in: int | None = None) -> dt.date:
    """Give the last day of the period that was written, for a measure of this frequency, or raise `NoPeriod`.

    A year of two numbers, 2023/24, is the financial year unless the measure's year begins in another month.
    """
    if len(text) > _LONGEST:
        raise NoPeriod(f"“{text[:_LONGEST]}…” is no period; write it like September 2024.")
    written = _tidy(text)
    if not written:
        raise NoPeriod("The period is empty; write it like September 2024.")
    if frequency == Frequency.ANNUAL and _is_a_year_of_two(written):
        written = written.replace("-", "/")  # 2010-11 is also how November 2010 is written
    for pattern, way in _WAYS:
        match = pattern.fullmatch(written)
        if match:
            ends_on, told = way(match, starts_again_in or 4)
            return _fitting(ends_on, told, frequency, text.strip())
    if re.fullmatch(r"\d{5}", written):
        raise NoPeriod(f"{written} is how Excel keeps a date; write the period like September 2024.")
    if _WEEK.match(written):
        raise NoPeriod(
            f"“{text.strip()}” is a week, and none is kept by the week; give its month or its quarter."
        )
    raise NoPeriod(f"“{text.strip()}” is no period; write it like September 2024, 2024-09 or 30/9/2024.")


_LONGEST = 80
_WEEK = re.compile(r"w/?[ce]\b|w/?k\b|week\b")


def _tidy(text: str) -> str:
    """Write a period in small letters, without what only adorns it: 30th, Sept., month ending."""
    written = " ".join(text.replace("\u2013", "-").replace("\u2019", "'").split()).lower()
    written = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", written)
    written = re.sub(r"(?<=[a-z])[.,' ]+(?=\d)", " ", written)
    written = re.sub(r"(?<=\d)(?:t| )00:00(?::00)?(?:\.0+)?z?$", "", written)
    return re.sub(r"^(?:month|quarter|term|period) (?:to|ending|ended) ", "", written)


def _is_a_year_of_two(written: str) -> bool:
    match = re.fullmatch(r"(\d{4})-(\d{2})", written)
    return match is not None and int(match[2]) == (int(match[1]) + 1) % 100


def form_of(text: str) -> str:
    """Say in which of the two confusable forms a day is written: "slashes" (31/12/2024), "dashes" (2024-12-31)."""
    written = text.strip()
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", written):
        return "slashes"
    return "dashes" if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", written) else ""


def _fitting(ends_on: dt.date, told: str, frequency: str, text: str) -> dt.date:
    wanted = Frequency(frequency)
    every = FREQUENCY_NAMES[wanted].lower()
    if told and wanted not in _MAY_BE_TOLD[told]:
        like = period_words(end_of_month(dt.date(2024, 9, 1)), Frequency.MONTHLY)
        raise NoPeriod(f"“{text}” is {_TOLD[told]}, and this measure is {every}; write it like {like}.")
    # The summer term's figures are often dated to the end of July.
    if wanted == Frequency.TERMLY and ends_on.month == 7:
        ends_on = month_end_after(ends_on, 1)
    if not is_whole_period(ends_on, wanted):
        ends = "March, August or December" if wanted == Frequency.TERMLY else _QUARTER_ENDS
        raise NoPeriod(
            f"“{text}” does not end a {_CALLED[wanted]}; those end in {ends}: write its last month."
        )
    return ends_on


_QUARTER_ENDS = "March, June, September or December"
_CALLED = {Frequency.QUARTERLY: "quarter", Frequency.TERMLY: "term"}
_TOLD = {"quarter": "a quarter", "term": "a term", "year": "a whole year", "half": "a half year"}
_LONG = {Frequency.ANNUAL, Frequency.ROLLING_YEAR, Frequency.YEAR_TO_DATE}
_MAY_BE_TOLD = {
    "quarter": {Frequency.QUARTERLY, Frequency.YEAR_TO_DATE},
    "half": {Frequency.SIX_MONTHLY, Frequency.YEAR_TO_DATE},
    "term": {Frequency.TERMLY, Frequency.YEAR_TO_DATE},
    "year": _LONG,
}


def _day(year: str, month: str, day: str) -> dt.date:
    whole = _year(year)
    try:
        return end_of_month(dt.date(whole, int(month), int(day)))
    except ValueError:
        raise NoPeriod(
            f"{day}/{month}/{year} is no day; write the day first, then the month and the year."
        ) from None


def _month(name: str, year: str) -> dt.date:
    return end_of_month(dt.date(_year(year), _MONTH_NUMBERS[name[:3]], 1))


def _month_number(year: str, month: str) -> dt.date:
    if not 1 <= int(month) <= 12:
        raise NoPeriod(f"There is no month {month}; write the period like September 2024.")
    return end_of_month(dt.date(_year(year), int(month), 1))


def _year(written: str) -> int:
    year = int(written) if len(written) == 4 else 2000 + int(written)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise NoPeriod(
            f"{written} is no year of which figures are kept; write the period like September 2024."
        )
    return year


_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def _quarter(number: str, first: str, second: str | None, begins: int) -> dt.date:
    if second is None:
        raise NoPeriod(
            f"Q{number} {first} may be of the calendar year or of the financial one; write its last month."
        )
    _check_years(first, second)
    return month_end_after(dt.date(_year(first), begins, 1), 3 * int(number) - 1)


def _term(name: str, first: str, second: str | None) -> dt.date:
    month = {"autumn": 12, "spring": 3, "summer": 8}[name]
    year = _year(first)
    if second is not None:
        _check_years(first, second)
        year += name != "autumn"
    return end_of_month(dt.date(year, month, 1))


def _two_years(first: str, second: str, begins: int) -> dt.date:
    _check_years(first, second)
    return month_end_after(dt.date(_year(first), begins, 1), 11)


def _month_or_years(first: str, second: str, begins: int) -> tuple[dt.date, str]:
    """Read 2011/12 as two years, and 2024/09, which cannot be, as a month."""
    if _year(second) % 100 == (_year(first) + 1) % 100:
        return _two_years(first, second, begins), "year"
    return _month_number(first, second), ""


def _check_years(first: str, second: str) -> None:
    if _year(second) % 100 != (_year(first) + 1) % 100:
        raise NoPeriod(f"{first}/{second} are not two years in a row; write them like 2023/24.")


def _stretch(match: re.Match[str], begins: int) -> tuple[dt.date, str]:
    ends_on = _month(match["month"], match["year"])
    first = _MONTH_NUMBERS[match["first"][:3]]
    months = (ends_on.month - first) % 12 + 1
    return ends_on, {3: "quarter", 6: "half"}.get(months, "year")


_MONTH_NUMBERS = {calendar.month_abbr[number].lower(): number for number in range(1, 13)}
_NAMED = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?P<year>\d{4}|\d{2})"
_BEGINS = {"financial": 4, "fy": 4, "academic": 9, "ay": 9}
_PAIR = r"(?P<a>\d{4})[/-](?P<b>\d{2}|\d{4})"
_Way = Callable[[re.Match[str], int], tuple[dt.date, str]]
_WAYS: tuple[tuple[re.Pattern[str], _Way], ...] = tuple(
    (re.compile(pattern), way)
    for pattern, way in (
        (
            r"(?P<y>\d{4})[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})",
            lambda m, _: (_day(m["y"], m["m"], m["d"]), ""),
        ),
        (
            r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})",
            lambda m, _: (_day(m["y"], m["m"], m["d"]), ""),
        ),
        (
            rf"(?P<d>\d{{1,2}})[ -](?P<name>{_NAMED})[ -]{_YEAR}",
            lambda m, _: (_day(m["year"], str(_MONTH_NUMBERS[m["name"][:3]]), m["d"]), ""),
        ),
        (
            rf"(?:as at |year so far to )?(?P<name>{_NAMED})[ -]{_YEAR}",
            lambda m, _: (_month(m["name"], m["year"]), ""),
        ),
        (
            rf"(?:the )?(?:year|12 months|twelve months) to (?P<name>{_NAMED}) {_YEAR}",
            lambda m, _: (_month(m["name"], m["year"]), "year"),
        ),
        (
            rf"(?P<first>{_NAMED})(?: \d{{4}})? ?(?:to|-) ?(?P<month>{_NAMED}) {_YEAR}",
            _stretch,
        ),
        (r"(?P<m>\d{1,2})/(?P<y>\d{4})", lambda m, _: (_month_number(m["y"], m["m"]), "")),
        (
            r"q(?:uarter )?(?P<n>[1-4])[ ,:-]*(?P<a>\d{4})(?:[/-](?P<b>\d{2}|\d{4}))?",
            lambda m, begins: (_quarter(m["n"], m["a"], m["b"], begins), "quarter"),
        ),
        (
            r"(?P<a>\d{4})(?:[/-](?P<b>\d{2}|\d{4}))?[ ,:-]*q(?:uarter )?(?P<n>[1-4])",
            lambda m, begins: (_quarter(m["n"], m["a"], m["b"], begins), "quarter"),
        ),
        (
            r"(?P<name>autumn|spring|summer)(?: term)? (?P<a>\d{4})(?:[/-](?P<b>\d{2}|\d{4}))?",
            lambda m, _: (_term(m["name"], m["a"], m["b"]), "term"),
        ),
        (
            r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])",
            lambda m, _: (_month_number(m["y"], m["m"]), ""),
        ),
        (r"(?P<a>\d{4})/(?P<b>0[1-9]|1[0-2])", lambda m, begins: _month_or_years(m["a"], m["b"], begins)),
        (
            rf"(?:(?P<whose>financial|academic|fy|ay)?(?: ?year)? )?{_PAIR}",
            lambda m, begins: (_two_years(m["a"], m["b"], _BEGINS.get(m["whose"]) or begins), "year"),
        ),
        (
            rf"{_PAIR} (?P<whose>financial|academic|fy|ay)(?: year)?",
            lambda m, begins: (_two_years(m["a"], m["b"], _BEGINS.get(m["whose"]) or begins), "year"),
        ),
        (r"(?P<y>\d{4})", lambda m, _: (dt.date(_year(m["y"]), 12, 31), "year")),
    )
)
