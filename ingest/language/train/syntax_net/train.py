"""train.py FEATURES_DIR VECTORS.json OUTPUT_DIR: trains the syntax net.

FEATURES_DIR holds what write_features wrote, with parts 'train' and 'dev'; the weights go to
OUTPUT_DIR as arrays that pack_syntax_net makes the model file of. Needs PyTorch 1.13.
"""

import argparse
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))  # for the folder `nets`

import corpus
from net import SyntaxNet
from weights import write_weights
from nets.average import Average
from nets.steps import Steps, begin


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("vectors")
    parser.add_argument("output")
    parser.add_argument("--epochs", type=int, default=34)
    parser.add_argument("--words", type=int, default=160000)
    parser.add_argument("--batch", type=int, default=1000, help="tokens")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--units", type=int, default=144)
    parser.add_argument("--drop", type=float, default=0.33)
    return parser.parse_args()


class Lexicon:
    """Per word of the treebanks: its fixed vector, and its row among the trained words."""

    def __init__(self, args, train):
        self.words = corpus.read_words(args.features)
        self.pieces = corpus.Pieces(args.features)
        self.table_words, self.table = corpus.read_vectors(args.vectors, args.words)
        rows = {word: i for i, word in enumerate(self.table_words)}
        at = np.array([rows.get(word, -1) for word in self.words])
        self.vectors = np.where((at >= 0)[:, None], self.table[at], 0).astype(np.float32)
        self.counts = np.zeros(len(self.words), dtype=np.int64)
        for sentence in train:
            np.add.at(self.counts, sentence[:, corpus.WORD], 1)
        trained = np.flatnonzero(self.counts >= 2)
        self.trained = trained
        self.residual = np.zeros(len(self.words), dtype=np.int64)
        self.residual[trained] = np.arange(1, len(trained) + 1)
        # Rare words often look as they do to a reader who has not been trained on them.
        self.hide = 0.3 / (0.3 + self.counts)


def make_batch(lexicon, sentences, training):
    sentences = sorted(sentences, key=len, reverse=True)
    lengths = np.array([len(s) for s in sentences])
    n, longest = len(sentences), lengths[0]
    mask = np.arange(longest)[None, :] < lengths[:, None]
    rows = np.zeros((n, longest, 9), dtype=np.int64)
    for i, sentence in enumerate(sentences):
        rows[i, : len(sentence)] = sentence
        if training:
            style = random.random()
            if style < 0.05:
                rows[i, :, corpus.SHAPE] = rows[i, :, corpus.SHAPE_SMALL if style < 0.01 else
                                                corpus.SHAPE_CAPITAL if style < 0.025 else
                                                corpus.SHAPE_HEADLINE]
    packed = rows.transpose(1, 0, 2)[mask.T]  # time by time, as packed sequences are
    words, word_at = np.unique(packed[:, corpus.WORD], return_inverse=True)
    residual = lexicon.residual[words]
    if training:
        residual = np.where(np.random.rand(len(words)) < lexicon.hide[words], 0, residual)
    piece_rows, offsets, weights = lexicon.pieces.of_words(words)
    t = torch.from_numpy
    return {
        "vectors": t(lexicon.vectors[words]), "residual": t(residual), "rows": t(piece_rows),
        "offsets": t(offsets), "weights": t(weights), "word_at": t(word_at),
        "shape": t(packed[:, corpus.SHAPE].copy()), "sizes": t(mask.sum(0)),
        "mask": t(mask), "gold": t(rows), "sentences": sentences,
    }


def make_batches(sentences, size, shuffle):
    """Sentences of like length together, of about `size` tokens."""
    keys = [len(s) + (random.uniform(-3, 3) if shuffle else 0) for s in sentences]
    order = sorted(range(len(sentences)), key=lambda i: keys[i])
    batches, batch, tokens = [], [], 0
    for i in order:
        batch.append(sentences[i])
        tokens += len(sentences[i])
        if tokens >= size:
            batches.append(batch)
            batch, tokens = [], 0
    if batch:
        batches.append(batch)
    if shuffle:
        random.shuffle(batches)
    return batches


def loss_of(net, batch):
    out = net(batch)
    mask, gold = batch["mask"], batch["gold"]
    heads = gold[:, :, corpus.HEAD]
    none = ~torch.cat([torch.ones(len(mask), 1, dtype=torch.bool), mask], 1)
    arcs = out["arcs"].masked_fill(none.unsqueeze(1), -1e4)
    labels = net.label(out, heads)

    def cross(scores, wanted):
        return F.cross_entropy(scores[mask], wanted[mask])

    return (
        cross(arcs, heads)
        + cross(labels, gold[:, :, corpus.RELATION])
        + 0.7 * cross(out["tags"], gold[:, :, corpus.TAG])
        + 0.3 * cross(out["universals"], gold[:, :, corpus.UNIVERSAL])
    )


def evaluate(net, lexicon, sentences):
    """Heads are chosen each by itself here; the program's trees come out slightly better."""
    net.eval()
    right = np.zeros(4)
    total = 0
    with torch.no_grad():
        for part in make_batches(sentences, 4000, False):
            batch = make_batch(lexicon, part, False)
            out, mask, gold = net(batch), batch["mask"], batch["gold"]
            none = ~torch.cat([torch.ones(len(mask), 1, dtype=torch.bool), mask], 1)
            heads = out["arcs"].masked_fill(none.unsqueeze(1), -1e4).argmax(2)
            labels = net.label(out, heads)
            arc = (heads == gold[:, :, corpus.HEAD]) & mask
            both = arc & (labels.argmax(2) == gold[:, :, corpus.RELATION])
            tag = (out["tags"].argmax(2) == gold[:, :, corpus.TAG]) & mask
            universal = (out["universals"].argmax(2) == gold[:, :, corpus.UNIVERSAL]) & mask
            right += [x.sum().item() for x in (tag, universal, arc, both)]
            total += mask.sum().item()
    net.train()
    return "XPOS %.2f UPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * right / total)


def main():
    args = parse_arguments()
    begin(args.seed)
    train = corpus.read_sentences(args.features + "/train")
    dev = corpus.read_sentences(args.features + "/dev")
    lexicon = Lexicon(args, train)
    sizes = {"units": args.units, "piece": 64, "shape": 16, "arc": 96, "label": 64,
             "drop": args.drop, "weight_drop": 0.2, "word_drop": 0.05, "piece_drop": 0.05}
    net = SyntaxNet(sizes, len(lexicon.trained))
    average = Average(net, 0.998)
    count = len(make_batches(train, args.batch, True))
    steps = Steps(net, average, args.rate, args.epochs * count, warm=300, second_beta=0.95)
    for epoch in range(args.epochs):
        began, total = time.time(), 0.0
        batches = make_batches(train, args.batch, True)
        for part in batches:
            loss = loss_of(net, make_batch(lexicon, part, True))
            steps.step(loss)
            total += loss.item()
        average.swap(net)
        print("epoch %d loss %.4f %s (%.0f s)" % (
            epoch + 1, total / len(batches), evaluate(net, lexicon, dev), time.time() - began),
            flush=True)
        write_weights(net, lexicon, args.output)
        average.swap(net)


if __name__ == "__main__":
    main()
