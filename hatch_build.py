"""Puts the flows and the compiled catalogs into a wheel, as bot/flows and bot/locales."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Texts(BuildHookInterface[Any]):
    """An editable install gets nothing: a checkout reads its own flows/ and locales/."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self.compiled = Path(tempfile.mkdtemp())
        root = Path(self.root)
        for po in sorted((root / "locales").glob("*/LC_MESSAGES/terskel.po")):
            mo = self.compiled / po.relative_to(root).with_suffix(".mo")
            mo.parent.mkdir(parents=True)
            with po.open("rb") as source, mo.open("wb") as target:
                write_mo(target, read_po(source))
            build_data["force_include"][str(po)] = f"bot/{po.relative_to(root)}"
            build_data["force_include"][str(mo)] = f"bot/{mo.relative_to(self.compiled)}"
        build_data["force_include"][str(root / "flows")] = "bot/flows"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            shutil.rmtree(self.compiled)
