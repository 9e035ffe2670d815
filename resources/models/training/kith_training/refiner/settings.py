# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of the refiner's training."""
from __future__ import annotations

from dataclasses import dataclass, field

from ..common.loop import Schedule
from ..common.pixels import Range


@dataclass(frozen=True)
class Network:
    """Geometry of kith-refine-1."""

    stem: int = 16  # channels after the first convolution (stride 2)
    stages: tuple[int, ...] = (32, 64, 96)  # channels at strides 4, 8 and 16
    blocks: tuple[int, ...] = (2, 2, 1)  # residual blocks of each stage
    hidden: int = 128  # of the linear layers


@dataclass(frozen=True)
class Crops:
    """Wide crops of faces and of what is none."""

    side: int = 176  # pixels
    window: float = 2.8  # side of the crop in longer sides of the box
    frame: int = 320  # side in pixels of what the detector sees of a portrait
    crowd_frame: int = 640  # the same for photos of several people
    frame_margin: int = 40  # repeated pixels around it
    largest_zoom: float = 3.0  # how much a small photo is enlarged at most
    threshold: float = 0.25  # score of whatever may be a face: no patch without face is taken near it
    face_threshold: float = 0.65  # score of a face whose landmarks are learnt
    face_side: float = 26.0  # smallest such face, longer side in pixels
    faces_per_portrait: int = 1  # the largest ones
    faces_per_crowd: int = 12
    patches_per_object: int = 14  # from a photo without people
    patches_per_crowd: int = 4  # from a photo of several people
    patch_side: float = 28.0  # smallest patch in pixels, as a box
    patch_share: float = 0.8  # largest patch, in shorter sides of the photo
    patch_distance: float = 0.8  # of the middles of patch and find, in half the sum of their sides
    find_overlap: float = 0.35  # from here on a find of the other detector is the face
    find_threshold: float = 0.6  # score of such a face
    miss_overlap: float = 0.1  # below it a find of the other detector is false


@dataclass(frozen=True)
class Degraded:
    """What is done to half of the faces' crops, one main effect each: shares and ranges (pixels of 176)."""

    resample: float = 0.35
    resample_side: tuple[int, int] = (18, 110)
    resample_ways: tuple[float, float, float] = (0.6, 0.3, 0.1)  # back by: linear, cubic, nearest neighbour
    blur: float = 0.2
    blur_sigma: Range = (0.7, 7.0)
    motion: float = 0.15
    motion_length: tuple[int, int] = (3, 22)
    dark: float = 0.1
    dark_gain: Range = (0.08, 0.6)
    dark_lift: Range = (0.0, 20.0)  # grey levels
    bright: float = 0.05
    bright_gain: Range = (1.3, 2.2)
    block_side: tuple[int, int] = (14, 60)  # a block of one colour, for the rest
    block_spread: float = 20.0  # sigma of its middle around the crop's
    noise: float = 0.4  # besides
    noise_sigma: Range = (2.0, 18.0)  # grey levels
    compress: float = 0.4  # besides
    compress_quality: tuple[int, int] = (15, 70)
    clean_patches: float = 0.6  # share of the non-faces that stay as they are


@dataclass(frozen=True)
class Views:
    """Where the network's window lies in a crop, when a detector is not exact."""

    box_share: float = 1.8  # side of the window in longer sides of the box
    scale: float = 0.32  # range of the logarithm of the window's side
    shift: float = 0.17  # range, in sides of the box
    turn: float = 12.0  # sigma in degrees
    wild: float = 0.1  # share that is turned evenly over a wide range
    wild_turn: float = 50.0  # that range, to both sides
    mirror: float = 0.5
    light: float = 0.5
    light_gain: Range = (0.75, 1.25)
    light_shift: float = 18.0  # grey levels, each channel


@dataclass(frozen=True)
class Loss:
    """Weights of the terms."""

    landmarks: float = 2.0
    nearness: float = 20.0  # e counts as log(1 + 20 e) + e: small errors count most; e in eye distances
    least_eyes: float = 0.08  # shortest eye distance that errors are divided by, share of the crop
    face: float = 1.0
    quality: float = 0.5
    quality_range: Range = (3.6, 8.6)  # norm of the teacher's embedding that is quality 0 and 1


@dataclass(frozen=True)
class Refiner:
    """All of it. The present network was trained by the clock; the number of steps
    is a choice: 55 passes over 29,900 faces, each of which is there twice."""

    network: Network = Network()
    crops: Crops = Crops()
    degraded: Degraded = Degraded()
    views: Views = Views()
    loss: Loss = Loss()
    teacher_output: str = "embedding"
    faces: int = 176  # of a batch
    patches: int = 56  # non-faces of a batch, of all kinds
    false_finds: int = 24  # besides these: finds of the other detector that are no faces
    seed: int = 0
    schedule: Schedule = field(default_factory=lambda: Schedule(
        steps=18_700, rate=1.5e-3, warm_up=200, floor=0.003, weight_decay=0.01, decay_vectors=True,
        betas=(0.9, 0.999), clip=5.0, average=0.995, average_ramp=1.0))
