# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kith-refine: a small residual network on a square crop around a detection."""
from __future__ import annotations

import torch
from torch import nn

from ..common.blocks import ConvNorm, residual_stage
from .settings import Network

OUTPUT = ["output"]
SIDE = 64  # pixels of the input


class RefinerNet(nn.Module):
    """(n, 3, 64, 64) RGB, (x - 127.5) / 127.5 -> (n, 12): five points (x, y as fractions of the crop), logit of
    P(face), logit of quality."""

    def __init__(self, settings: Network) -> None:
        super().__init__()
        stem, stages, blocks = settings.stem, settings.stages, settings.blocks
        channels = [stem, *stages]
        self.stem = ConvNorm(3, stem, 3, 2, activation=nn.ReLU())
        self.stages = nn.Sequential(*[residual_stage(channels[n], channels[n + 1], blocks[n])
                                      for n in range(len(stages))])
        self.hidden = nn.Linear(stages[-1] * (SIDE // 16) ** 2, settings.hidden)
        self.out = nn.Linear(settings.hidden, 12)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.out(torch.relu(self.hidden(self.stages(self.stem(x)).flatten(1))))
