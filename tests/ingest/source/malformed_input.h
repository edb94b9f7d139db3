// Broken inputs, the same ones on every run.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// `count` mutations of the seeds: cut short, bits flipped, bytes replaced, pieces doubled, moved or swapped between seeds,
// bytes of other encodings put in. A function of its arguments.
std::vector<std::string> MutatedInputs(const std::vector<std::string>& seeds, size_t count);

// Pages that bring simple parsers to a stack overflow, to quadratic time, or to tears: pieces of markup repeated
// `times` times.
std::vector<std::string> HostilePages(size_t times);

// `bytes` packed as one member of gzip.
std::string Gzip(std::string_view bytes);

}  // namespace dossier
