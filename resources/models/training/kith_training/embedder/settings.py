# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of the embedder's training."""
from __future__ import annotations

from dataclasses import dataclass, field

from ..common.loop import Schedule
from ..common.pixels import Range


@dataclass(frozen=True)
class Network:
    """Geometry of kith-embed-1."""

    stem: int = 24  # channels after the first convolution
    stages: tuple[int, ...] = (48, 96, 192)  # channels at strides 4, 8 and 16
    blocks: tuple[int, ...] = (1, 2, 2)  # residual blocks of each stage
    last: int = 64  # channels of the 7 x 7 map before the linear layer
    dimension: int = 512  # numbers of the embedding, those of the teacher


@dataclass(frozen=True)
class Crops:
    """Aligned faces out of photos."""

    margin: int = 8  # pixels around the 112 x 112 of ArcFace, so that a view can move
    frame: int = 320  # side in pixels of what the detector sees of a portrait
    crowd_frame: int = 640  # the same for photos of several people
    frame_margin: int = 40  # repeated pixels around it
    largest_zoom: float = 8.0  # how much a small portrait is enlarged at most
    threshold: float = 0.5  # score of a face in a portrait, of which the largest is taken
    crowd_threshold: float = 0.6  # score of a face in a photo of several people
    crowd_side: float = 40.0  # smallest face there, longer side in pixels


@dataclass(frozen=True)
class Views:
    """What the networks see of a crop. Probabilities and ranges; sigmas are of normal distributions."""

    clean: float = 0.1  # share of crops that stay as they are
    blend: float = 0.3  # share of blends of two faces
    blend_weight: Range = (0.3, 0.7)  # of the first of the two
    stretch: float = 0.035  # sigma of the logarithm of the scale, for each axis
    turn: float = 0.05  # sigma in radians
    shear: float = 0.03  # sigma
    shift: float = 1.6  # sigma in pixels
    mirror: float = 0.3
    shrink: float = 0.18  # resampled to a smaller side and back
    shrink_side: tuple[int, int] = (28, 72)
    blur: float = 0.08
    blur_sigma: Range = (0.6, 2.0)
    block: float = 0.08  # a block of one colour
    block_side: tuple[int, int] = (18, 50)
    grey: float = 0.08
    compress: float = 0.08
    compress_quality: tuple[int, int] = (12, 50)
    light: float = 0.5
    light_gain: Range = (0.65, 1.35)  # around the mean
    light_shift: float = 25.0  # grey levels, all channels together
    colour_shift: float = 12.0  # grey levels, each channel for itself


@dataclass(frozen=True)
class Teacher:
    """Where the teacher's answers are; the names are those of arcface_mbf_512.onnx in OpenCV."""

    output: str = "embedding"
    maps: tuple[str, str, str] = ("onnx_node!/Add_9", "onnx_node!/Add_11",
                                  "onnx_node!/L.94/PRelu")  # 14 x 14, 7 x 7, 7 x 7 before the linear layer
    scale_views: int = 384  # views from which the range of each channel of the maps is taken
    headroom: float = 1.05  # of that range, in the bytes that maps are kept in


@dataclass(frozen=True)
class Loss:
    """Weights of the terms, and the last jitter in front of the network."""

    relations: float = 4.0  # squared difference of the batch's similarity matrices
    maps: float = 0.6  # mean squared difference of the maps, in units of their deviation
    last_map: float = 2.0  # weight of the last map among them
    maps_fade: float = 0.8  # share of the maps' weight that is gone at the end
    shift: int = 2  # pixels, of a batch without maps
    mirror: float = 0.5  # of a batch without maps
    gain: float = 0.08  # sigma, each picture
    offset: float = 0.05  # sigma in units of the input, each picture
    mapped_gain: float = 0.03  # the same for a batch with maps, which must stay what the teacher saw
    mapped_offset: float = 0.02


@dataclass(frozen=True)
class Embedder:
    """All of it."""

    network: Network = Network()
    crops: Crops = Crops()
    views: Views = Views()
    teacher: Teacher = Teacher()
    loss: Loss = Loss()
    bank: int = 119_000  # views, made once and seen about 22 times
    mapped: int = 40_000  # how many of them with the teacher's maps: 66 kB each
    mapped_batches: float = 0.6  # share of batches with maps
    batch: int = 128
    seed: int = 0
    schedule: Schedule = field(default_factory=lambda: Schedule(
        steps=20_300, rate=2e-3, warm_up=200, floor=0.003, weight_decay=0.02, decay_vectors=True,
        betas=(0.9, 0.999), clip=5.0, average=0.998, average_ramp=1.0))
