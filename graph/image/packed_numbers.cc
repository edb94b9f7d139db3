#include "graph/image/packed_numbers.h"

#include <algorithm>
#include <bit>

namespace dossier {
namespace {

// As it stands in the image, before the bits.
struct Head {
  uint64_t count, base, step, bits;
};

struct Shape {
  uint64_t base = 0, step = 0, spread = 0;
};

// The shape of the numbers less i * step each. Differences may wrap around; they are taken as
// signed.
Shape ShapeOf(std::span<const uint64_t> numbers, uint64_t step) {
  int64_t least = static_cast<int64_t>(numbers[0]), greatest = least;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const auto rest = static_cast<int64_t>(numbers[i] - i * step);
    least = std::min(least, rest);
    greatest = std::max(greatest, rest);
  }
  const auto base = static_cast<uint64_t>(least);
  return {base, step, static_cast<uint64_t>(greatest) - base};
}

// A straight line from the first number to the last, where that leaves less; ascending offsets and
// ids lie near one.
Shape BestShape(std::span<const uint64_t> numbers) {
  if (numbers.empty()) return {};
  const Shape flat = ShapeOf(numbers, 0);
  if (numbers.size() == 1 || numbers.back() <= numbers.front()) return flat;
  const Shape rising = ShapeOf(numbers, (numbers.back() - numbers.front()) / (numbers.size() - 1));
  return rising.spread < flat.spread ? rising : flat;
}

size_t BytesOf(uint64_t count, uint64_t bits) { return ((count * bits + 7) / 8 + 7) / 8 * 8; }

void PutBits(std::span<const uint64_t> numbers, const Shape& shape, uint32_t bits, char* data) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    const uint64_t rest = numbers[i] - i * shape.step - shape.base;
    const size_t bit = i * bits;
    uint64_t word;
    std::memcpy(&word, data + (bit >> 3), sizeof(word));
    word |= rest << (bit & 7);
    std::memcpy(data + (bit >> 3), &word, sizeof(word));
  }
}

}  // namespace

bool Pack(std::span<const uint64_t> numbers, std::string* out) {
  const Shape shape = BestShape(numbers);
  const auto bits = static_cast<uint32_t>(std::bit_width(shape.spread));
  if (bits > kMostPackedBits) return false;
  const Head head = {numbers.size(), shape.base, shape.step, bits};
  out->append(reinterpret_cast<const char*>(&head), sizeof(head));
  if (bits == 0) return true;
  const size_t at = out->size(), bytes = BytesOf(numbers.size(), bits);
  out->resize(at + bytes + kPackedSlack);
  PutBits(numbers, shape, bits, out->data() + at);
  return true;
}

std::optional<PackedNumbers> PackedNumbers::Take(std::string_view* bytes) {
  Head head;
  if (bytes->size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes->data(), sizeof(head));
  if (head.bits > kMostPackedBits || head.count >> 48 != 0) return std::nullopt;
  PackedNumbers numbers;
  numbers.base_ = head.base;
  numbers.step_ = head.step;
  numbers.count_ = head.count;
  numbers.bits_ = static_cast<uint32_t>(head.bits);
  numbers.mask_ = (uint64_t{1} << head.bits) - 1;
  bytes->remove_prefix(sizeof(head));
  numbers.data_ = bytes->data();
  if (head.bits == 0) return numbers;
  if (head.count > bytes->size() * 8 / head.bits) return std::nullopt;
  const size_t length = BytesOf(head.count, head.bits) + kPackedSlack;
  if (length > bytes->size()) return std::nullopt;
  bytes->remove_prefix(length);
  return numbers;
}

void PackedNumbers::Read(size_t begin, std::span<uint64_t> out) const {
  for (size_t k = 0; k < out.size(); ++k) out[k] = (*this)[begin + k];
}

size_t PackedNumbers::LowerBound(size_t begin, size_t end, uint64_t wanted) const {
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2;
    if ((*this)[middle] < wanted) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

}  // namespace dossier
