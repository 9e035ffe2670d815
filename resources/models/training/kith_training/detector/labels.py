# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces of photos: WIDER FACE's own boxes, or what another detector finds."""
from __future__ import annotations

from pathlib import Path

import numpy as np

from ..common.geometry import overlaps
from ..common.opencv_network import FaceFinder, found_at, merged
from ..common.photos import photos_in, read_photo
from .faces import Faces, PhotoWriter
from .settings import Labels

INVALID = 7  # column of WIDER FACE's table


def read_wider(file: Path) -> dict[str, np.ndarray]:
    """wider_face_train_bbx_gt.txt: for each photo's file name x, y, width, height, blur, expression,
    illumination, invalid, occlusion, pose (n, 10)."""
    lines = file.read_text(encoding="utf-8").splitlines()
    boxes, at = {}, 0
    while at < len(lines):
        name, count = Path(lines[at].strip()).name, int(lines[at + 1])
        rows = lines[at + 2:at + 2 + max(count, 1)]  # a photo without faces has one row of zeros
        boxes[name] = np.array([row.split() for row in rows[:count]], float).reshape(-1, 10)
        at += 2 + len(rows)
    return boxes


class Labeller:
    """Labels photos by another detector, with its landmarks."""

    def __init__(self, finder: FaceFinder, settings: Labels) -> None:
        self._finder, self._settings = finder, settings

    def _finds(self, image: np.ndarray, scales: tuple[float, ...], mirror: bool) -> np.ndarray:
        passes = [found_at(self._finder, image, scale) for scale in scales]
        if mirror:
            passes.append(found_at(self._finder, image, 1.0, mirror=True))
        return merged(passes, self._settings.same)

    def true_faces(self, image: np.ndarray, rows: np.ndarray, scale: float) -> Faces:
        """Rows of read_wider(), which are in pixels of the photo at full size; the image is `scale` of it."""
        limits = self._settings
        rows = rows[(rows[:, 2:4] * scale >= limits.shortest).all(1)]
        boxes, finds = rows[:, :4] * scale, self._finds(image, limits.true_scales, mirror=False)
        landmarks = np.full((len(boxes), 5, 2), np.nan)
        if len(finds):
            for number, box in enumerate(boxes):
                shared = overlaps(box, finds[:, :4])
                best = int(shared.argmax())
                if shared[best] > limits.landmark_overlap and finds[best, 14] > limits.landmark_score:
                    landmarks[number] = finds[best, 4:14].reshape(5, 2)
        missed = [find for find in finds if find[14] > limits.missed_score
                  and overlaps(find[:4], boxes).max(initial=0) < limits.missed_overlap]
        return Faces.joined([Faces(boxes, landmarks, rows[:, INVALID] == 0), ignored(np.array(missed))])

    def found_faces(self, image: np.ndarray) -> Faces:
        """Where nothing is known but what the other detector says."""
        limits = self._settings
        finds = self._finds(image, limits.found_scales, mirror=True)
        finds = finds[finds[:, 14] > limits.doubt_score]
        score, agreed = finds[:, 14], finds[:, 15] > limits.face_passes
        learnt = (score > limits.face_score) & (agreed | (score > limits.sure_score))
        return Faces(finds[:, :4], finds[:, 4:14].reshape(-1, 5, 2), learnt)

    def people_among_objects(self, image: np.ndarray) -> Faces:
        """Strong finds in a photo of objects are most likely people: ignored. Weak ones are false."""
        finds = self._finds(image, (1.0,), mirror=False)
        return ignored(finds[finds[:, 14] > self._settings.person_score])


def ignored(finds: np.ndarray) -> Faces:
    """Finds (n, 4 or more) as places that are neither faces nor none."""
    count = len(finds)
    return Faces(finds.reshape(count, -1)[:, :4] if count else np.zeros((0, 4)), np.full((count, 5, 2), np.nan),
                 np.zeros(count, bool))


def write_photos(writer: PhotoWriter, folder: Path, kind: str, labeller: Labeller, settings: Labels,
                 wider: dict[str, np.ndarray]) -> None:
    """All photos of a folder; the kind is one of settings.longest. Photos "true" have rows in `wider`."""
    for file in photos_in(folder):
        image = read_photo(file, settings.longest[kind])
        if image is None or (kind == "true" and file.name not in wider):
            continue
        if kind == "true":
            scale = max(image.shape[:2]) / max(read_photo(file).shape[:2])
            faces = labeller.true_faces(image, wider[file.name], scale)
        elif kind == "objects":
            faces = labeller.people_among_objects(image)
        else:
            faces = labeller.found_faces(image)
        writer.add(image, faces, kind, file.name)
