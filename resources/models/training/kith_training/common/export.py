# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes .onnx files that OpenCV 4.6 reads, and checks them there."""
from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from torch import nn

# The newest that OpenCV 4.6 is sure of.
OPSET = 11
TOLERANCE = 1e-3  # of an output, in units of its largest number (at least 1)


class ExportError(RuntimeError):
    """The file does not do what the network did."""


def export(network: nn.Module, example: torch.Tensor, outputs: list[str], file: Path, batches: bool) -> None:
    """Writes a folded network in evaluation mode, with one input "input" of the example's shape; with
    `batches` the first dimension is free."""
    axes = {name: {0: "n"} for name in ["input", *outputs]} if batches else None
    torch.onnx.export(network, (example,), str(file), opset_version=OPSET, input_names=["input"],
                      output_names=outputs, dynamic_axes=axes)
    model = onnx.load(str(file))
    del model.metadata_props[:]
    model.producer_name, model.producer_version, model.doc_string = "kith", "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, str(file))


@torch.no_grad()
def check(file: Path, network: nn.Module, example: torch.Tensor, outputs: list[str]) -> list[tuple[int, ...]]:
    """Runs the file in OpenCV on an example of any permitted shape and compares it with the network (not
    folded is fine); the outputs' shapes. Throws ExportError."""
    expected = network.eval()(example)
    expected = [expected] if isinstance(expected, torch.Tensor) else list(expected)
    reader = cv2.dnn.readNetFromONNX(str(file))
    if set(reader.getUnconnectedOutLayersNames()) != set(outputs):
        raise ExportError(f"{file.name} has the outputs {reader.getUnconnectedOutLayersNames()}, not {outputs}")
    reader.setInput(example.numpy())
    shapes = []
    for name, wanted, got in zip(outputs, expected, reader.forward(outputs)):
        wanted = wanted.numpy()
        if wanted.shape != got.shape:
            raise ExportError(f"{file.name}: {name} has the shape {got.shape}, not {wanted.shape}")
        difference = float(np.abs(wanted - got).max()) / max(1.0, float(np.abs(wanted).max()))
        if not difference < TOLERANCE:
            raise ExportError(f"{file.name}: {name} differs by {difference:.1e} in OpenCV")
        shapes.append(got.shape)
    return shapes


def geometry(file: Path) -> list[tuple]:
    """Every layer that has weights: its kind, strides, padding and groups and the weights' shapes, in order."""
    graph = onnx.load(str(file)).graph
    weights = {tensor.name: tuple(tensor.dims) for tensor in graph.initializer}
    layers = []
    for node in graph.node:
        shapes = tuple(weights[name] for name in node.input if name in weights)
        if shapes and node.op_type in ("Conv", "Gemm", "PRelu"):
            attributes = {a.name: tuple(a.ints) or a.i for a in node.attribute
                          if a.name in ("strides", "pads", "group")}
            layers.append((node.op_type, shapes, tuple(sorted(attributes.items()))))
    return layers


def interface(file: Path) -> tuple[list[str], list[str]]:
    """Names of inputs and outputs."""
    graph = onnx.load(str(file)).graph
    weights = {tensor.name for tensor in graph.initializer}
    return [i.name for i in graph.input if i.name not in weights], [o.name for o in graph.output]


def parameters(file: Path) -> int:
    """How many numbers were trained."""
    return sum(int(np.prod(shape)) for _, shapes, _ in geometry(file) for shape in shapes)


def compare(file: Path, shipped: Path) -> None:
    """Prints whether a file has the shipped one's geometry. Throws ExportError when not."""
    if geometry(file) != geometry(shipped) or interface(file) != interface(shipped):
        raise ExportError(f"{file.name} has {parameters(file)} parameters, {interface(file)}; "
                          f"the shipped {shipped.name} has {parameters(shipped)}, {interface(shipped)}")
    print(f"geometry as shipped {shipped.name}: {len(geometry(file))} layers, {parameters(file)} parameters")
