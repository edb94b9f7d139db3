// The words after the name of a command, taken apart.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

// A flag that a command knows: '--db DIR' (with a value) or '--batch' (without). `letter` is its short form or 0.
struct FlagSpec {
  std::string_view name;  // without the dashes
  char letter = 0;
  std::string_view value;  // what the help calls its value; empty where it takes none
  std::string_view help;
};

class Arguments {
 public:
  // '--name value', '--name=value', '-l value', '-lvalue'; '--' ends the flags; '-' alone is a word (standard input).
  // InvalidArgument, saying which word and what to write instead, for an unknown flag or a missing value.
  static absl::StatusOr<Arguments> Parse(std::span<const FlagSpec> flags, std::span<const std::string> words);

  bool Has(std::string_view flag) const;
  // The last value given, or none.
  std::optional<std::string> Get(std::string_view flag) const;
  std::string Get(std::string_view flag, std::string_view otherwise) const;
  // Every value given, in order.
  std::vector<std::string> All(std::string_view flag) const;
  // InvalidArgument where the value is not a whole number in the range.
  absl::StatusOr<int64_t> GetInteger(std::string_view flag, int64_t otherwise, int64_t least, int64_t most) const;
  // The words that are no flags.
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> words_;
};

}  // namespace dossier
