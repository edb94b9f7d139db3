// What users said of who is who: pairs of keys that are the same or different, whatever the rule
// says.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"

namespace dossier {

enum class Judgement : uint8_t { kNone, kSame, kDifferent };

// A key names a node ('person/boris johnson'), all who are called so where no node has that key
// ('person/johnson' that stands for Boris Johnson), or what one article calls so
// ('person/johnson #0123456789abcdef', as nodes that are one article's own are keyed).
using JudgedPair = std::pair<std::string, std::string>;  // the smaller key first
JudgedPair MakeJudgedPair(std::string_view a, std::string_view b);

// Parts of an article's key: the name's and the start of the article's digest; nothing for others.
std::optional<std::pair<std::string, std::string>> SplitArticleKey(std::string_view key);
std::string ArticleKeyOf(std::string_view name_key, std::string_view digest);

// Few enough to be held in memory: people make them one by one.
class Judgements {
 public:
  static absl::StatusOr<Judgements> Read(const RecordReader& records);

  // kNone takes it out.
  void Put(const JudgedPair& pair, Judgement judgement);
  Judgement Of(std::string_view a, std::string_view b) const;
  bool empty() const { return pairs_.empty(); }
  const std::map<JudgedPair, Judgement>& pairs() const { return pairs_; }

  // What follows for a key: all that it is judged the same as, itself included; all that any of
  // these is judged different from, and what that is the same as.
  std::set<std::string> SameAs(std::string_view key) const;
  std::set<std::string> DifferentFrom(std::string_view key) const;
  // Whether any pair names it as the same as another.
  bool IsJudgedSame(std::string_view key) const { return SameAs(key).size() > 1; }

 private:
  // Keys in one pair with this one.
  std::set<std::string> Partners(std::string_view key, Judgement judgement) const;

  std::map<JudgedPair, Judgement> pairs_;
  std::map<std::string, std::set<std::string>, std::less<>> partners_;
};

}  // namespace dossier
