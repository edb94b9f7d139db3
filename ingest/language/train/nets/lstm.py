"""The layer that the syntax net and the name net share."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class Lstm(nn.Module):
    """One bidirectional layer whose recurrent weights are dropped in training."""

    def __init__(self, inputs, units, drop):
        super().__init__()
        self.units, self.drop = units, drop
        self.w_in = nn.ParameterList(nn.Parameter(torch.empty(4 * units, inputs)) for _ in "fb")
        self.w_back = nn.ParameterList(nn.Parameter(torch.empty(4 * units, units)) for _ in "fb")
        self.bias = nn.ParameterList(nn.Parameter(torch.zeros(4 * units)) for _ in "fb")
        for w in self.w_in:
            nn.init.xavier_uniform_(w)
        for w in self.w_back:
            for gate in range(4):
                nn.init.orthogonal_(w.data[gate * units : (gate + 1) * units])
        for b in self.bias:
            b.data[units : 2 * units] = 1.0
        self.register_buffer("no_bias", torch.zeros(4 * units))

    def forward(self, data, sizes):
        weights = []
        for w_in, w_back, bias in zip(self.w_in, self.w_back, self.bias):
            weights += [w_in, F.dropout(w_back, self.drop, self.training), bias, self.no_bias]
        zero = torch.zeros(2, int(sizes[0]), self.units)
        return torch._VF.lstm(data, sizes, (zero, zero), weights, True, 1, 0.0, self.training, True)[0]
