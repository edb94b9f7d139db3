#include "ingest/syndication/text_sketch.h"

#include <algorithm>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ingest/ontology/fingerprint.h"

namespace dossier {
namespace {

constexpr size_t kRun = 4;
constexpr size_t kFewestWords = 24;
constexpr size_t kFewestEqual = 45;
constexpr size_t kBands = 16;
constexpr size_t kRows = std::tuple_size_v<TextSketch> / kBands;

uint64_t Mix(uint64_t h) {
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
  return h ^ (h >> 31);
}

bool IsWordByte(unsigned char c) { return absl::ascii_isalnum(c) || c >= 0x80; }

// FNV-1a of each word, in order.
std::vector<uint64_t> WordHashes(std::string_view text) {
  constexpr uint64_t kStart = 0xcbf29ce484222325u;
  std::vector<uint64_t> hashes;
  uint64_t hash = kStart;
  bool inside = false;
  for (const char c : text) {
    if (IsWordByte(static_cast<unsigned char>(c))) {
      hash =
          (hash ^ static_cast<unsigned char>(absl::ascii_tolower(static_cast<unsigned char>(c)))) *
          0x100000001b3u;
      inside = true;
    } else if (inside) {
      hashes.push_back(hash);
      hash = kStart;
      inside = false;
    }
  }
  if (inside) hashes.push_back(hash);
  return hashes;
}

void Lower(uint64_t run, TextSketch* sketch) {
  for (size_t i = 0; i < sketch->size(); ++i) {
    const uint32_t value = static_cast<uint32_t>(Mix(run + 0x9e3779b97f4a7c15u * (i + 1)) >> 32);
    (*sketch)[i] = std::min((*sketch)[i], value);
  }
}

void AppendLittleEndian(uint32_t value, std::string* out) {
  for (int shift = 0; shift < 32; shift += 8) out->push_back(static_cast<char>(value >> shift));
}

}  // namespace

std::optional<TextSketch> SketchText(std::string_view text) {
  const std::vector<uint64_t> words = WordHashes(text);
  if (words.size() < kFewestWords) return std::nullopt;
  TextSketch sketch;
  sketch.fill(std::numeric_limits<uint32_t>::max());
  for (size_t i = 0; i + kRun <= words.size(); ++i) {
    uint64_t run = 0;
    for (size_t j = 0; j < kRun; ++j) run = Mix(run * 31 + words[i + j]);
    Lower(run, &sketch);
  }
  return sketch;
}

bool NearlySame(const TextSketch& a, const TextSketch& b) {
  size_t equal = 0;
  for (size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i];
  return equal >= kFewestEqual;
}

std::vector<std::string> BandKeys(const TextSketch& sketch) {
  std::vector<std::string> keys;
  const std::string bytes = SketchBytes(sketch);
  constexpr size_t kBytes = kRows * sizeof(uint32_t);
  for (size_t band = 0; band < kBands; ++band) {
    const std::string rows = bytes.substr(band * kBytes, kBytes);
    keys.push_back(absl::StrCat(absl::Hex(band), ":", Fingerprint(rows)));
  }
  return keys;
}

std::string TextMark(std::string_view text, const std::optional<TextSketch>& sketch,
                     std::string_view digest) {
  if (sketch) return Fingerprint(SketchBytes(*sketch));
  const std::vector<uint64_t> words = WordHashes(text);
  if (words.empty()) return Fingerprint(digest);
  std::string joined = "short";
  for (uint64_t word : words) absl::StrAppend(&joined, " ", word);
  return Fingerprint(joined);
}

std::string SketchBytes(const TextSketch& sketch) {
  std::string bytes;
  for (uint32_t value : sketch) AppendLittleEndian(value, &bytes);
  return bytes;
}

std::optional<TextSketch> SketchFromBytes(std::string_view bytes) {
  TextSketch sketch;
  if (bytes.size() != sketch.size() * sizeof(uint32_t)) return std::nullopt;
  for (size_t i = 0; i < sketch.size(); ++i) {
    sketch[i] = 0;
    for (size_t j = 0; j < sizeof(uint32_t); ++j) {
      sketch[i] |=
          static_cast<uint32_t>(static_cast<unsigned char>(bytes[i * sizeof(uint32_t) + j]))
          << (8 * j);
    }
  }
  return sketch;
}

}  // namespace dossier
