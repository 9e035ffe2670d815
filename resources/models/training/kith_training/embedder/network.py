# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kith-embed: a residual network of dense 3x3 convolutions."""
from __future__ import annotations

import torch
from torch import nn

from ..common.blocks import ConvNorm, LinearNorm, residual_stage
from .settings import Network

OUTPUT = ["embedding"]
SIDE = 112  # pixels of the input


class EmbedderNet(nn.Module):
    """(n, 3, 112, 112) RGB, (x - 127.5) / 127.5 -> (n, 512), not normalised."""

    def __init__(self, settings: Network) -> None:
        super().__init__()
        stem, (at4, at8, at16) = settings.stem, settings.stages
        blocks = settings.blocks
        self.stem = ConvNorm(3, stem, 3, 2, activation=nn.ReLU())
        self.stage4 = residual_stage(stem, at4, blocks[0])
        self.stage8 = residual_stage(at4, at8, blocks[1])
        self.stage16 = residual_stage(at8, at16, blocks[2])
        self.tail = ConvNorm(at16, settings.last, 1, activation=nn.PReLU(settings.last))
        self.embed = LinearNorm(settings.last * 7 * 7, settings.dimension)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.with_maps(x)[0]

    def with_maps(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """The embedding and the maps that are compared with the teacher's: (n, 96, 14, 14), (n, 192, 7, 7),
        (n, 64, 7, 7)."""
        at8 = self.stage8(self.stage4(self.stem(x)))
        at16 = self.stage16(at8)
        last = self.tail(at16)
        return self.embed(last.flatten(1)), at8, at16, last

    def map_channels(self) -> tuple[int, int, int]:
        """Channels of these maps."""
        return (self.stage8[-1].second.conv.out_channels, self.stage16[-1].second.conv.out_channels,
                self.tail.conv.out_channels)


def adapters(network: EmbedderNet, teacher_channels: list[int]) -> nn.ModuleList:
    """1x1 convolutions from the network's maps to the teacher's; not shipped."""
    return nn.ModuleList([nn.Conv2d(own, theirs, 1)
                          for own, theirs in zip(network.map_channels(), teacher_channels)])
