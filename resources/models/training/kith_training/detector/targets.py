# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each cell of the three strides should say about a view."""
from __future__ import annotations

import math

import numpy as np

from ..common.opencv_network import STRIDES
from .faces import Faces
from .settings import Targets


def cells_of(side: int) -> list[int]:
    """Cells of each stride in a square view."""
    return [(side // stride) ** 2 for stride in STRIDES]


def encoded(faces: Faces, side: int, settings: Targets) -> dict[str, np.ndarray]:
    """For a square view, cells row by row, stride after stride: positive (c,), ignored (c,), weight (c,),
    boxes (c, 4) and landmarks (c, 10, NaN where unknown) as the network says them."""
    levels = []
    for stride, limits in zip(STRIDES, settings.ranges):
        grid = _Grid(side // stride, stride, settings)
        # The large ones first, so that small ones before them keep their cells.
        for number in np.argsort(-faces.sides()):
            grid.add(faces, int(number), limits)
        levels.append(grid.flat())
    return {name: np.concatenate([level[name] for level in levels]) for name in levels[0]}


class _Grid:
    """The cells of one stride."""

    def __init__(self, count: int, stride: int, settings: Targets) -> None:
        self._count, self._stride, self._settings = count, stride, settings
        self.positive = np.zeros((count, count), np.float32)
        self.ignored = np.zeros((count, count), np.float32)
        self.weight = np.ones((count, count), np.float32)
        self.boxes = np.zeros((count, count, 4), np.float32)
        self.landmarks = np.full((count, count, 10), np.nan, np.float32)

    def add(self, faces: Faces, number: int, limits: tuple[float, float]) -> None:
        settings, stride = self._settings, self._stride
        box, side = faces.boxes[number], float(faces.sides()[number])
        middle = box[:2] + box[2:] / 2
        face = bool(faces.learnt[number]) and side >= settings.smallest
        positive = face and limits[0] <= side <= limits[1]
        near = limits[0] * settings.near_range[0] <= side <= limits[1] * settings.near_range[1]
        if not face or positive or near:
            share = settings.ignore if face else settings.doubt
            least = stride * (settings.ignore_cells if positive or not face else settings.near_cells)
            around = self._cells(middle, np.maximum(box[2:] * share, least))
            self.ignored[around] = np.maximum(self.ignored[around], 1 - self.positive[around])
        if not positive:
            return
        cells = self._cells(middle, np.full(2, max(settings.reach_cells * stride, settings.reach * side)))
        rows, columns = np.mgrid[cells]
        corners = np.stack([columns, rows], 2)
        self.positive[cells], self.ignored[cells] = 1, 0
        self.weight[cells] = 1 if side >= settings.full_weight else settings.small_weight
        self.boxes[cells] = np.concatenate([middle / stride - corners,
                                            np.broadcast_to(np.log(box[2:] / stride), corners.shape)], 2)
        points = faces.landmarks[number] / stride - corners[:, :, None]
        self.landmarks[cells] = points.reshape(*corners.shape[:2], 10)

    def _cells(self, middle: np.ndarray, reach: np.ndarray) -> tuple[slice, slice]:
        """Cells whose middles are no farther away than reach, along each axis; perhaps none."""
        first = [max(0, math.ceil(value / self._stride - 0.5)) for value in middle - reach]
        last = [min(self._count - 1, math.floor(value / self._stride - 0.5)) for value in middle + reach]
        return tuple(slice(first[axis], max(last[axis] + 1, first[axis])) for axis in (1, 0))

    def flat(self) -> dict[str, np.ndarray]:
        return {"positive": self.positive.reshape(-1), "ignored": self.ignored.reshape(-1),
                "weight": self.weight.reshape(-1), "boxes": self.boxes.reshape(-1, 4),
                "landmarks": self.landmarks.reshape(-1, 10)}
