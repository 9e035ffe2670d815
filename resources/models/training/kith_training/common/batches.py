# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Endless batches, made by worker processes beside the training."""
from __future__ import annotations

from typing import Any, Callable, Iterator

import cv2
import numpy as np
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

MakeBatch = Callable[[np.random.Generator, int], Any]  # random numbers, number of the batch -> arrays


class _Stream(IterableDataset):
    def __init__(self, make: MakeBatch, seed: int) -> None:
        self._make, self._seed = make, seed

    def __iter__(self) -> Iterator[Any]:
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        cv2.setNumThreads(1)
        number = first
        while True:
            yield self._make(np.random.default_rng([self._seed, number]), number)
            number += step


def endless(make: MakeBatch, workers: int, seed: int) -> Iterator[Any]:
    """What make returns, arrays turned to tensors, in the order of the batches' numbers. Another seed gives
    another sequence."""
    return iter(DataLoader(_Stream(make, seed), batch_size=None, num_workers=workers))
