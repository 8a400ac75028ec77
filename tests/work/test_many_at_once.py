"""Many check-ins due in the same minute go out at the lane's pace, and keep nobody waiting."""

from datetime import timedelta
from pathlib import Path

from bot.channels.channel import Pace
from tests.torture.check_ins import morning

QUICK = Pace(gap=timedelta(seconds=1) / 250, burst=1)  # `make torture` keeps Telegram's own pace


async def test_two_hundred_check_ins_in_a_minute_leave_once_each_while_others_are_answered(
    tmp_path: Path,
) -> None:
    seen = await morning(tmp_path, many=200, pace=QUICK)

    assert seen.faults == ()
    assert seen.check_ins == 200
    assert seen.answers > 5
