// The values of one property over all nodes or all relationships that have it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/image/packed_numbers.h"
#include "graph/image/presence.h"
#include "graph/value/value.h"

namespace dossier {

// How the values lie: whole numbers and days packed; a dictionary where values recur; else one
// after the other in their stored form.
enum class ColumnForm : uint64_t { kInteger, kDate, kDictionary, kPlain };

// A view; the bytes must outlive it. Threads may share one.
class ColumnSection {
 public:
  ColumnForm form() const { return form_; }
  const Presence& presence() const { return presence_; }
  // Of kInteger and kDate: the numbers, signed; of kDictionary: places in the dictionary. One for
  // each id present, in order of ids.
  const PackedNumbers& numbers() const { return numbers_; }
  // Of kDictionary: how many values differ.
  size_t dictionary_size() const { return offsets_.size() - 1; }

  // Sets out[i] to the value of ids[i], null where it has none. DataLoss where it is damaged.
  absl::Status Read(std::span<const uint64_t> ids, std::span<Value> out) const;

  // Nothing where the bytes are damaged.
  static std::optional<ColumnSection> Open(std::string_view bytes);

 private:
  bool TakeTexts(std::string_view* bytes);
  bool DecodeDictionary();
  // Value `i` of the dictionary or of the plain values.
  absl::StatusOr<Value> Decode(size_t i) const;
  absl::StatusOr<Value> ReadAt(size_t rank) const;

  ColumnForm form_ = ColumnForm::kPlain;
  Presence presence_;
  PackedNumbers numbers_, offsets_;
  std::string_view texts_;
  std::vector<Value> dictionary_;  // decoded, where it is small
};

class ColumnBuilder {
 public:
  // Ids ascend; `encoded` is the stored form of a value (value_codec.h).
  void Add(uint64_t id, std::string_view encoded);
  // Appends the section.
  void Write(std::string* out) const;

 private:
  PresenceBuilder presence_;
  std::string texts_;                  // one behind the other, each with its length before it
  uint64_t integers_ = 0, dates_ = 0;  // how many of the values are such
};

}  // namespace dossier
