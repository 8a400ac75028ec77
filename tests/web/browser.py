"""The browser that people use: the system's own Chromium, without a window."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start Chromium; raises when this machine has none (`make test` installs it)."""
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("There is no chromium on this machine: make test says how to get it.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(QUIETLY))
        yield browser
        await browser.close()
