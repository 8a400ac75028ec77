"""What the figures were measured on, and what a process and a file weigh."""

import os
import platform
import sqlite3
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The machine, and the versions that matter."""

    processor: str
    cores: int
    memory_gib: int
    system: str
    file_system: str
    python: str
    sqlite: str
    python_telegram_bot: str
    load_before: float  # how many threads wanted a core in the minute before the run
    load_after: float  # and in its last minute: more than 2 or 3 spoils the figures


def load() -> float:
    """Give how many threads wanted a core in the last minute."""
    return round(os.getloadavg()[0], 1)


def machine(folder: Path, *, load_before: float) -> Machine:
    """Describe this machine after a run; `folder` is where the databases are written."""
    return Machine(
        processor=_line("/proc/cpuinfo", "model name")
        or platform.processor()
        or platform.machine(),
        cores=len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1,
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3),
        system=f"{platform.system()} {platform.release()}",
        file_system=_file_system(folder),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        python_telegram_bot=version("python-telegram-bot"),
        load_before=load_before,
        load_after=load(),
    )


def memory() -> float:
    """Give the memory this process holds now, in MiB (resident); 0 where the system does not say."""
    held = _line("/proc/self/status", "VmRSS")
    return int(held.split()[0]) / 1024 if held else 0.0


def _file_system(folder: Path) -> str:
    """Name the file system that `folder` is on: the mount with the longest path above it."""
    try:
        mounts = [line.split()[:3] for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return "unknown"
    above = [
        (len(place), kind) for _, place, kind in mounts if folder.resolve().is_relative_to(place)
    ]
    return max(above, default=(0, "unknown"))[1]


def _line(file: str, name: str) -> str | None:
    """Give what stands after `name:` in a file of the kernel's."""
    try:
        lines = Path(file).read_text().splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), None)
