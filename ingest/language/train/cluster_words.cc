// cluster_words VECTORS.json OUTPUT: makes the word clusters file from a JSON object {"vectors":
// {"word": [x, ...], ...}} whose words come in order of frequency.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_writer.h"
#include "ingest/language/train/k_means.h"
#include "simdjson.h"

namespace dossier {
namespace {

constexpr int kDimensions = 100;
constexpr size_t kWords = 160000;
constexpr int kFine = 1000;
constexpr int kMiddle = 200;
constexpr int kCoarse = 50;

struct Vectors {
  std::vector<std::string> words;
  VectorSet rows;
};

void AppendRow(simdjson::ondemand::array values, VectorSet* rows) {
  float row[kDimensions];
  int n = 0;
  for (auto value : values) {
    if (n == kDimensions) break;
    row[n++] = static_cast<float>(double(value));
  }
  float length = 0;
  for (float x : row) length += x * x;
  length = std::sqrt(std::max(length, 1e-12f));
  for (float x : row) rows->values.push_back(x / length);
}

// The JSON package writes '.' within words and numbers as they are; words of digits and marks alone
// are of no use here.
bool Wanted(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' || c < 0; });
}

Vectors Read(const char* path) {
  Vectors result;
  result.rows.dimensions = kDimensions;
  simdjson::padded_string json = simdjson::padded_string::load(path);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document = parser.iterate(json);
  for (auto field : document["vectors"].get_object()) {
    std::string word(std::string_view(field.unescaped_key()));
    if (!Wanted(word)) continue;
    result.words.push_back(word);
    AppendRow(field.value().get_array(), &result.rows);
    if (result.words.size() == kWords) break;
  }
  return result;
}

void WriteClusters(const Vectors& vectors, const char* path) {
  Clustering fine = KMeans(vectors.rows, kFine, 14);
  Clustering middle = KMeans(fine.centers, kMiddle, 30);
  Clustering coarse = KMeans(fine.centers, kCoarse, 30);
  std::vector<uint32_t> keys(1 << 18, 0);
  std::vector<uint16_t> values(keys.size(), 0);
  for (size_t i = 0; i < vectors.words.size(); ++i) {
    uint64_t hash = HashText(vectors.words[i]);
    uint32_t key = static_cast<uint32_t>(hash >> 32) | 1;
    size_t slot = hash & (keys.size() - 1);
    while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.size() - 1);
    if (keys[slot] == key) continue;
    keys[slot] = key;
    values[slot] = static_cast<uint16_t>(fine.cluster[i] + 1);
  }
  std::vector<uint8_t> middles(1, 0), coarses(1, 0);
  for (int c = 0; c < kFine; ++c) {
    middles.push_back(static_cast<uint8_t>(middle.cluster[c] + 1));
    coarses.push_back(static_cast<uint8_t>(coarse.cluster[c] + 1));
  }
  FlatWriter writer(FlatKind::kWordClusters);
  writer.AddArray<uint32_t>(keys);
  writer.AddArray<uint16_t>(values);
  writer.AddArray<uint8_t>(middles);
  writer.AddArray<uint8_t>(coarses);
  absl::Status status = WriteWholeFile(path, writer.Finish());
  std::printf("%zu words, %d classes: %s\n", vectors.words.size(), kFine,
              status.ToString().c_str());
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: cluster_words VECTORS.json OUTPUT\n");
    return 2;
  }
  dossier::WriteClusters(dossier::Read(argv[1]), argv[2]);
  return 0;
}
