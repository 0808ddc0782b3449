"""Times of day as people write them."""

import pytest

from hayat_app.domain.times import Time, minutes_between
from hayat_app.errors import Refused


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("10:30", "10:30"),
        ("9h", "09:00"),
        ("14h05", "14:05"),
        ("١٠:٣٠", "10:30"),
        ("8", "08:00"),
        ("10 س 30", "10:30"),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, kept: str) -> None:
    assert Time().parse(typed) == kept


@pytest.mark.parametrize("typed", ["25:00", "10:75", "noon", "10:3", "-1"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="time of day"):
        Time().parse(typed)


def test_a_meeting_lasts_from_its_first_minute_to_its_last() -> None:
    assert minutes_between("10:00", "12:15") == 135
    assert minutes_between("12:00", "10:00") is None
