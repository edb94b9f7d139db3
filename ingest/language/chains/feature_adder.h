// How features of phrases become rows of the model's tables.
#pragma once

#include <cstdint>
#include <vector>

namespace dossier {

// Rows of the tables. Those that the hidden layer sees are few and frequent; the others are looked
// up by themselves.
struct ChainInputs {
  static constexpr int kHiddenBits = 15, kDirectBits = 19;  // of a row's number

  std::vector<uint32_t> hidden;
  std::vector<uint32_t> direct;
};

// Small numbers are told apart, large ones roughly.
constexpr uint64_t SizeBucket(uint64_t n) {
  return n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : n < 32 ? 7 : 8;
}

// Each feature alone, with the kind of the phrase, and with both kinds. One multiplication a row:
// there are dozens of rows for each pair of phrases.
class FeatureAdder {
 public:
  FeatureAdder(uint64_t p_kind, uint64_t q_kind, ChainInputs* out)
      : kind_((p_kind + 1) * kOdd[1]), both_(kind_ ^ (q_kind + 1) * kOdd[2]), inputs_(out) {
    both_ ^= both_ >> 31;
    kind_ ^= kind_ >> 31;
    inputs_->hidden.clear();
    inputs_->direct.clear();
  }
  // Of few values.
  void Add(uint64_t name, uint64_t value) {
    uint64_t h = Mix(name, value);
    inputs_->hidden.push_back(Row(h, ChainInputs::kHiddenBits));
    inputs_->direct.push_back(Row(h ^ kind_, ChainInputs::kDirectBits));
    inputs_->direct.push_back(Row(h ^ both_, ChainInputs::kDirectBits));
  }
  // Of many.
  void AddWord(uint64_t name, uint64_t value) {
    uint64_t h = Mix(name, value);
    inputs_->direct.push_back(Row(h, ChainInputs::kDirectBits));
    inputs_->direct.push_back(Row(h ^ kind_, ChainInputs::kDirectBits));
  }

 private:
  static constexpr uint64_t kOdd[] = {0x9e3779b97f4a7c15ull, 0xbf58476d1ce4e5b9ull,
                                      0x94d049bb133111ebull, 0xd6e8feb86659fd93ull};

  static uint64_t Mix(uint64_t name, uint64_t value) {
    uint64_t h = (value + name * kOdd[0]) * kOdd[3];
    return h ^ h >> 32;
  }
  static uint32_t Row(uint64_t h, int bits) {
    return static_cast<uint32_t>(h * kOdd[0] >> (64 - bits));
  }

  uint64_t kind_, both_;
  ChainInputs* inputs_;
};

}  // namespace dossier
