# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of the detector's training. Sides of faces are geometric means of width and height, in pixels."""
from __future__ import annotations

import math
from dataclasses import dataclass, field

from ..common.loop import Schedule
from ..common.pixels import Range


@dataclass(frozen=True)
class Network:
    """Geometry of kith-detect-1."""

    stem: tuple[int, int] = (8, 24)  # channels of the two 3x3 convolutions of stride 2
    at8: int = 48  # channels at stride 8, of one dense convolution and the blocks after it
    blocks8: int = 2  # depthwise-separable
    at16: int = 96
    blocks16: int = 3  # residual, depthwise-separable
    at32: int = 128
    blocks32: int = 2
    neck: int = 48  # channels of the top-down path and of the heads; at stride 8 they are the stage's own
    input_scale: float = 1 / 64  # of bytes; folded into the first convolution at export
    norm_epsilon: float = 1e-3
    norm_momentum: float = 0.03
    score_bias: float = -4.6  # of both score logits at the start: hardly anything is a face


@dataclass(frozen=True)
class Labels:
    """True boxes where there are some, the finds of another detector elsewhere."""

    threshold: float = 0.25  # of the other detector
    nms: float = 0.45
    same: float = 0.45  # overlap from which finds at several scales are one
    longest: dict[str, int] = field(default_factory=lambda: {  # longer side in pixels of a kept photo
        "true": 1024, "objects": 640, "masks": 640, "wild": 480, "portraits": 400})
    true_scales: tuple[float, ...] = (1.0, 0.4)
    found_scales: tuple[float, ...] = (1.0, 0.5)  # the first one with its mirror image too
    landmark_overlap: float = 0.35  # with a true box, from which a find lends its landmarks
    landmark_score: float = 0.4
    missed_score: float = 0.5  # finds without a true box: neither learnt as a face nor as none
    missed_overlap: float = 0.3
    face_score: float = 0.6  # a find that counts as a face if several passes agree ...
    face_passes: float = 0.35  # ... more than this share of them
    sure_score: float = 0.75  # ... or that counts anyway
    doubt_score: float = 0.35  # from here on a find is neither learnt as a face nor as none
    person_score: float = 0.6  # the same in object photos, where weak finds are wrong
    shortest: float = 2.0  # pixels; true boxes under it are left out
    apart: int = 10  # one in so many photos with true boxes is for the operating point


@dataclass(frozen=True)
class Placement:
    """Which photo, how large, and where in the view."""

    shares: dict[str, float] = field(default_factory=lambda: {
        "true": 0.31, "crowd": 0.31, "objects": 0.09, "wild": 0.10, "masks": 0.11, "portraits": 0.08})
    large_shares: dict[str, float] = field(default_factory=lambda: {  # for the large views
        "true": 0.62, "objects": 0.08, "wild": 0.14, "masks": 0.05, "portraits": 0.11})
    crowd: int = 3  # faces from which a photo with true boxes is in "crowd" too
    hard: float = 0.11  # share of views around false finds, once these were looked for
    hard_scale: Range = (-0.7, 0.5)  # logarithm of the zoom there
    small: float = 0.25  # shares of views by the side of the face they are zoomed to
    small_face: Range = (10.0, 28.0)
    middle: float = 0.40
    middle_face: Range = (20.0, 70.0)
    big_face: Range = (40.0, 60.0)  # the rest; the upper end is at least this
    big_share: float = 0.75  # of the view's shorter side: largest face
    huge: float = 0.5  # share of whole views in which that is
    huge_share: float = 1.15
    large_face: Range = (130.0, 560.0)  # in the large views
    zoom: Range = (0.07, 2.6)  # limits
    half_below: float = 0.55  # zoom below which a view is cut from the photo at half its size ...
    quarter_below: float = 0.28  # ... and at a quarter
    object_zoom: Range = (0.35, 1.5)  # of photos without faces
    turned: float = 0.4
    turn: float = 14.0  # sigma in degrees
    most_turn: float = 42.0
    stretch: float = 0.05  # sigma of the logarithm, of the height
    inset: float = 0.12  # of the view: the face's middle keeps this distance from the border
    inside: float = 0.7  # share of small photos that lie wholly in the view
    black_border: float = 0.4
    repeated_border: float = 0.15  # the rest: one colour
    backdrop: float = 0.75  # share of small photos with an object photo behind
    backdrop_below: float = 0.75  # of the view's area: what is a small photo
    backdrop_zoom: Range = (0.5, 1.6)  # of the object photo at half its size
    seen_least: float = 0.05  # visible share below which a face is forgotten
    seen_enough: float = 0.45  # below it a face is neither learnt as one nor as none


@dataclass(frozen=True)
class Scene:
    """Views: sizes, mosaics and what is put on faces."""

    side: int = 320  # pixels
    large_side: int = 640
    whole: float = 0.32  # share of views that are one photo
    halves: float = 0.10  # two photos
    ninths: float = 0.22  # nine; the rest are four
    split: Range = (0.34, 0.66)  # where mosaics of two and four are parted, share of the side
    mirror: float = 0.5
    covered_face: float = 22.0  # smallest face that something is put on
    mask: float = 0.05
    glasses: float = 0.03
    block: float = 0.05  # a piece of the view
    mask_half: Range = (0.42, 0.52)  # half of its width, in widths of the face
    mask_top: Range = (0.0, 0.25)  # above the nose, in distances of eyes and mouth
    mask_pale: tuple[int, int] = (150, 256)  # grey level of half of the masks; the others have any colour
    mask_tint: int = 15  # difference of each channel from it
    glasses_colour: tuple[int, int] = (0, 60)
    glass_size: tuple[float, float] = (0.38, 0.27)  # half of width and height, in eye distances
    glasses_bridge: float = 0.08  # thickness, in eye distances
    block_least: tuple[float, float] = (0.3, 0.2)  # width and height in those of the face
    block_most: tuple[float, float] = (0.6, 0.5)
    block_low: tuple[float, float] = (-0.1, -0.1)  # where it begins, from the box's corner in the same units
    block_high: tuple[float, float] = (0.7, 0.8)


@dataclass(frozen=True)
class Light:
    """What happens to a whole view."""

    grey: float = 0.13
    faded: float = 0.05  # an old print, grey
    faded_black: Range = (0.0, 70.0)  # grey levels of black and white on it
    faded_white: Range = (150.0, 255.0)
    faded_blue: Range = (0.6, 1.0)  # shares of the channels that are left
    faded_green: Range = (0.8, 1.0)
    toned: float = 0.65
    gamma: float = 0.3  # sigmas of logarithms
    contrast: float = 0.22
    channel_gamma: float = 0.06
    channel_gain: float = 0.06
    brightness: float = 0.08  # sigmas in shares of white
    channel_shift: float = 0.03
    dark: float = 0.12  # of the toned ones
    dark_contrast: Range = (0.2, 0.5)
    dark_shift: float = 0.1
    blur: float = 0.12
    blur_sigma: Range = (0.4, 1.7)
    motion: float = 0.04
    motion_length: tuple[int, int] = (3, 8)
    resample: float = 0.06
    resample_scale: Range = (0.4, 0.8)
    resample_linear: float = 0.6  # share that is enlarged by linear interpolation; the rest is by cubic
    sharpen: float = 0.05
    sharpen_amount: float = 0.8
    sharpen_sigma: float = 1.2
    noise: float = 0.15
    noise_sigma: Range = (2.0, 16.0)
    compress: float = 0.2
    compress_quality: tuple[int, int] = (25, 85)


@dataclass(frozen=True)
class Targets:
    """Which cells answer for a face, in pixels or shares of the face's side."""

    # Sides of the faces that a stride answers for; they overlap.
    ranges: tuple[Range, Range, Range] = ((0.0, 44.0), (34.0, 104.0), (84.0, math.inf))
    smallest: float = 8.0  # face that is learnt
    full_weight: float = 12.0  # side from which a face counts fully ...
    small_weight: float = 0.5  # ... and how much below
    reach: float = 0.19  # of positive cells around the middle
    reach_cells: float = 0.72  # at least
    ignore: float = 0.36  # around positive cells, of width and height: neither face nor none
    ignore_cells: float = 1.1  # at least
    near_range: Range = (0.72, 1.35)  # of a stride's range: its cells on such a face are ignored too
    near_cells: float = 0.8
    doubt: float = 0.5  # the same around what is neither learnt as a face nor as none


@dataclass(frozen=True)
class Loss:
    """Weights of the terms."""

    classes: float = 2.0  # focal cross entropy
    focal_positive: float = 0.6
    focal_negative: float = 0.4
    focal_power: float = 2.0
    objects: float = 1.5  # of the second score, which learns the root of the box's overlap
    boxes: float = 1.5  # 1 - generalised overlap, and
    box_numbers: float = 0.15  # the smooth difference of the four numbers
    box_beta: float = 0.1  # where it turns from square to linear
    landmarks: float = 0.5
    landmark_beta: float = 0.03
    hints: float = 1.5  # squared difference from the other detector's maps
    hint_slope: float = 0.1  # of the leaky rectifier behind the adapters
    hint_faces: float = 8.0  # additional weight of cells on faces
    log_size: Range = (-3.0, 4.0)  # limits of a box's numbers before exp


@dataclass(frozen=True)
class Mining:
    """Which false finds are shown again."""

    at: tuple[float, ...] = (0.4, 0.7)  # shares of the steps after which they are looked for
    threshold: float = 0.35  # score
    object_scales: tuple[float, ...] = (1.0, 0.5)  # at which object photos are looked through
    object_overlap: float = 0.2  # most that a find shares with a person there, of the smaller of the two
    overlap: float = 0.02  # the same with a face in photos with true boxes
    largest: float = 260.0  # longer side in pixels as seen
    sure: float = 0.5  # score from which a find counts twice ...
    very_sure: float = 0.65  # ... and four times


@dataclass(frozen=True)
class Judging:
    """How precision is measured."""

    same: float = 0.4  # overlap from which a find is the face
    small: float = 20.0  # height in pixels under which a find without face is not counted
    lowest: float = 0.2  # score that is looked at
    precision: float = 0.88  # on the photos kept apart: where the score is shifted to ...
    score: float = 0.6  # ... this
    tolerance: float = 0.008  # of that
    rounds: int = 3  # of shifting


@dataclass(frozen=True)
class Detector:
    """All of it."""

    network: Network = Network()
    labels: Labels = Labels()
    placement: Placement = Placement()
    scene: Scene = Scene()
    light: Light = Light()
    targets: Targets = Targets()
    loss: Loss = Loss()
    mining: Mining = Mining()
    judging: Judging = Judging()
    # The maps before yunet's heads at strides 8, 16 and 32, in face_detection_yunet_2023mar.onnx in OpenCV.
    hints: tuple[str, str, str] = ("onnx_node!Relu_53", "onnx_node!Relu_47", "onnx_node!Relu_41")
    hint_views: int = 60  # from which the deviation of each channel is taken
    batch: int = 16
    large_batch: int = 2
    large_every: int = 6  # every so many batches is one of large views
    seed: int = 0
    schedule: Schedule = field(default_factory=lambda: Schedule(
        steps=11_500, rate=3e-3, warm_up=300, floor=0.015, weight_decay=0.02, decay_vectors=False,
        betas=(0.9, 0.99), clip=4.0, average=0.9985, average_ramp=8.0))
