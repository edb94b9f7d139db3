"""The net: word and letter embeddings, two BiLSTM layers, heads for tags, arcs and relations."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from nets.lstm import Lstm

TAGS, UNIVERSALS, RELATIONS = 50, 17, 52
DISTANCES = 33  # from 16 to the left to 16 to the right


class SyntaxNet(nn.Module):
    def __init__(self, sizes, trained_words):
        super().__init__()
        self.sizes = sizes
        units = sizes["units"]
        self.residual = nn.Embedding(trained_words + 1, 100, padding_idx=0)
        nn.init.zeros_(self.residual.weight)
        self.pieces = nn.EmbeddingBag(1 << 16, sizes["piece"], mode="sum")
        nn.init.normal_(self.pieces.weight, 0, 0.15)
        self.shapes = nn.Embedding(240, sizes["shape"])
        nn.init.normal_(self.shapes.weight, 0, 0.3)
        self.layers = nn.ModuleList(
            [
                Lstm(100 + sizes["piece"] + sizes["shape"], units, sizes["weight_drop"]),
                Lstm(2 * units, units, sizes["weight_drop"]),
            ]
        )
        self.tags = nn.Linear(4 * units, TAGS)
        self.universals = nn.Linear(4 * units, UNIVERSALS)
        arc, label = sizes["arc"], sizes["label"]
        self.dependent = nn.Linear(2 * units, arc + label)
        self.governor = nn.Linear(2 * units, arc + label)
        self.root = nn.Parameter(torch.randn(2 * units) * 0.1)
        self.arcs = nn.Linear(arc, arc, bias=False)
        nn.init.xavier_uniform_(self.arcs.weight)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.relations = nn.Linear(2 * label, RELATIONS)

    def encode(self, batch):
        """Both layers' outputs, padded: [sentences, longest, 2 * units] each."""
        drop = self.sizes["drop"]
        words = batch["vectors"] + self.residual(batch["residual"])
        bags = self.pieces(batch["rows"], batch["offsets"], per_sample_weights=batch["weights"])
        word_input = torch.cat([words, bags], 1)[batch["word_at"]]
        if self.training:  # a word unknown, or known by its letters only, or by its vector only
            keep = (torch.rand(len(word_input), 1) >= self.sizes["word_drop"]).float()
            keep_bag = (torch.rand(len(word_input), 1) >= self.sizes["piece_drop"]).float()
            word_input = torch.cat([word_input[:, :100] * keep, word_input[:, 100:] * keep_bag], 1)
        data = torch.cat([word_input, self.shapes(batch["shape"])], 1)
        outs = []
        for layer in self.layers:
            data = F.dropout(data, drop, self.training)
            packed = nn.utils.rnn.PackedSequence(data, batch["sizes"])
            data = layer(data, batch["sizes"])
            packed = nn.utils.rnn.PackedSequence(data, batch["sizes"])
            outs.append(nn.utils.rnn.pad_packed_sequence(packed, batch_first=True)[0])
        return outs

    def forward(self, batch):
        first, second = self.encode(batch)
        drop = self.sizes["drop"]
        both = F.dropout(torch.cat([first, second], 2), drop, self.training)
        root = self.root.expand(len(second), 1, -1)
        second = torch.cat([root, second], 1)
        arc = self.sizes["arc"]
        dependent = F.dropout(F.relu(self.dependent(second[:, 1:])), drop, self.training)
        governor = F.dropout(F.relu(self.governor(second)), drop, self.training)
        heads = self.arcs(governor[..., :arc])
        arcs = dependent[..., :arc] @ heads.transpose(1, 2)
        arcs = arcs + self.arc_bias(governor[..., :arc]).transpose(1, 2)
        n = arcs.size(1)
        steps = torch.arange(n + 1).view(1, -1) - torch.arange(1, n + 1).view(-1, 1)
        near = self.distance[steps.clamp(-16, 16) + 16].clone()
        near[:, 0] = 0
        return {
            "tags": self.tags(both),
            "universals": self.universals(both),
            "arcs": arcs + near,
            "dependent": dependent[..., arc:],
            "governor": governor[..., arc:],
        }

    def label(self, out, heads):
        """Scores of relations to the given heads (0 = root)."""
        index = heads.unsqueeze(2).expand(-1, -1, out["governor"].size(2))
        governor = out["governor"].gather(1, index)
        dependent = out["dependent"]
        return self.relations(torch.cat([dependent * governor, dependent + governor], 2))
