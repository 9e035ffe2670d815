# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known about the faces of a picture, and the photos with it, ready to be cut from."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from ..common.geometry import mirrored_points

LEVELS = 3  # a photo, its half and its quarter


@dataclass
class Faces:
    """Arrays of the same length, in the picture's pixels."""

    boxes: np.ndarray  # (n, 4)
    landmarks: np.ndarray  # (n, 5, 2), NaN where unknown
    learnt: np.ndarray  # (n,) bool: a face; otherwise neither a face nor none, to be ignored

    @staticmethod
    def none() -> "Faces":
        return Faces(np.zeros((0, 4)), np.zeros((0, 5, 2)), np.zeros(0, bool))

    @staticmethod
    def joined(parts: list["Faces"]) -> "Faces":
        return Faces(*(np.concatenate([getattr(part, name) for part in parts])
                       for name in ("boxes", "landmarks", "learnt")))

    def sides(self) -> np.ndarray:
        """Geometric means of width and height (n,)."""
        return np.sqrt(self.boxes[:, 2] * self.boxes[:, 3])

    def moved(self, x: float, y: float) -> "Faces":
        return Faces(self.boxes + [x, y, 0, 0], self.landmarks + [x, y], self.learnt)

    def mirrored(self, width: int) -> "Faces":
        boxes = self.boxes.copy()
        boxes[:, 0] = width - boxes[:, 0] - boxes[:, 2]
        return Faces(boxes, mirrored_points(self.landmarks, width), self.learnt)

    def packed(self) -> np.ndarray:
        """(n, 15), for files."""
        return np.concatenate([self.boxes, self.landmarks.reshape(-1, 10), self.learnt[:, None]], 1)

    @staticmethod
    def unpacked(rows: np.ndarray) -> "Faces":
        return Faces(rows[:, :4], rows[:, 4:14].reshape(-1, 5, 2), rows[:, 14] > 0)


class PhotoWriter:
    """Writes decoded photos at three sizes into a folder, and what is known about their faces."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._offset = folder, 0
        self._pixels = open(folder / "pixels.bin", "wb")
        self._levels: list[list[tuple[int, int, int]]] = []
        self._faces: list[np.ndarray] = []
        self._kinds: list[str] = []
        self._names: list[str] = []

    def add(self, image: np.ndarray, faces: Faces, kind: str, name: str) -> None:
        levels = []
        for level in range(LEVELS):
            if level:
                size = tuple(max(1, side // 2) for side in image.shape[1::-1])
                image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
            self._pixels.write(image.tobytes())
            levels.append((self._offset, *image.shape[:2]))
            self._offset += image.nbytes
        self._levels.append(levels)
        self._faces.append(faces.packed())
        self._kinds.append(kind)
        self._names.append(name)

    def finish(self) -> None:
        """photos.npz comes last: with it the folder is complete."""
        self._pixels.close()
        np.savez(self._folder / "photos.npz", levels=np.array(self._levels), kinds=np.array(self._kinds),
                 names=np.array(self._names), faces=np.concatenate(self._faces),
                 counts=np.array([len(rows) for rows in self._faces]))


class Photos:
    """What PhotoWriter wrote; the pixels stay on disk."""

    def __init__(self, folder: Path) -> None:
        index = np.load(folder / "photos.npz")
        self._pixels = np.memmap(folder / "pixels.bin", np.uint8, "r")
        self._levels, self.kinds, self.names = index["levels"], index["kinds"], index["names"]
        ends = np.cumsum(index["counts"])
        self.faces = [Faces.unpacked(rows) for rows in np.split(index["faces"], ends[:-1])]

    def __len__(self) -> int:
        return len(self.kinds)

    def size(self, photo: int) -> np.ndarray:
        """Width and height in pixels."""
        return self._levels[photo, 0, :0:-1]

    def image(self, photo: int, level: int = 0) -> np.ndarray:
        """BGR; each level has half the size of the one before."""
        offset, height, width = (int(value) for value in self._levels[photo, level])
        return self._pixels[offset:offset + height * width * 3].reshape(height, width, 3)
