# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Landmarks, boxes and crops.

Points are (x, y) in pixels, boxes (x, y, width, height) in pixels. The five landmarks go from left to right as
seen in an upright picture: eye, eye, nose tip, mouth corner, mouth corner.
"""
from __future__ import annotations

import cv2
import numpy as np

# The five landmarks in the 112 x 112 input of ArcFace networks.
ARCFACE = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655],
                    [70.7299, 92.2041]])
ALIGNED_SIDE = 112
# Where each landmark goes in the mirror image.
MIRRORED = [1, 0, 2, 4, 3]


def similarity(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The 2 x 3 matrix of the similarity that brings points (n, 2) nearest to others (n, 2), by Umeyama."""
    middle, goal = source.mean(0), target.mean(0)
    a, b = source - middle, target - goal
    left, values, right = np.linalg.svd(b.T @ a)
    signs = np.array([1.0, np.sign(np.linalg.det(left) * np.linalg.det(right))])
    turn = left @ np.diag(signs) @ right
    linear = turn * (values * signs).sum() / (a ** 2).sum()
    return np.hstack([linear, (goal - linear @ middle)[:, None]])


def warp(image: np.ndarray, matrix: np.ndarray, side: int) -> np.ndarray:
    """A square of the picture under a 2 x 3 matrix; by area first where it shrinks to less than a half."""
    scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
    if scale < 0.5:
        factor = 2 * scale
        image = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        matrix = np.hstack([matrix[:, :2] / factor, matrix[:, 2:]])
    return cv2.warpAffine(image, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def aligned(image: np.ndarray, landmarks: np.ndarray, margin: int = 0) -> np.ndarray:
    """The face in ArcFace's frame, with a margin in pixels all around it."""
    return warp(image, similarity(landmarks, ARCFACE + margin), ALIGNED_SIDE + 2 * margin)


def crop_matrix(centre: np.ndarray, window: float, side: int, angle: float = 0.0) -> np.ndarray:
    """Brings a square window (pixels) around a point, turned by an angle (radians), to side x side pixels."""
    scale = side / window
    cosine, sine = np.cos(angle) * scale, np.sin(angle) * scale
    linear = np.array([[cosine, -sine], [sine, cosine]])
    return np.hstack([linear, (side / 2 - linear @ np.asarray(centre, float))[:, None]])


def moved(points: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """Points (..., 2) under a 2 x 3 matrix."""
    return points @ matrix[:, :2].T + matrix[:, 2]


def mirrored_points(points: np.ndarray, width: int) -> np.ndarray:
    """Landmarks (..., 5, 2) in the mirror image of a picture of this width."""
    points = points[..., MIRRORED, :].copy()
    points[..., 0] = width - 1 - points[..., 0]
    return points


def intersections(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Areas that a box (4,) shares with boxes (n, 4)."""
    right = np.minimum(box[0] + box[2], boxes[:, 0] + boxes[:, 2]) - np.maximum(box[0], boxes[:, 0])
    below = np.minimum(box[1] + box[3], boxes[:, 1] + boxes[:, 3]) - np.maximum(box[1], boxes[:, 1])
    return right.clip(0) * below.clip(0)


def overlaps(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Intersection over union of a box (4,) with boxes (n, 4)."""
    shared = intersections(box, boxes)
    return shared / (box[2] * box[3] + boxes[:, 2] * boxes[:, 3] - shared + 1e-9)


def box_of(landmarks: np.ndarray) -> np.ndarray:
    """The full face (4,) around landmarks (5, 2), as core/vision/refiner.cpp has it."""
    eyes, mouth = landmarks[:2].mean(0), landmarks[3:].mean(0)
    unit = max(np.linalg.norm(landmarks[1] - landmarks[0]), np.linalg.norm(mouth - eyes))
    size = np.array([2.1, 2.75]) * unit
    down = (mouth - eyes) / max(np.linalg.norm(mouth - eyes), 1e-6)
    return np.concatenate([(eyes + mouth) / 2 - 0.13 * unit * down - size / 2, size])
