# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Views, what the cells should say about them, and the other detector's maps, as batches."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

import cv2
import numpy as np

from .covers import cover
from .faces import Faces
from .light import lit
from .placement import Placer
from .settings import Detector, Scene
from .targets import encoded


class HintTeacher:
    """Another detector's inner maps at strides 8, 16 and 32, in units of their channels' deviations."""

    def __init__(self, file: Path, layers: tuple[str, str, str]) -> None:
        self._file, self._layers = str(file), list(layers)
        self._network: Optional[Any] = None  # each worker process reads its own
        self._deviations: list[Any] = [1.0, 1.0, 1.0]

    def _maps(self, image: np.ndarray) -> list[np.ndarray]:
        if self._network is None:
            self._network = cv2.dnn.readNetFromONNX(self._file)
        self._network.setInput(cv2.dnn.blobFromImage(image))
        return [values[0].reshape(values.shape[1], -1) for values in self._network.forward(self._layers)]

    def calibrate(self, images: list[np.ndarray]) -> None:
        """Measures the deviations on views."""
        stacks = [np.concatenate(level, 1) for level in zip(*[self._maps(image) for image in images])]
        self._deviations = [np.maximum(values.std(1, keepdims=True), 1e-6) for values in stacks]
        self._network = None

    def hints(self, image: np.ndarray) -> np.ndarray:
        """(channels, cells), stride after stride."""
        parts = [values / deviation for values, deviation in zip(self._maps(image), self._deviations)]
        return np.concatenate(parts, 1).astype(np.float32)

    def channels(self, image: np.ndarray) -> list[int]:
        """Of the three maps."""
        return [len(values) for values in self._maps(image)]


class Views:
    """Batches by their numbers; every so many are of large views."""

    def __init__(self, placer: Placer, teacher: Optional[HintTeacher], settings: Detector) -> None:
        self._placer, self._teacher, self._settings = placer, teacher, settings

    def batch(self, random: np.random.Generator, number: int) -> dict[str, np.ndarray]:
        """views (n, side, side, 3) BGR, the targets of encoded(), and hints (n, channels, cells)."""
        every = self._settings.large_every
        large = number % every == every - 1
        count = self._settings.large_batch if large else self._settings.batch
        samples = [self._sample(large, random) for _ in range(count)]
        return {name: np.stack([sample[name] for sample in samples]) for name in samples[0]}

    def clean(self, large: bool, random: np.random.Generator) -> tuple[np.ndarray, Faces]:
        """A view before light, noise and compression, and its faces."""
        scene = self._settings.scene
        if large:
            image, faces = self._placer.view((scene.large_side,) * 2, True, True, random)
        else:
            image, faces = self._mosaic(scene, random)
        if random.random() < scene.mirror:
            image, faces = image[:, ::-1], faces.mirrored(image.shape[1])
        image = np.ascontiguousarray(image)
        cover(image, faces, scene, random)
        return image, faces

    def _sample(self, large: bool, random: np.random.Generator) -> dict[str, np.ndarray]:
        image, faces = self.clean(large, random)
        sample = {"views": lit(image, self._settings.light, random),
                  **encoded(faces, len(image), self._settings.targets)}
        if self._teacher is not None:
            sample["hints"] = self._teacher.hints(image)
        return sample

    def _mosaic(self, scene: Scene, random: np.random.Generator) -> tuple[np.ndarray, Faces]:
        tiles = _tiles(scene, random)
        image, parts = np.empty((scene.side, scene.side, 3), np.uint8), []
        for x, y, right, bottom in tiles:
            piece, faces = self._placer.view((right - x, bottom - y), len(tiles) == 1, False, random)
            image[y:bottom, x:right] = piece
            parts.append(faces.moved(x, y))
        return image, Faces.joined(parts)


def _tiles(scene: Scene, random: np.random.Generator) -> list[tuple[int, int, int, int]]:
    """Left, top, right, bottom of the photos of a view: one, two, four or nine."""
    side, choice = scene.side, random.random()
    if choice < scene.whole:
        return [(0, 0, side, side)]
    if choice < scene.whole + scene.ninths:
        edges = [side * n // 3 for n in range(4)]
        columns, rows = edges, edges
    else:
        across, down = (int(value * side) for value in random.uniform(*scene.split, 2))
        columns, rows = [0, across, side], [0, down, side]
        if choice < scene.whole + scene.ninths + scene.halves:
            if random.random() < 0.5:
                rows = [0, side]
            else:
                columns = [0, side]
    return [(x, y, right, bottom) for y, bottom in zip(rows, rows[1:]) for x, right in zip(columns, columns[1:])]
