# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One photo in one rectangle of a view: which, how large, turned how, and what lies behind it."""
from __future__ import annotations

from dataclasses import dataclass


import cv2
import numpy as np

from ..common.geometry import moved
from ..common.pixels import log_uniform
from .faces import Faces, Photos
from .labels import ignored
from .settings import Placement


@dataclass(frozen=True)
class Spot:
    """A place in a photo where an earlier network saw a face that is none."""

    photo: int
    box: tuple[float, float, float, float]  # in the photo's pixels
    scale: float  # of the photo when it was seen


class Placer:
    """Cuts views from photos, apart from those that are kept apart."""

    def __init__(self, photos: Photos, usable: np.ndarray, spots: list[Spot], settings: Placement) -> None:
        self._photos, self._spots, self._settings = photos, spots, settings
        counts = np.array([int(faces.learnt.sum()) for faces in photos.faces])
        shown = usable & ((counts > 0) | (photos.kinds == "objects"))
        self._groups = {kind: np.flatnonzero(shown & (photos.kinds == kind))
                        for kind in settings.shares if kind != "crowd"}
        self._groups["crowd"] = np.flatnonzero(usable & (photos.kinds == "true") & (counts >= settings.crowd))
        self._groups = {kind: members for kind, members in self._groups.items() if len(members)}

    def view(self, size: tuple[int, int], whole: bool, large: bool,
             random: np.random.Generator) -> tuple[np.ndarray, Faces]:
        """A picture of this width and height and its faces. `whole`: the view is this one photo; `large`: its
        face is to be large."""
        settings = self._settings
        photo, zoom, focus = self._aimed(min(size), whole, large, random)
        turn = 0.0
        if random.random() < settings.turned:
            turn = np.clip(random.normal(0, settings.turn), -settings.most_turn, settings.most_turn)
        stretch = float(np.exp(random.normal(0, settings.stretch)))
        cosine, sine = np.cos(np.deg2rad(turn)), np.sin(np.deg2rad(turn))
        linear = np.array([[cosine, -sine], [sine * stretch, cosine * stretch]]) * zoom
        goal = random.uniform(settings.inset, 1 - settings.inset, 2) * size
        shift = goal - linear @ focus
        if turn == 0.0:
            shift = self._inside(shift, self._photos.size(photo) * zoom * [1, stretch], np.array(size), random)
        matrix = np.hstack([linear, shift[:, None]])
        image = self._warped(photo, matrix, zoom, size, random)
        faces = placed(self._photos.faces[photo], matrix, zoom, stretch, (cosine, sine), size, settings)
        area = self._photos.size(photo).prod() * zoom * zoom * stretch
        small = area < settings.backdrop_below * size[0] * size[1]
        if small and "objects" in self._groups and random.random() < settings.backdrop:
            image, behind = self._in_front(image, photo, matrix, size, random)
            faces = Faces.joined([behind, faces])
        return image, faces

    def _aimed(self, shorter: int, whole: bool, large: bool,
               random: np.random.Generator) -> tuple[int, float, np.ndarray]:
        """A photo, its scale in the view, and the point of it (pixels) that is looked at."""
        settings = self._settings
        if self._spots and random.random() < settings.hard:
            spot = self._spots[random.integers(len(self._spots))]
            box = np.array(spot.box)
            zoom = spot.scale * float(np.exp(random.uniform(*settings.hard_scale)))
            return spot.photo, zoom, box[:2] + box[2:] / 2
        shares = settings.large_shares if large else settings.shares
        kinds = [kind for kind in shares if kind in self._groups]
        weights = np.array([shares[kind] for kind in kinds])
        photo = int(random.choice(self._groups[random.choice(kinds, p=weights / weights.sum())]))
        faces = self._photos.faces[photo]
        learnt = np.flatnonzero(faces.learnt)
        if not len(learnt):
            return photo, log_uniform(random, settings.object_zoom), random.uniform(0, self._photos.size(photo))
        sides = faces.sides()
        face = learnt[np.argmax(sides[learnt])] if large else random.choice(learnt)
        side = self._face_side(shorter, whole, large, random)
        box = faces.boxes[face]
        return photo, float(np.clip(side / max(4.0, sides[face]), *settings.zoom)), box[:2] + box[2:] / 2

    def _face_side(self, shorter: int, whole: bool, large: bool, random: np.random.Generator) -> float:
        """Of the face that is looked at, in pixels of the view."""
        settings = self._settings
        if large:
            return log_uniform(random, settings.large_face)
        huge = whole and random.random() < settings.huge
        most = shorter * (settings.huge_share if huge else settings.big_share)
        choice = random.random()
        if choice < settings.small:
            side = log_uniform(random, settings.small_face)
        elif choice < settings.small + settings.middle:
            side = log_uniform(random, settings.middle_face)
        else:
            least, upper = settings.big_face
            side = log_uniform(random, (least, max(upper, most)))
        return min(side, most)

    def _inside(self, shift: np.ndarray, shown: np.ndarray, size: np.ndarray,
                random: np.random.Generator) -> np.ndarray:
        """No border where the photo fills the view; small photos mostly wholly in it."""
        shift = shift.copy()
        for axis in (0, 1):
            room = size[axis] - shown[axis]
            if room <= 0 or random.random() < self._settings.inside:
                shift[axis] = np.clip(shift[axis], min(0, room), max(0, room))
        return shift

    def _warped(self, photo: int, matrix: np.ndarray, zoom: float, size: tuple[int, int],
                random: np.random.Generator) -> np.ndarray:
        level = int(zoom <= self._settings.half_below) + int(zoom <= self._settings.quarter_below)
        source = self._photos.image(photo, level)
        matrix = np.hstack([matrix[:, :2] * (self._photos.size(photo)[0] / source.shape[1]), matrix[:, 2:]])
        border = random.random()
        black = border < self._settings.black_border
        repeated = border >= 1 - self._settings.repeated_border
        colour = (0, 0, 0) if black else tuple(int(value) for value in random.integers(0, 256, 3))
        return cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LINEAR, borderValue=colour,
                              borderMode=cv2.BORDER_REPLICATE if repeated else cv2.BORDER_CONSTANT)

    def _in_front(self, image: np.ndarray, photo: int, matrix: np.ndarray, size: tuple[int, int],
                  random: np.random.Generator) -> tuple[np.ndarray, Faces]:
        """The photo on an object photo instead of a plain border; and the people on that one, ignored."""
        back = int(random.choice(self._groups["objects"]))
        source = self._photos.image(back, 1)
        shape, limits = np.array(source.shape[1::-1]), self._settings.backdrop_zoom
        zoom = log_uniform(random, limits) * max(1.0, *(np.array(size) / shape / limits[1]))
        offset = random.uniform(np.minimum(0, size - shape * zoom), 0)
        behind = cv2.warpAffine(source, np.array([[zoom, 0, offset[0]], [0, zoom, offset[1]]]), size,
                                flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        width, height = self._photos.size(photo) - 1
        corners = moved(np.array([[0, 0], [width, 0], [width, height], [0, height]], float), matrix)
        mask = np.zeros(image.shape[:2], np.uint8)
        cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 255)
        behind[mask > 0] = image[mask > 0]
        boxes = self._photos.faces[back].boxes * (zoom / 2)
        return behind, ignored(boxes).moved(*offset) if len(boxes) else Faces.none()


def placed(faces: Faces, matrix: np.ndarray, zoom: float, stretch: float, turn: tuple[float, float],
           size: tuple[int, int], settings: Placement) -> Faces:
    """Faces of a photo in the view; turn is cosine and sine. What is hardly seen is left out or ignored."""
    cosine, sine = turn
    middles = moved(faces.boxes[:, :2] + faces.boxes[:, 2:] / 2, matrix)
    upright = faces.boxes[:, 2:] * zoom * [1, stretch]
    sizes = np.stack([np.hypot(upright[:, 0] * cosine, upright[:, 1] * sine),
                      np.hypot(upright[:, 0] * sine, upright[:, 1] * cosine)], 1)
    low, high = middles - sizes / 2, middles + sizes / 2
    shown_low, shown_high = low.clip(0, size), high.clip(0, size)
    seen = (shown_high - shown_low).prod(1) / (sizes.prod(1) + 1e-9)
    keep = seen > settings.seen_least
    learnt = faces.learnt & (seen >= settings.seen_enough)
    low = np.where(learnt[:, None], low, shown_low)
    sizes = np.where(learnt[:, None], sizes, np.maximum(shown_high - shown_low, 1))
    landmarks = np.where(learnt[:, None, None], moved(faces.landmarks, matrix), np.nan)
    return Faces(np.concatenate([low, sizes], 1)[keep], landmarks[keep], learnt[keep])
