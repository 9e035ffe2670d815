# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kith-detect: a single-stage detector at strides 8, 16 and 32."""
from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from ..common.blocks import ConvNorm, folded
from ..common.opencv_network import DETECTOR_OUTPUTS
from .settings import Network

OUTPUTS = DETECTOR_OUTPUTS
Maps = tuple[torch.Tensor, torch.Tensor, torch.Tensor]  # at strides 8, 16 and 32


class DetectorNet(nn.Module):
    """(n, 3, H, W) BGR bytes, H and W multiples of 32 -> per stride (n, 16, H / s, W / s): logits of the two
    scores, dx, dy, log w, log h in cells, five landmarks from the cell's corner in cells."""

    def __init__(self, settings: Network) -> None:
        super().__init__()
        norm = {"eps": settings.norm_epsilon, "momentum": settings.norm_momentum}
        neck, (first, second) = settings.neck, settings.stem
        if neck != settings.at8:
            raise ValueError("the neck is added to the map at stride 8: both have the same channels")

        def conv(inputs: int, outputs: int, kernel: int = 3, stride: int = 1, groups: int = 1,
                 active: bool = True) -> ConvNorm:
            return ConvNorm(inputs, outputs, kernel, stride, groups, nn.ReLU() if active else None, norm)

        def separable(inputs: int, outputs: int, stride: int = 1, active: bool = True) -> nn.Sequential:
            return nn.Sequential(conv(inputs, inputs, 3, stride, inputs), conv(inputs, outputs, 1, active=active))

        def residual(channels: int) -> nn.Module:
            return SeparableResidual(separable(channels, channels, active=False))

        self.input_scale = settings.input_scale
        self.stem = nn.Sequential(conv(3, first, stride=2), conv(first, second, stride=2))
        self.stage8 = nn.Sequential(conv(second, settings.at8, stride=2),
                                    *[separable(settings.at8, settings.at8) for _ in range(settings.blocks8)])
        self.stage16 = nn.Sequential(separable(settings.at8, settings.at16, 2),
                                     *[residual(settings.at16) for _ in range(settings.blocks16)])
        self.stage32 = nn.Sequential(separable(settings.at16, settings.at32, 2),
                                     *[residual(settings.at32) for _ in range(settings.blocks32)])
        self.lateral16, self.lateral32 = conv(settings.at16, neck, 1), conv(settings.at32, neck, 1)
        self.middle16 = separable(neck, neck)
        self.head8, self.head16 = separable(neck, neck), separable(neck, neck)
        self.head32 = nn.Sequential(separable(neck, neck), separable(neck, neck))
        self.out = nn.ModuleList([nn.Conv2d(neck, 16, 1) for _ in range(3)])
        for layer in self.out:
            nn.init.normal_(layer.weight, 0, 0.01)
            nn.init.zeros_(layer.bias)
            layer.bias.data[:2] = settings.score_bias

    def forward(self, x: torch.Tensor) -> Maps:
        return tuple(layer(values) for layer, values in zip(self.out, self.maps(x)))

    def maps(self, x: torch.Tensor) -> Maps:
        """What the last layers see: (n, 48, H / s, W / s)."""
        if self.input_scale != 1:
            x = x * self.input_scale
        at8 = self.stage8(self.stem(x))
        at16 = self.stage16(at8)
        top = self.lateral32(self.stage32(at16))
        middle = self.middle16(self.lateral16(at16) + functional.interpolate(top, scale_factor=2, mode="nearest"))
        fine = at8 + functional.interpolate(middle, scale_factor=2, mode="nearest")
        return self.head8(fine), self.head16(middle), self.head32(top)


class SeparableResidual(nn.Module):
    """A shortcut around a depthwise-separable convolution."""

    def __init__(self, inner: nn.Sequential) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.inner(x))


class TwelveOutputs(nn.Module):
    """One photo (1, 3, H, W) -> cls, obj, bbox, kps at each stride (1, cells, 1 | 1 | 4 | 10), cells row by
    row, the first two as probabilities."""

    def __init__(self, network: DetectorNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        classes, objects, boxes, points = [], [], [], []
        for values in self.network(x):
            cells = values.permute(0, 2, 3, 1).reshape(1, -1, 16)
            scores = torch.sigmoid(cells[..., 0:2])
            classes.append(scores[..., 0:1])
            objects.append(scores[..., 1:2])
            boxes.append(cells[..., 2:6])
            points.append(cells[..., 6:16])
        return (*classes, *objects, *boxes, *points)


def shippable(network: DetectorNet) -> TwelveOutputs:
    """A folded copy that takes bytes as they are."""
    network = folded(network)
    network.stem[0].conv.weight.data *= network.input_scale
    network.input_scale = 1
    return TwelveOutputs(network)


def shift_scores(network: DetectorNet, shift: float) -> None:
    """Adds to the logits of both scores."""
    for layer in network.out:
        layer.bias.data[:2] += shift
