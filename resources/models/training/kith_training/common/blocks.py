# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts that the networks are built of, and how batch normalisation is folded into convolutions."""
from __future__ import annotations

import copy
from typing import Optional

import torch
from torch import nn


class ConvNorm(nn.Module):
    """Convolution without bias, batch normalisation, activation. Keeps the size at stride 1."""

    def __init__(self, inputs: int, outputs: int, kernel: int = 3, stride: int = 1, groups: int = 1,
                 activation: Optional[nn.Module] = None, norm: Optional[dict[str, float]] = None) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.norm = nn.BatchNorm2d(outputs, **(norm or {}))
        self.activation = activation if activation is not None else nn.Identity()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.activation(self.norm(self.conv(x)))

    def fold(self) -> None:
        """The same function in one convolution with bias, for evaluation."""
        scale, shift = scale_and_shift(self.norm)
        old = self.conv
        self.conv = nn.Conv2d(old.in_channels, old.out_channels, old.kernel_size, old.stride, old.padding,
                              groups=old.groups)
        self.conv.weight.data = old.weight.data * scale.view(-1, 1, 1, 1)
        self.conv.bias.data = shift
        self.norm = nn.Identity()


class LinearNorm(nn.Module):
    """Linear layer without bias and batch normalisation."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs, bias=False)
        self.norm = nn.BatchNorm1d(outputs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.norm(self.linear(x))

    def fold(self) -> None:
        """The same function in one layer with bias, for evaluation."""
        scale, shift = scale_and_shift(self.norm)
        old = self.linear
        self.linear = nn.Linear(old.in_features, old.out_features)
        self.linear.weight.data = old.weight.data * scale[:, None]
        self.linear.bias.data = shift
        self.norm = nn.Identity()


class Residual(nn.Module):
    """Two dense 3x3 convolutions around a shortcut, which is a 1x1 convolution where the shape changes."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.first = ConvNorm(inputs, outputs, 3, stride, activation=nn.ReLU())
        self.second = ConvNorm(outputs, outputs)
        same = inputs == outputs and stride == 1
        self.shortcut = nn.Identity() if same else ConvNorm(inputs, outputs, 1, stride)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.second(self.first(x)) + self.shortcut(x))


def residual_stage(inputs: int, outputs: int, blocks: int) -> nn.Sequential:
    """Residual blocks, the first of which halves the size."""
    return nn.Sequential(*[Residual(outputs if n else inputs, outputs, 1 if n else 2) for n in range(blocks)])


def scale_and_shift(norm: nn.Module) -> tuple[torch.Tensor, torch.Tensor]:
    """Batch normalisation in evaluation as x * scale + shift, per channel."""
    scale = norm.weight.data / torch.sqrt(norm.running_var + norm.eps)
    return scale, norm.bias.data - norm.running_mean * scale


def folded(network: nn.Module) -> nn.Module:
    """A copy for evaluation, without batch normalisation."""
    network = copy.deepcopy(network).eval()
    for part in network.modules():
        if isinstance(part, (ConvNorm, LinearNorm)):
            part.fold()
    return network


def scaled_rgb(pixels: torch.Tensor) -> torch.Tensor:
    """Pictures (n, h, w, 3), BGR bytes, as the input of embedder and refiner (n, 3, h, w)."""
    return (pixels.permute(0, 3, 1, 2).flip(1).float() - 127.5) / 127.5
