# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wide crops around faces with the detector's landmarks, and around what is no face."""
from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Callable, Optional

import numpy as np

from ..common.geometry import crop_matrix, moved, overlaps, warp
from ..common.opencv_network import FaceFinder, found_in_frame
from ..common.photos import read_photo
from ..common.pixels import log_uniform
from .settings import Crops

FACE, PATCH, FALSE_FIND = 0, 1, 2
Finds = dict[str, np.ndarray]  # photo -> boxes (n, 4) of the other detector
FindFaces = Callable[[np.ndarray], np.ndarray]


def face_finder(detector: Path, settings: Crops, crowd: bool) -> FindFaces:
    """Whatever may be a face (n, 15), doubtful ones too."""
    finder = FaceFinder(detector, settings.threshold)
    frame = settings.crowd_frame if crowd else settings.frame
    return lambda image: found_in_frame(finder, image, frame, settings.frame_margin, settings.largest_zoom)


def read_finds(file: Optional[Path]) -> Finds:
    """A table "photo TAB score TAB x TAB y TAB width TAB height" without a head line, boxes in pixels."""
    finds = defaultdict(list)
    if file is not None:
        with open(file, newline="", encoding="utf-8") as table:
            for photo, _, *box in csv.reader(table, delimiter="\t"):
                finds[photo].append([float(value) for value in box])
    return {photo: np.array(boxes) for photo, boxes in finds.items()}


class CropWriter:
    """Writes crops into a folder."""

    def __init__(self, folder: Path, settings: Crops, seed: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._pixels = folder, open(folder / "crops.bin", "wb")
        self._settings, self._random = settings, np.random.default_rng(seed)
        self._landmarks: list[np.ndarray] = []
        self._kinds: list[int] = []

    def add(self, photo: Path, find: FindFaces, faces: int, patches: int, other_finds: Finds) -> None:
        """Takes so many faces of a photo (the largest), so many patches without face, and what another detector
        found there."""
        image = read_photo(photo)
        if image is None:
            return
        limits, found = self._settings, find(image)
        found = found[np.argsort(-found[:, 2] * found[:, 3])]
        sure = (found[:, 14] >= limits.face_threshold) & (found[:, 2:4].max(1, initial=0) >= limits.face_side)
        for face in found[sure][:faces]:
            self._take(image, face[:4], face[4:14].reshape(5, 2), FACE)
        for box in other_finds.get(str(photo), ()):
            self._take_find(image, box, found)
        for _ in range(patches):
            self._take_patch(image, found)

    def _take(self, image: np.ndarray, box: np.ndarray, landmarks: Optional[np.ndarray], kind: int) -> None:
        side = self._settings.side
        matrix = crop_matrix(box[:2] + box[2:] / 2, self._settings.window * box[2:].max(), side)
        self._pixels.write(warp(image, matrix, side).tobytes())
        self._landmarks.append(np.zeros((5, 2)) if landmarks is None else moved(landmarks, matrix))
        self._kinds.append(kind)

    def _take_find(self, image: np.ndarray, box: np.ndarray, found: np.ndarray) -> None:
        """The other detector's box is how the refiner meets a face; where there is none, it learns to say so."""
        shared = overlaps(box, found[:, :4]) if len(found) else np.zeros(1)
        best = int(shared.argmax())
        if shared[best] > self._settings.find_overlap:
            if found[best, 14] > self._settings.find_threshold:
                self._take(image, box, found[best, 4:14].reshape(5, 2), FACE)
        elif shared[best] < self._settings.miss_overlap:
            self._take(image, box, None, FALSE_FIND)

    def _take_patch(self, image: np.ndarray, found: np.ndarray) -> None:
        limits, size = self._settings, np.array(image.shape[1::-1], float)
        largest = max(40.0, size.min() * limits.patch_share)
        side = log_uniform(self._random, (limits.patch_side, largest))
        middle = self._random.uniform(0, size)
        apart = np.abs(middle - found[:, :2] - found[:, 2:4] / 2)
        if not (apart < (side + found[:, 2:4]) / 2 * limits.patch_distance).all(1).any():
            self._take(image, np.array([*(middle - side / 2), side, side]), None, PATCH)

    def finish(self) -> None:
        """labels.npz comes last: with it the folder is complete."""
        self._pixels.close()
        np.savez(self._folder / "labels.npz", landmarks=np.stack(self._landmarks).astype(np.float32),
                 kinds=np.array(self._kinds, np.int8))
        print(f"{len(self._kinds)} crops: faces, patches, false finds {np.bincount(self._kinds, minlength=3)}")


def read_crops(folder: Path, side: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What CropWriter wrote: crops (n, side, side, 3) BGR, left on disk, landmarks (n, 5, 2) in their pixels
    (zero where there is no face), kinds (n,)."""
    labels = np.load(folder / "labels.npz")
    crops = np.memmap(folder / "crops.bin", np.uint8, "r").reshape(-1, side, side, 3)
    return crops, labels["landmarks"], labels["kinds"]
