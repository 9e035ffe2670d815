# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks that already exist, run by OpenCV: a teacher's embeddings and maps, a detector's faces."""
from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from .geometry import overlaps, mirrored_points

STRIDES = (8, 16, 32)
DETECTOR_OUTPUTS = [f"{kind}_{stride}" for kind in ("cls", "obj", "bbox", "kps") for stride in STRIDES]


def normalised(values: np.ndarray) -> np.ndarray:
    """Rows (n, d) of length one."""
    return values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)


class EmbeddingTeacher:
    """A network with ArcFace's input (aligned face of 112 pixels, RGB, (x - 127.5) / 127.5)."""

    def __init__(self, file: Path, output: str, maps: tuple[str, ...] = ()) -> None:
        """`maps` are outputs or inner layers, as OpenCV names them."""
        self._network = cv2.dnn.readNetFromONNX(str(file))
        self._names = [output, *maps]

    def _run(self, face: np.ndarray) -> list[np.ndarray]:
        blob = cv2.dnn.blobFromImage(face, 1 / 127.5, (112, 112), (127.5, 127.5, 127.5), swapRB=True)
        self._network.setInput(blob)
        return [result.copy() for result in self._network.forward(self._names)]

    def embedding(self, face: np.ndarray) -> tuple[np.ndarray, list[np.ndarray]]:
        """Of the face and its mirror image together, length one (d,); and the face's own maps (c, h, w)."""
        upright, *maps = self._run(face)
        turned = self._run(np.ascontiguousarray(face[:, ::-1]))[0]
        return normalised(normalised(upright) + normalised(turned))[0], [values[0] for values in maps]

    def feature_norm(self, face: np.ndarray) -> float:
        """How strong the embedding is: less for faces that are hard to recognise."""
        return float(np.linalg.norm(self._run(face)[0]))


class FaceFinder:
    """A detector with the outputs of YuNet (2023mar), which kith-detect has too."""

    def __init__(self, file: Path, threshold: float, nms: float = 0.3) -> None:
        self._network = cv2.dnn.readNetFromONNX(str(file))
        self._threshold, self._nms = threshold, nms

    def __call__(self, image: np.ndarray) -> np.ndarray:
        """(n, 15): box, five landmarks, score, in the picture's pixels."""
        height, width = (-(-side // 32) * 32 for side in image.shape[:2])
        padded = cv2.copyMakeBorder(image, 0, height - image.shape[0], 0, width - image.shape[1],
                                    cv2.BORDER_CONSTANT)
        self._network.setInput(cv2.dnn.blobFromImage(padded))
        outputs = dict(zip(DETECTOR_OUTPUTS, self._network.forward(DETECTOR_OUTPUTS)))
        finds = np.concatenate([self._decoded(outputs, stride, width // stride) for stride in STRIDES])
        if not len(finds):
            return finds
        keep = cv2.dnn.NMSBoxes(finds[:, :4].tolist(), finds[:, 14].tolist(), self._threshold, self._nms)
        return finds[np.array(keep, int).reshape(-1)]

    def _decoded(self, outputs: dict[str, np.ndarray], stride: int, columns: int) -> np.ndarray:
        classes, objects = (outputs[f"{kind}_{stride}"].reshape(-1).clip(0, 1) for kind in ("cls", "obj"))
        scores = np.sqrt(classes * objects)
        cells = np.flatnonzero(scores >= self._threshold)
        corner = np.stack([cells % columns, cells // columns], 1).astype(np.float64)
        box = outputs[f"bbox_{stride}"].reshape(-1, 4)[cells]
        points = outputs[f"kps_{stride}"].reshape(-1, 5, 2)[cells] + corner[:, None]
        size = np.exp(box[:, 2:])
        return np.concatenate([(corner + box[:, :2] - size / 2) * stride, size * stride,
                               points.reshape(-1, 10) * stride, scores[cells, None]], 1)


def found_at(finder: FaceFinder, image: np.ndarray, scale: float, mirror: bool = False) -> np.ndarray:
    """Finds (n, 15) of a resized (and mirrored) copy, in the picture's own pixels."""
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    copy = cv2.resize(image, None, fx=scale, fy=scale, interpolation=how) if scale != 1 else image
    finds = finder(np.ascontiguousarray(copy[:, ::-1]) if mirror else copy)
    if mirror and len(finds):
        finds[:, 0] = copy.shape[1] - finds[:, 0] - finds[:, 2]
        finds[:, 4:14] = mirrored_points(finds[:, 4:14].reshape(-1, 5, 2), copy.shape[1]).reshape(-1, 10)
    finds[:, :14] /= scale
    return finds


def found_in_frame(finder: FaceFinder, image: np.ndarray, side: int, margin: int, most: float) -> np.ndarray:
    """Finds (n, 15) in a copy that fits a square of this side with a margin of repeated pixels; the copy is
    at most `most` times as large as the picture."""
    inner = side - 2 * margin
    scale = min(inner / max(image.shape[:2]), most)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    copy = cv2.resize(image, None, fx=scale, fy=scale, interpolation=how)[:inner, :inner]
    framed = cv2.copyMakeBorder(copy, margin, side - margin - copy.shape[0], margin,
                                side - margin - copy.shape[1], cv2.BORDER_REPLICATE)
    finds = finder(framed)
    finds[:, [0, 1, *range(4, 14)]] -= margin
    finds[:, :14] /= scale
    return finds


def merged(passes: list[np.ndarray], same: float) -> np.ndarray:
    """Finds (n, 15) of several passes as one each (n, 16): averaged by squared score, the best score, and the
    share of the passes that found it. `same` is the overlap from which two finds are one."""
    finds = np.concatenate([np.insert(found, 15, number, axis=1) for number, found in enumerate(passes)])
    finds = finds[np.argsort(-finds[:, 14])]
    used = np.zeros(len(finds), bool)
    groups = []
    for index, find in enumerate(finds):
        if not used[index]:
            group = (overlaps(find[:4], finds[:, :4]) > same) & ~used
            used |= group
            weights = finds[group, 14:15] ** 2
            middle = (finds[group, :14] * weights).sum(0) / weights.sum()
            share = len(np.unique(finds[group, 15])) / len(passes)
            groups.append(np.concatenate([middle, [find[14], share]]))
    return np.array(groups).reshape(-1, 16)
