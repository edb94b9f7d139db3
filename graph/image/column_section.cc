#include "graph/image/column_section.h"

#include <cstring>

#include "absl/status/statusor.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

// A dictionary of up to this many values is decoded when the column is opened, so that reading a
// value copies a pointer; to decode a greater one would take longer than most questions.
constexpr size_t kMostDecoded = 1 << 14;

absl::Status Damaged() {
  return absl::DataLossError("a column of the image is damaged; delete the image");
}

}  // namespace

bool ColumnSection::TakeTexts(std::string_view* bytes) {
  auto offsets = PackedNumbers::Take(bytes);
  if (!offsets || offsets->empty()) return false;
  offsets_ = *offsets;
  texts_ = *bytes;
  return offsets_[0] == 0 && offsets_[offsets_.size() - 1] <= texts_.size();
}

absl::StatusOr<Value> ColumnSection::Decode(size_t i) const {
  if (i + 1 >= offsets_.size()) return Damaged();
  const uint64_t begin = offsets_[i], end = offsets_[i + 1];
  if (begin > end || end > texts_.size()) return Damaged();
  return DecodeValue(texts_.substr(begin, end - begin));
}

bool ColumnSection::DecodeDictionary() {
  if (dictionary_size() > kMostDecoded) return true;
  for (size_t i = 0; i < dictionary_size(); ++i) {
    auto value = Decode(i);
    if (!value.ok()) return false;
    dictionary_.push_back(*std::move(value));
  }
  return true;
}

std::optional<ColumnSection> ColumnSection::Open(std::string_view bytes) {
  ColumnSection column;
  uint64_t form;
  if (bytes.size() < sizeof(form)) return std::nullopt;
  std::memcpy(&form, bytes.data(), sizeof(form));
  bytes.remove_prefix(sizeof(form));
  if (form > static_cast<uint64_t>(ColumnForm::kPlain)) return std::nullopt;
  column.form_ = static_cast<ColumnForm>(form);
  auto presence = Presence::Take(&bytes);
  if (!presence) return std::nullopt;
  column.presence_ = *presence;
  if (column.form_ != ColumnForm::kPlain) {
    auto numbers = PackedNumbers::Take(&bytes);
    if (!numbers || numbers->size() != presence->count()) return std::nullopt;
    column.numbers_ = *numbers;
  }
  const bool texts = column.form_ >= ColumnForm::kDictionary;
  if (texts && !column.TakeTexts(&bytes)) return std::nullopt;
  if (column.form_ == ColumnForm::kDictionary && !column.DecodeDictionary()) return std::nullopt;
  if (column.form_ == ColumnForm::kPlain && column.offsets_.size() - 1 != presence->count())
    return std::nullopt;
  return column;
}

absl::StatusOr<Value> ColumnSection::ReadAt(size_t rank) const {
  if (form_ == ColumnForm::kInteger) return Value(static_cast<int64_t>(numbers_[rank]));
  if (form_ == ColumnForm::kDate) return Value(Date{static_cast<int64_t>(numbers_[rank])});
  if (form_ == ColumnForm::kPlain) return Decode(rank);
  const size_t code = numbers_[rank];
  return code < dictionary_.size() ? dictionary_[code] : Decode(code);
}

absl::Status ColumnSection::Read(std::span<const uint64_t> ids, std::span<Value> out) const {
  for (size_t i = 0; i < ids.size(); ++i) {
    if (!presence_.Has(ids[i])) {
      out[i] = Value();
      continue;
    }
    absl::StatusOr<Value> value = ReadAt(presence_.Rank(ids[i]));
    if (!value.ok()) return value.status();
    out[i] = *std::move(value);
  }
  return absl::OkStatus();
}

}  // namespace dossier
