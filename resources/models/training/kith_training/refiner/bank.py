# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Crops as they are and degraded, each face with the strength of the teacher's embedding; views of them."""
from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ..common import pixels
from ..common.geometry import aligned, crop_matrix, mirrored_points, moved
from ..common.opencv_network import EmbeddingTeacher
from .crops import FACE, FALSE_FIND, read_crops
from .network import SIDE
from .settings import Degraded, Refiner, Views

RESAMPLING = (cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST)


def degrade(crop: np.ndarray, settings: Degraded, random: np.random.Generator) -> np.ndarray:
    """One main effect, and perhaps noise and compression."""
    chances = np.cumsum([settings.resample, settings.blur, settings.motion, settings.dark, settings.bright])
    effect = int(np.searchsorted(chances, random.random(), side="right"))
    if effect == 0:
        side = int(random.integers(*settings.resample_side))
        crop = pixels.shrunk(crop, side, side, RESAMPLING[random.choice(3, p=settings.resample_ways)])
    elif effect == 1:
        crop = pixels.blurred(crop, pixels.log_uniform(random, settings.blur_sigma))
    elif effect == 2:
        crop = pixels.motion_blurred(crop, int(random.integers(*settings.motion_length)), random.uniform(0, np.pi))
    elif effect == 3:
        crop = pixels.clipped(crop * random.uniform(*settings.dark_gain) + random.uniform(*settings.dark_lift))
    elif effect == 4:
        crop = pixels.clipped(crop * random.uniform(*settings.bright_gain))
    else:
        size = random.integers(*settings.block_side, 2)
        corner = (len(crop) / 2 + random.normal(0, settings.block_spread, 2) - size / 2).clip(0, len(crop) - 1)
        crop = pixels.blocked(crop, *(int(v) for v in (*corner, *size)), random.integers(0, 256, 3))
    if random.random() < settings.noise:
        crop = pixels.noisy(crop, random.uniform(*settings.noise_sigma), random)
    if random.random() < settings.compress:
        crop = pixels.compressed(crop, int(random.integers(*settings.compress_quality)))
    return crop


def write_bank(crops_folder: Path, teacher: EmbeddingTeacher, settings: Refiner, folder: Path) -> None:
    """Every face once as it is and once degraded, and the rest once. labels.npz comes last: with it the bank is
    complete."""
    folder.mkdir(parents=True, exist_ok=True)
    source, landmarks, kinds = read_crops(crops_folder, settings.crops.side)
    random = np.random.default_rng(settings.seed)
    faces, others = np.flatnonzero(kinds == FACE), np.flatnonzero(kinds != FACE)
    order = np.concatenate([faces, faces, others])
    spoilt_others = random.random(len(others)) >= settings.degraded.clean_patches
    spoilt = np.concatenate([np.zeros(len(faces), bool), np.ones(len(faces), bool), spoilt_others])
    crops = np.lib.format.open_memmap(folder / "crops.npy", "w+", np.uint8, (len(order), *source.shape[1:]))
    norms = np.zeros(len(order), np.float32)
    for number, index in enumerate(order):
        crop = np.asarray(source[index])
        crops[number] = degrade(crop, settings.degraded, random) if spoilt[number] else crop
        if kinds[index] == FACE:
            norms[number] = teacher.feature_norm(aligned(crops[number], landmarks[index]))
    np.savez(folder / "labels.npz", landmarks=landmarks[order], kinds=kinds[order], norms=norms)


class Bank:
    """What write_bank() wrote, as batches."""

    def __init__(self, folder: Path, settings: Refiner) -> None:
        stored = np.load(folder / "labels.npz")
        self._settings = settings
        self._crops, self._landmarks = np.load(folder / "crops.npy", mmap_mode="r"), stored["landmarks"]
        self._face = stored["kinds"] == FACE
        weakest, strongest = settings.loss.quality_range
        self._quality = ((stored["norms"] - weakest) / (strongest - weakest)).clip(0, 1).astype(np.float32)
        self._others, self._hard = np.flatnonzero(~self._face), np.flatnonzero(stored["kinds"] == FALSE_FIND)

    def batch(self, random: np.random.Generator, number: int) -> dict[str, Any]:
        """views (n, 64, 64, 3), landmarks (n, 5, 2) as fractions of the view, face (n,), quality (n,)."""
        hard = self._hard if len(self._hard) else self._others
        chosen = np.concatenate([random.choice(np.flatnonzero(self._face), self._settings.faces),
                                 random.choice(self._others, self._settings.patches),
                                 random.choice(hard, self._settings.false_finds)])
        views, landmarks = zip(*[self._view(index, random) for index in chosen])
        return {"views": np.stack(views), "landmarks": np.stack(landmarks).astype(np.float32),
                "face": self._face[chosen], "quality": self._quality[chosen]}

    def _view(self, index: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        crop, views = np.asarray(self._crops[index]), self._settings.views
        matrix = window(len(crop), len(crop) / self._settings.crops.window, views, random)
        view = cv2.warpAffine(crop, matrix, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE)
        landmarks = moved(self._landmarks[index], matrix)
        if random.random() < views.light:
            shift = random.uniform(-views.light_shift, views.light_shift, 3)
            view = pixels.clipped(view * random.uniform(*views.light_gain) + shift)
        if random.random() < views.mirror:
            view, landmarks = view[:, ::-1], mirrored_points(landmarks, SIDE)
        return view, landmarks / SIDE


def window(crop_side: float, box_side: float, settings: Views, random: np.random.Generator) -> np.ndarray:
    """A 2 x 3 matrix from a crop's pixels to the view's."""
    if random.random() < settings.wild:
        turn = random.uniform(-settings.wild_turn, settings.wild_turn)
    else:
        turn = random.normal(0, settings.turn)
    middle = crop_side / 2 + random.uniform(-settings.shift, settings.shift, 2) * box_side
    side = settings.box_share * box_side * np.exp(random.uniform(-settings.scale, settings.scale))
    return crop_matrix(middle, side, SIDE, np.deg2rad(turn))
