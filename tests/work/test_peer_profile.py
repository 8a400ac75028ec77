"""An introduction that was approved at the command line is not asked about any more."""

from pathlib import Path
from typing import Any

from bot.model.people import Language
from bot.store import prompts
from bot.store.peers import intros
from tests.stage import staged

STORY: dict[str, Any] = {
    "at": "2026-11-24 21:30",  # when nothing is begun with the coordinator
    "people": {
        "maria": {"roles": ["peer"], "peer": {"intro": {"nb": "mat"}}},
        "lena": {"roles": ["coordinator"]},
    },
}


async def test_what_was_approved_meanwhile_is_not_asked_about(tmp_path: Path) -> None:
    async with staged(STORY, tmp_path) as stage:
        db, now = stage.app.store.db, stage.app.clock.now()
        for text in ("min profil", "1", "1", "musik"):
            await stage.send("maria", text)
        maria = stage.ids["maria"]
        waited = await db.read(prompts.people_due, now, 10)
        await db.write("k", intros.approve, maria, Language.SV, "os:lena", now)

        await stage.play({"wait": "14 hours"})

        said = [who for who, _ in stage.waiting]
    assert waited == [stage.ids["lena"]]
    assert "lena" not in said
