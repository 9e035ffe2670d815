# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Aligned crops of faces, and the views of them that are learnt from."""
from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable

import cv2
import numpy as np

from ..common import pixels
from ..common.geometry import ALIGNED_SIDE, aligned
from ..common.opencv_network import FaceFinder, found_in_frame
from ..common.photos import read_photo
from .settings import Crops, Views

FindFaces = Callable[[np.ndarray], np.ndarray]  # picture -> (n, 15) box, landmarks, score


def portrait_finder(detector: Path, settings: Crops) -> FindFaces:
    """The largest face of a photo."""
    finder = FaceFinder(detector, settings.threshold)

    def find(image: np.ndarray) -> np.ndarray:
        finds = found_in_frame(finder, image, settings.frame, settings.frame_margin, settings.largest_zoom)
        return finds[np.argsort(-finds[:, 2] * finds[:, 3])[:1]]

    return find


def crowd_finder(detector: Path, settings: Crops) -> FindFaces:
    """All faces of a photo that are large enough."""
    finder = FaceFinder(detector, settings.crowd_threshold)

    def find(image: np.ndarray) -> np.ndarray:
        finds = found_in_frame(finder, image, settings.crowd_frame, settings.frame_margin, settings.largest_zoom)
        return finds[finds[:, 2:4].max(1, initial=0) >= settings.crowd_side]

    return find


def write_crops(photos: Iterable[Path], find: FindFaces, margin: int, file: Path) -> None:
    """Appends the aligned faces of photos to a raw file of BGR crops, 112 + 2 * margin pixels a side."""
    with open(file, "ab") as out:
        for photo in photos:
            image = read_photo(photo)
            for face in find(image) if image is not None else ():
                out.write(aligned(image, face[4:14].reshape(5, 2), margin).tobytes())


def read_crops(file: Path, margin: int) -> np.ndarray:
    """What write_crops() wrote (n, side, side, 3), left on disk."""
    side = ALIGNED_SIDE + 2 * margin
    return np.memmap(file, np.uint8, "r").reshape(-1, side, side, 3)


def view(crops: np.ndarray, index: int, margin: int, settings: Views, random: np.random.Generator) -> np.ndarray:
    """One view (112, 112, 3), BGR, of one crop."""
    if random.random() < settings.clean:
        return np.ascontiguousarray(crops[index, margin:-margin, margin:-margin])
    face = np.asarray(crops[index])
    if random.random() < settings.blend:
        other = np.asarray(crops[random.integers(len(crops))])
        other = np.ascontiguousarray(other[:, ::-1]) if random.random() < 0.5 else other
        weight = random.uniform(*settings.blend_weight)
        face = cv2.addWeighted(face, weight, other, 1 - weight, 0)
    face = _jittered(face, margin, settings, random)
    if random.random() < settings.mirror:
        face = np.ascontiguousarray(face[:, ::-1])
    return _lit(_degraded(face, settings, random), settings, random)


def _jittered(face: np.ndarray, margin: int, settings: Views, random: np.random.Generator) -> np.ndarray:
    across, along = np.exp(random.normal(0, settings.stretch, 2))
    turn, shear = random.normal(0, settings.turn), random.normal(0, settings.shear)
    linear = np.array([[np.cos(turn) * across, -np.sin(turn) * along + shear],
                       [np.sin(turn) * across, np.cos(turn) * along]])
    middle = np.full(2, (len(face) - 1) / 2)
    shift = middle + random.normal(0, settings.shift, 2) - linear @ middle - margin
    return cv2.warpAffine(face, np.hstack([linear, shift[:, None]]), (ALIGNED_SIDE, ALIGNED_SIDE),
                          borderMode=cv2.BORDER_REPLICATE)


def _degraded(face: np.ndarray, settings: Views, random: np.random.Generator) -> np.ndarray:
    """One of the effects, or none."""
    chances = np.cumsum([settings.shrink, settings.blur, settings.block, settings.grey, settings.compress])
    effect = int(np.searchsorted(chances, random.random(), side="right"))
    if effect == 0:
        side = int(random.integers(*settings.shrink_side))
        return pixels.shrunk(face, side, side)
    if effect == 1:
        return pixels.blurred(face, random.uniform(*settings.blur_sigma))
    if effect == 2:
        height, width = (int(v) for v in random.integers(*settings.block_side, 2))
        y, x = int(random.integers(0, ALIGNED_SIDE - height)), int(random.integers(0, ALIGNED_SIDE - width))
        return pixels.blocked(face, x, y, width, height, random.integers(0, 256, 3))
    if effect == 3:
        return pixels.grey(face)
    if effect == 4:
        return pixels.compressed(face, int(random.integers(*settings.compress_quality)))
    return face


def _lit(face: np.ndarray, settings: Views, random: np.random.Generator) -> np.ndarray:
    if random.random() >= settings.light:
        return face
    gain, mean = random.uniform(*settings.light_gain), face.mean()
    shift = random.uniform(-settings.light_shift, settings.light_shift)
    shift = shift + random.uniform(-settings.colour_shift, settings.colour_shift, 3)
    return pixels.clipped((face.astype(np.float32) - mean) * gain + mean + shift)
