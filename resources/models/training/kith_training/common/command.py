# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the three entry scripts have in common on the command line."""
from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

import torch

from .loop import Schedule

SHIPPED = Path(__file__).resolve().parents[3]  # resources/models


def parser(description: str, network: str) -> argparse.ArgumentParser:
    """With the options that every training has; collections and teachers are each script's own."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--smoke", nargs=2, type=Path, metavar=("PICTURES", "OUT"),
                         help="ten steps on pictures with one face in the middle each, to see that all works")
    options.add_argument("--work", type=Path, help="folder for crops, teachers' answers and checkpoints")
    options.add_argument("--out", type=Path, default=Path(network + ".onnx"), help="the finished network")
    options.add_argument("--threads", type=int, default=2, help="of PyTorch")
    options.add_argument("--workers", type=int, default=1, help="processes that make batches")
    options.add_argument("--bfloat16", action="store_true", help="for processors that have it")
    return options


def require(options: argparse.ArgumentParser, values: argparse.Namespace, names: list[str]) -> None:
    """Ends the program when an option is missing that a real training needs."""
    missing = ["--" + name.replace("_", "-") for name in names if not getattr(values, name)]
    if missing:
        options.error("without --smoke, also give " + ", ".join(missing))


def scheduled(schedule: Schedule, values: argparse.Namespace) -> Schedule:
    """The schedule as the command line wants it."""
    return dataclasses.replace(schedule, bfloat16=values.bfloat16)


def start(values: argparse.Namespace, seed: int) -> None:
    """The same numbers at each run, as far as PyTorch grants that."""
    torch.manual_seed(seed)
    torch.set_num_threads(1 if values.smoke else values.threads)
