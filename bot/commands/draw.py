"""`terskel draw`: a flow as a diagram."""

from enum import StrEnum
from typing import Annotated

import typer

from bot.commands.errors import Refused


class Form(StrEnum):
    """What a diagram is written as."""

    SVG = "svg"
    MERMAID = "mermaid"


class Spoken(StrEnum):
    """The language of a diagram's texts."""

    SV = "sv"
    NB = "nb"
    DA = "da"
    EN = "en"


def draw(
    flow: Annotated[str, typer.Argument(metavar="FLOW", help="The flow's name, like check_in.")],
    form: Annotated[Form, typer.Option("--format", help="What to write.")] = Form.SVG,
    language: Annotated[Spoken, typer.Option(help="The language of the texts.")] = Spoken.EN,
) -> None:
    """Draw a flow on standard output.

    [bold]Example[/]: terskel draw check_in --format svg > check_in.svg
    """
    from bot.flow.draw import draw as drawn
    from bot.flow.faults import did_you_mean
    from bot.flow.load import load
    from bot.model.people import Language
    from bot.settings.folders import FLOWS, LOCALES
    from bot.words.catalogs import load as load_catalogs

    flows = load(FLOWS)
    if flow not in flows:
        raise Refused(
            f'There is no flow "{flow}".{did_you_mean(flow, flows)} There are {", ".join(sorted(flows))}.'
        )
    print(drawn(flows[flow], load_catalogs(LOCALES), Language(language.value), form.value), end="")
