"""Writes the trained weights as plain arrays, each with its shape in a list of names."""

import numpy as np


def word_table(net, lexicon):
    """Every word that has a vector or was trained, with the sum of both."""
    words = list(lexicon.table_words)
    rows = {word: i for i, word in enumerate(words)}
    residual = net.residual.weight.detach().numpy()
    table = lexicon.table.copy()
    extra = []
    for i in lexicon.trained:
        word, row = lexicon.words[i], residual[lexicon.residual[i]]
        if word in rows:
            table[rows[word]] += row
        else:
            words.append(word)
            extra.append(row)
    return words, np.concatenate([table] + ([np.array(extra)] if extra else []))


def write_weights(net, lexicon, folder):
    words, table = word_table(net, lexicon)
    arrays = {"words": table}
    for name, value in net.state_dict().items():
        if not name.startswith("residual") and not name.endswith("no_bias"):
            arrays[name] = value.numpy()
    with open(folder + "/vocabulary.txt", "w", encoding="utf-8", errors="surrogateescape") as out:
        out.write("".join(word + "\n" for word in words))
    with open(folder + "/shapes.txt", "w") as out:
        for name, value in arrays.items():
            value.astype(np.float32).tofile("%s/%s.f32" % (folder, name))
            shape = list(value.shape) + [1] * (2 - value.ndim)
            out.write("%s %d %d\n" % (name, shape[0], shape[1]))
