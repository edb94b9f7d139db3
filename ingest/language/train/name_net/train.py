"""train.py FEATURES_DIR OUTPUT_DIR: trains the name net.

FEATURES_DIR holds what write_name_features wrote; the weights go to OUTPUT_DIR as arrays that
pack_name_net makes the model file of. --dev sets every eighth file of our own news aside and
measures on them; without it all train. Needs PyTorch 1.13.
"""

import argparse
import pathlib
import random
import sys
import time

import numpy as np
import torch

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))  # for the folder `nets`

import corpus
from measure import measure
from net import IMPOSSIBLE, NameNet
from nets.average import Average
from nets.steps import Steps, begin

OTHERS = 4  # sources before our own news


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("output")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=1200, help="tokens")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--units", type=int, default=128)
    parser.add_argument("--drop", type=float, default=0.5)
    parser.add_argument("--state-drop", type=float, default=0.35)
    parser.add_argument("--own", type=float, default=2.0, help="weight of our own news")
    parser.add_argument("--no-pool", action="store_true")
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--measure", nargs="*", default=[], help="parts measured after training")
    return parser.parse_args()


def make_batch(part, vectors, documents, hide, weight):
    sentences, of_document = [], []
    for d, (_, ranges) in enumerate(documents):
        sentences += ranges
        of_document += [d] * len(ranges)
    order = sorted(range(len(sentences)), key=lambda i: sentences[i][0] - sentences[i][1])
    lengths = np.array([sentences[i][1] - sentences[i][0] for i in order])
    begins = np.array([sentences[i][0] for i in order])
    mask = np.arange(lengths[0])[:, None] < lengths[None, :]
    tokens = (begins[None, :] + np.arange(lengths[0])[:, None])[mask]
    document = np.broadcast_to(np.array([of_document[i] for i in order])[None, :], mask.shape)[mask]
    rows, offsets = part.rows_of(tokens)
    if hide is not None:  # rare words and parts of words are met as an unknown one is
        weights = (np.random.rand(len(rows)) >= hide[rows]).astype(np.float32)
    else:
        weights = np.ones(len(rows), dtype=np.float32)
    capital = part.capital[tokens]
    keys = np.where(capital, part.word_rows[tokens] + 1, 0) + document * (corpus.ROWS + 1)
    _, group, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    bits = part.allowed[tokens][:, None] >> np.arange(corpus.LABELS)[None, :] & 1
    t = torch.from_numpy
    return {
        "states": t(part.states[tokens].astype(np.float32) / 16384),
        "vectors": t(np.where((part.words[tokens] >= 0)[:, None], vectors[part.words[tokens]], 0)),
        "rows": t(rows), "offsets": t(offsets), "row_weights": t(weights),
        "group": t(group), "groups": len(sizes), "group_size": t(sizes.astype(np.float32)),
        "capital": t(capital.astype(np.float32)).unsqueeze(1),
        "sizes": t(mask.sum(1)), "tokens": tokens, "mask": mask,
        "forbidden": t((1 - bits).astype(np.float32) * IMPOSSIBLE),
        "weight": t(np.array([weight(documents[of_document[i]][0]) for i in order], dtype=np.float32)),
    }


def make_batches(documents, size, shuffle):
    documents = list(documents)
    if shuffle:
        random.shuffle(documents)
    batches, batch, tokens = [], [], 0
    for document in documents:
        batch.append(document)
        tokens += document[1][-1][1] - document[1][0][0]
        if tokens >= size:
            batches.append(batch)
            batch, tokens = [], 0
    if batch:
        batches.append(batch)
    return batches


def row_hiding(part, documents):
    """How often each row is left out in training, and how often it occurs."""
    counts = np.zeros(corpus.ROWS)
    for _, ranges in documents:
        np.add.at(counts, part.rows_of(np.arange(ranges[0][0], ranges[-1][1]))[0], 1)
    hide = np.minimum(0.95, 0.1 + 1.5 / (1.5 + counts))
    hide[: corpus.HASHED] = 0.1
    return hide, counts


def score(net, part, vectors, documents):
    """(tokens, scores) of all documents."""
    net.eval()
    found = np.zeros((len(part.allowed), corpus.LABELS), dtype=np.float32)
    with torch.no_grad():
        for documents_of in make_batches(documents, 4000, False):
            batch = make_batch(part, vectors, documents_of, None, lambda source: 1)
            found[batch["tokens"]] = net(batch).numpy()
    net.train()
    return found


def write_weights(net, counts, folder):
    with open(folder + "/shapes.txt", "w") as out:
        for name, value in net.state_dict().items():
            if name.endswith("no_bias") or name == "follow":
                continue
            value = value.numpy().astype(np.float32)
            if name == "rows.weight":  # rows that were never met say nothing
                value = value * (counts > 0)[:, None]
            value.astype(np.float32).tofile("%s/%s.f32" % (folder, name))
            shape = list(value.shape) + [1] * (2 - value.ndim)
            out.write("%s %d %d\n" % (name, shape[0], shape[1]))


def main():
    args = parse_arguments()
    begin(args.seed)
    part = corpus.Part(args.features + "/train")
    vectors = np.fromfile(args.features + "/words.f32", dtype=np.float32).reshape(-1, 100)
    aside = [d for d in part.documents if d[0] >= OTHERS and (d[0] - OTHERS) % 8 == 7]
    train = part.documents
    if args.dev:
        train = [d for d in train if d not in aside]
    hide, counts = row_hiding(part, train)
    net = NameNet({"width": args.width, "units": args.units, "drop": args.drop, "pool": not args.no_pool,
                   "state_drop": args.state_drop, "weight_drop": 0.2, "word_drop": 0.1})
    average = Average(net, 0.995)
    count = len(make_batches(train, args.batch, True))
    steps = Steps(net, average, args.rate, args.epochs * count, warm=100, second_beta=0.98)
    for epoch in range(args.epochs):
        began, total = time.time(), 0.0
        batches = make_batches(train, args.batch, True)
        for documents in batches:
            batch = make_batch(part, vectors, documents, hide,
                               lambda source: args.own if source >= OTHERS else 1.0)
            loss = (net.loss(batch) * batch["weight"]).sum() / len(batch["tokens"])
            steps.step(loss)
            total += loss.item()
        average.swap(net)
        print("epoch %d loss %.4f (%.0f s)" % (epoch + 1, total / len(batches), time.time() - began), flush=True)
        if args.dev:
            found = score(net, part, vectors, aside)
            print("  aside:", measure(found, net.chain().detach().numpy(), part, aside), flush=True)
        write_weights(net, counts, args.output)
        average.swap(net)
    average.swap(net)
    for name in args.measure:
        other = corpus.Part(args.features + "/" + name)
        found = score(net, other, vectors, other.documents)
        print(name + ":", measure(found, net.chain().detach().numpy(), other, other.documents), flush=True)


if __name__ == "__main__":
    main()
