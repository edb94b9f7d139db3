#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "graph/image/column_section.h"
#include "graph/storage/byte_coding.h"
#include "graph/value/value_tag.h"

namespace dossier {
namespace {

using Texts = std::vector<std::string_view>;

Texts Split(std::string_view sized, uint64_t count) {
  Texts texts;
  texts.reserve(count);
  ByteReader reader(sized);
  for (uint64_t i = 0; i < count; ++i) texts.push_back(reader.Sized());
  return texts;
}

void PutForm(ColumnForm form, std::string* out) {
  const auto number = static_cast<uint64_t>(form);
  out->append(reinterpret_cast<const char*>(&number), sizeof(number));
}

void PutTexts(const Texts& texts, std::string* out) {
  std::vector<uint64_t> offsets = {0};
  for (std::string_view text : texts) offsets.push_back(offsets.back() + text.size());
  Pack(offsets, out);
  for (std::string_view text : texts) out->append(text);
}

// The numbers behind the tags of integers or dates.
std::vector<uint64_t> Numbers(const Texts& texts) {
  std::vector<uint64_t> numbers;
  numbers.reserve(texts.size());
  for (std::string_view text : texts) {
    ByteReader reader(text.substr(1));
    numbers.push_back(static_cast<uint64_t>(UnZigZag(reader.Varint())));
  }
  return numbers;
}

struct Dictionary {
  Texts values;                 // ascending
  std::vector<uint64_t> codes;  // of each text
};

// Nothing where most texts occur once.
std::optional<Dictionary> MakeDictionary(const Texts& texts) {
  absl::flat_hash_map<std::string_view, uint64_t> code_of;
  for (std::string_view text : texts) {
    code_of.emplace(text, 0);
    if (code_of.size() > 256 && code_of.size() > texts.size() / 2) return std::nullopt;
  }
  if (code_of.size() > texts.size() / 2 + 1) return std::nullopt;
  Dictionary dictionary;
  for (const auto& [text, code] : code_of) dictionary.values.push_back(text);
  std::sort(dictionary.values.begin(), dictionary.values.end());
  for (size_t i = 0; i < dictionary.values.size(); ++i) code_of[dictionary.values[i]] = i;
  dictionary.codes.reserve(texts.size());
  for (std::string_view text : texts) dictionary.codes.push_back(code_of[text]);
  return dictionary;
}

}  // namespace

void ColumnBuilder::Add(uint64_t id, std::string_view encoded) {
  presence_.Add(id);
  PutSized(encoded, &texts_);
  const auto tag = static_cast<ValueTag>(encoded.empty() ? 0 : encoded[0]);
  integers_ += tag == ValueTag::kInteger;
  dates_ += tag == ValueTag::kDate;
}

void ColumnBuilder::Write(std::string* out) const {
  const Texts texts = Split(texts_, presence_.count());
  const bool integers = integers_ == texts.size(), dates = dates_ == texts.size();
  const size_t begin = out->size();
  if (integers || dates) {
    PutForm(integers ? ColumnForm::kInteger : ColumnForm::kDate, out);
    presence_.Write(out);
    if (Pack(Numbers(texts), out)) return;
    out->resize(begin);
  }
  if (auto dictionary = MakeDictionary(texts)) {
    PutForm(ColumnForm::kDictionary, out);
    presence_.Write(out);
    Pack(dictionary->codes, out);
    return PutTexts(dictionary->values, out);
  }
  PutForm(ColumnForm::kPlain, out);
  presence_.Write(out);
  PutTexts(texts, out);
}

}  // namespace dossier
