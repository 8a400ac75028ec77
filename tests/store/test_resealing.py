"""Rotating the keys: everything is sealed anew, and the old key opens nothing that is left."""

from pathlib import Path

import pytest

from bot.store import check_ins, messages, people, talks
from bot.store.keys import KeyWrong
from bot.store.opening import Store
from bot.store.resealing import reseal
from tests.databases import TEAM, Kind, keys_in, new_url
from tests.store.test_erasure import SAID, live


async def test_after_a_rotation_the_old_key_is_not_needed_any_more(
    kind: Kind, tmp_path: Path
) -> None:
    url, keys = new_url(kind, tmp_path), keys_in(tmp_path)
    store = Store.open(url, keys, purpose="real", make=True, team=TEAM)
    person = await store.db.write("k", live)
    await store.close()
    rotated = keys.rotated()
    store = Store.open(url, rotated, purpose="real", make=False)

    changed = await reseal(store.db)

    again = await reseal(store.db)
    await store.close()
    assert changed >= 10
    assert again == 0
    with pytest.raises(KeyWrong):
        Store.open(url, keys, purpose="real", make=False)
    store = Store.open(url, rotated.only_current(), purpose="real", make=False)
    met = await store.db.read(people.get, person)
    assert met is not None
    assert met.person.name == "Kim Lund"
    assert met.talk is not None
    assert SAID in met.talk
    assert (await store.db.read(check_ins.latest, 1))[0].words == SAID
    assert (await store.db.read(messages.since, 0, 1))[0].text == SAID
    assert len(await store.db.read(talks.all_states, 0, 10)) == 1
    await store.close()


async def test_a_text_that_no_key_opens_stops_the_rotation(sqlite: Store) -> None:
    await sqlite.db.write("k", live)
    await sqlite.db.write(
        "k", lambda tx: tx.cursor.execute("UPDATE message SET text = x'01'") and None
    )

    with pytest.raises(KeyWrong):
        await reseal(sqlite.db)
