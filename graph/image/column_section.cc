#include "graph/image/column_section.h"

#include <cstring>

#include "absl/status/statusor.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

// A dictionary of up to this many values is decoded when the column is opened, so that reading a
// value copies a pointer.
constexpr size_t kMostDecoded = 1 << 20;

absl::Status Damaged() {
  return absl::DataLossError("a column of the image is damaged; delete the image");
}

}  // namespace

bool ColumnSection::TakeTexts(std::string_view* bytes) {
  auto offsets = PackedNumbers::Take(bytes);
  if (!offsets || offsets->empty()) return false;
  offsets_ = *offsets;
  texts_ = *bytes;
  for (size_t i = 0; i + 1 < offsets_.size(); ++i) {
    if (offsets_[i] > offsets_[i + 1]) return false;
  }
  return offsets_[0] == 0 && offsets_[offsets_.size() - 1] <= texts_.size();
}

bool ColumnSection::DecodeDictionary() {
  const size_t count = offsets_.size() - 1;
  dictionary_.reserve(count);
  for (size_t i = 0; i < count; ++i) {
    auto value = DecodeValue(Text(i));
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

absl::Status ColumnSection::ReadAt(size_t rank, Value* out) const {
  switch (form_) {
    case ColumnForm::kInteger:
      *out = Value(static_cast<int64_t>(numbers_[rank]));
      return absl::OkStatus();
    case ColumnForm::kDate:
      *out = Value(Date{static_cast<int64_t>(numbers_[rank])});
      return absl::OkStatus();
    case ColumnForm::kDictionary: {
      const size_t code = numbers_[rank];
      if (code >= dictionary_.size()) return Damaged();
      *out = dictionary_[code];
      return absl::OkStatus();
    }
    case ColumnForm::kPlain: {
      auto value = DecodeValue(Text(rank));
      if (!value.ok()) return value.status();
      *out = *std::move(value);
      return absl::OkStatus();
    }
  }
  return Damaged();
}

absl::Status ColumnSection::Read(std::span<const uint64_t> ids, std::span<Value> out) const {
  for (size_t i = 0; i < ids.size(); ++i) {
    if (!presence_.Has(ids[i])) {
      out[i] = Value();
      continue;
    }
    if (absl::Status status = ReadAt(presence_.Rank(ids[i]), &out[i]); !status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace dossier
