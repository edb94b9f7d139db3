#include "ingest/annotation/annotation_values.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

namespace dossier {

std::vector<std::string_view> AnnotationWords(std::string_view line) {
  std::vector<std::string_view> words;
  size_t start = 0;
  bool quoted = false;
  for (size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] == '"') quoted = !quoted;
    if (at < line.size() && (quoted || line[at] != ' ')) continue;
    if (at > start) words.push_back(line.substr(start, at - start));
    start = at + 1;
  }
  return words;
}

bool ReadAnnotationValue(std::string_view word, AnnotationValues* values) {
  const size_t equals = word.find('=');
  if (equals == word.npos || equals == 0) return false;
  std::string_view key = word.substr(0, equals), value = word.substr(equals + 1);
  if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != key.npos) return false;
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
    value = value.substr(1, value.size() - 2);
  }
  if (value.empty()) return false;
  values->emplace_back(key, value);
  return true;
}

std::string_view ValueOf(const AnnotationValues& values, std::string_view key) {
  for (const auto& [name, value] : values) {
    if (name == key) return value;
  }
  return "";
}

std::optional<uint32_t> EntityNumber(std::string_view word) {
  uint32_t number = 0;
  if (word.empty() || word.find_first_not_of("0123456789") != word.npos) return std::nullopt;
  if (!absl::SimpleAtoi(absl::string_view(word.data(), word.size()), &number)) return std::nullopt;
  return number;
}

std::optional<std::vector<uint32_t>> EntityNumbers(std::string_view words) {
  std::vector<uint32_t> numbers;
  for (absl::string_view word :
       absl::StrSplit(absl::string_view(words.data(), words.size()), ',')) {
    std::optional<uint32_t> number = EntityNumber({word.data(), word.size()});
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

bool IsAsserted(const AnnotationValues& values) {
  const std::string_view modality = ValueOf(values, "modality");
  return ValueOf(values, "polarity") != "negative" && (modality.empty() || modality == "alleged");
}

}  // namespace dossier
