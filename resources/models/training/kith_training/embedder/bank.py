# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Views with the teacher's answers, worked out once: the teacher is slower than the training."""
from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..common.opencv_network import EmbeddingTeacher
from .settings import Embedder
from .views import view

MAPS = ("map14", "map7", "last")


def _view(crops: np.ndarray, number: int, settings: Embedder) -> np.ndarray:
    random = np.random.default_rng([settings.seed, number])
    return view(crops, int(random.integers(len(crops))), settings.crops.margin, settings.views, random)


def _map_scales(crops: np.ndarray, teacher: EmbeddingTeacher, settings: Embedder) -> dict[str, np.ndarray]:
    """For each map and channel: the value of one step of a byte, and the deviation."""
    numbers = range(min(settings.teacher.scale_views, settings.bank))
    answers = [teacher.embedding(_view(crops, number, settings))[1] for number in numbers]
    scales = {}
    for name, values in zip(MAPS, zip(*answers)):
        values = np.stack(values)
        scales[name] = np.abs(values).max((0, 2, 3)) * settings.teacher.headroom / 127 + 1e-9
        scales[name + "_deviation"] = values.std((0, 2, 3))
    return scales


def write_bank(crops: np.ndarray, teacher: EmbeddingTeacher, settings: Embedder, folder: Path) -> None:
    """Writes settings.bank views, embeddings, and maps as signed bytes for the first settings.mapped of them.
    scales.npz comes last: with it the bank is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    scales = _map_scales(crops, teacher, settings)

    def array(name: str, kind: Any, *shape: int) -> np.ndarray:
        return np.lib.format.open_memmap(folder / f"{name}.npy", "w+", kind, shape)

    views = array("views", np.uint8, settings.bank, 112, 112, 3)
    embeddings = array("embeddings", np.float32, settings.bank, settings.network.dimension)
    sizes = dict(zip(MAPS, (14, 7, 7)))
    maps = {name: array(name, np.int8, settings.mapped, len(scales[name]), size, size)
            for name, size in sizes.items()}
    for number in range(settings.bank):
        views[number] = _view(crops, number, settings)
        embeddings[number], answers = teacher.embedding(views[number])
        if number < settings.mapped:
            for name, values in zip(MAPS, answers):
                steps = np.round(values / scales[name][:, None, None])
                maps[name][number] = np.clip(steps, -127, 127)
        if (number + 1) % 1000 == 0:
            print(f"bank: {number + 1} of {settings.bank} views", flush=True)
    np.savez(folder / "scales.npz", **scales)


class Bank:
    """What write_bank() wrote, as batches."""

    def __init__(self, folder: Path, settings: Embedder) -> None:
        def array(name: str) -> np.ndarray:
            return np.load(folder / f"{name}.npy", mmap_mode="r")

        self._settings = settings
        self._views, self._embeddings = array("views"), array("embeddings")
        self._maps = [array(name) for name in MAPS]
        scales = np.load(folder / "scales.npz")
        self._units = [(scales[name] / np.maximum(scales[name + "_deviation"], 1e-4)).astype(np.float32)
                       for name in MAPS]

    def map_channels(self) -> list[int]:
        """Channels of the teacher's maps."""
        return [values.shape[1] for values in self._maps]

    def batch(self, random: np.random.Generator, number: int) -> dict[str, Any]:
        """views (n, 112, 112, 3), embeddings (n, 512) and, with the set share of batches, maps: three of
        (n, c, h, w) in units of their channels' deviations."""
        share = self._settings.mapped_batches
        mapped = int((number + 1) * share) > int(number * share)
        count = self._settings.mapped if mapped else self._settings.bank
        chosen = np.sort(random.choice(count, self._settings.batch, replace=False))
        batch: dict[str, Any] = {"views": self._views[chosen], "embeddings": self._embeddings[chosen]}
        if mapped:
            batch["maps"] = [values[chosen] * unit[:, None, None] for values, unit in zip(self._maps, self._units)]
        return batch
