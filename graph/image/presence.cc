#include "graph/image/presence.h"

#include <algorithm>
#include <cstring>

namespace dossier {
namespace {

struct Head {
  uint64_t first, count, words;  // no words: a run
};

void Append(const Head& head, std::string* out) {
  out->append(reinterpret_cast<const char*>(&head), sizeof(head));
}

}  // namespace

void Presence::ReadIds(uint64_t* next, size_t capacity, std::vector<uint64_t>* out) const {
  const uint64_t end = first_ + limit_;
  *next = std::max(*next, first_);
  while (*next < end && capacity > 0) {
    const uint64_t at = *next - first_;
    const uint64_t word = words_ == nullptr ? 1 : words_[at / 64] >> (at % 64);
    if (word == 0) {
      *next = first_ + (at / 64 + 1) * 64;
      continue;
    }
    *next += static_cast<uint64_t>(std::countr_zero(word));
    out->push_back((*next)++);
    --capacity;
  }
}

std::optional<Presence> Presence::Take(std::string_view* bytes) {
  Head head;
  if (bytes->size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes->data(), sizeof(head));
  bytes->remove_prefix(sizeof(head));
  Presence presence;
  presence.first_ = head.first;
  presence.count_ = head.count;
  presence.limit_ = head.words == 0 ? head.count : head.words * 64;
  if (head.words == 0) return presence;
  if (head.words > bytes->size() / sizeof(uint64_t)) return std::nullopt;
  const size_t rank_bytes = (head.words + 1) / 2 * 2 * sizeof(uint32_t);
  const size_t word_bytes = head.words * sizeof(uint64_t);
  if (rank_bytes > bytes->size() - word_bytes) return std::nullopt;
  presence.words_ = reinterpret_cast<const uint64_t*>(bytes->data());
  presence.ranks_ = reinterpret_cast<const uint32_t*>(bytes->data() + word_bytes);
  bytes->remove_prefix(word_bytes + rank_bytes);
  return presence;
}

void PresenceBuilder::Add(uint64_t id) {
  if (count_ == 0) first_ = id;
  const uint64_t at = id - first_ / 64 * 64;
  if (at / 64 >= words_.size()) words_.resize(at / 64 + 1);
  words_[at / 64] |= uint64_t{1} << (at % 64);
  last_ = id;
  ++count_;
}

void PresenceBuilder::Write(std::string* out) const {
  if (count_ == 0 || last_ - first_ + 1 == count_) return Append({first_, count_, 0}, out);
  Append({first_ / 64 * 64, count_, words_.size()}, out);
  out->append(reinterpret_cast<const char*>(words_.data()), words_.size() * sizeof(uint64_t));
  std::vector<uint32_t> ranks;
  uint32_t rank = 0;
  for (uint64_t word : words_) {
    ranks.push_back(rank);
    rank += static_cast<uint32_t>(std::popcount(word));
  }
  ranks.resize((ranks.size() + 1) / 2 * 2);
  out->append(reinterpret_cast<const char*>(ranks.data()), ranks.size() * sizeof(uint32_t));
}

}  // namespace dossier
