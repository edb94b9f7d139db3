#include "tools/dossier/arguments.h"

#include <algorithm>
#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "query/syntax/spelling.h"

namespace dossier {
namespace {

const FlagSpec* FindByName(std::span<const FlagSpec> flags, std::string_view name) {
  for (const FlagSpec& flag : flags) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

const FlagSpec* FindByLetter(std::span<const FlagSpec> flags, char letter) {
  for (const FlagSpec& flag : flags) {
    if (flag.letter != 0 && flag.letter == letter) return &flag;
  }
  return nullptr;
}

absl::Status UnknownFlag(std::span<const FlagSpec> flags, const std::string& word) {
  std::vector<std::string> names;
  for (const FlagSpec& flag : flags) names.emplace_back(flag.name);
  std::string_view typed = word;
  typed.remove_prefix(std::min(typed.find_first_not_of('-'), typed.size()));
  std::string near = NearestSpelling(typed.substr(0, typed.find('=')), names);
  return absl::InvalidArgumentError(
      absl::StrCat("unknown flag ", word, near.empty() ? "" : ", did you mean --", near, near.empty() ? "" : "?"));
}

// A flag word split into the flag and the value written in the same word.
struct FlagWord {
  const FlagSpec* flag = nullptr;
  std::optional<std::string> value;
};

FlagWord Split(std::span<const FlagSpec> flags, const std::string& word) {
  if (word.rfind("--", 0) == 0) {
    size_t equals = word.find('=');
    FlagWord split{FindByName(flags, std::string_view(word).substr(2, equals == std::string::npos ? equals : equals - 2)), {}};
    if (equals != std::string::npos) split.value = word.substr(equals + 1);
    return split;
  }
  FlagWord split{FindByLetter(flags, word[1]), {}};
  if (word.size() > 2) split.value = word.substr(2);
  return split;
}

}  // namespace

absl::StatusOr<Arguments> Arguments::Parse(std::span<const FlagSpec> flags, std::span<const std::string> words) {
  Arguments arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") {
      arguments.words_.insert(arguments.words_.end(), words.begin() + i + 1, words.end());
      break;
    }
    if (word.size() < 2 || word[0] != '-') {
      arguments.words_.push_back(word);
      continue;
    }
    FlagWord split = Split(flags, word);
    if (split.flag == nullptr) return UnknownFlag(flags, word);
    if (split.flag->value.empty()) {
      if (split.value) return absl::InvalidArgumentError(absl::StrCat("--", std::string(split.flag->name), " takes no value"));
      split.value = "";
    } else if (!split.value) {
      if (i + 1 == words.size()) {
        return absl::InvalidArgumentError(absl::StrCat("--", std::string(split.flag->name), " needs a value: --",
                                                       std::string(split.flag->name), " ", std::string(split.flag->value)));
      }
      split.value = words[++i];
    }
    arguments.values_[std::string(split.flag->name)].push_back(*split.value);
  }
  return arguments;
}

bool Arguments::Has(std::string_view flag) const { return values_.find(flag) != values_.end(); }

std::optional<std::string> Arguments::Get(std::string_view flag) const {
  auto found = values_.find(flag);
  if (found == values_.end()) return std::nullopt;
  return found->second.back();
}

std::string Arguments::Get(std::string_view flag, std::string_view otherwise) const {
  return Get(flag).value_or(std::string(otherwise));
}

std::vector<std::string> Arguments::All(std::string_view flag) const {
  auto found = values_.find(flag);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

absl::StatusOr<int64_t> Arguments::GetInteger(std::string_view flag, int64_t otherwise, int64_t least, int64_t most) const {
  std::optional<std::string> text = Get(flag);
  if (!text) return otherwise;
  int64_t value = 0;
  if (!absl::SimpleAtoi(*text, &value) || value < least || value > most) {
    return absl::InvalidArgumentError(absl::StrCat("--", std::string(flag), " takes a whole number from ", least, " to ", most,
                                                   ", not '", *text, "'"));
  }
  return value;
}

}  // namespace dossier
