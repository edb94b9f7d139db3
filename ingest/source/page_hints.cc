#include "ingest/source/page_hints.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "ingest/source/page_hint_table.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

constexpr size_t kLongestNoise = 160;  // bytes; what is longer says something

struct HintTable {
  std::unordered_map<std::string, uint8_t> words;
  std::unordered_set<std::string> lines;
  std::vector<std::string> starts;
};

void AddRow(absl::string_view kind, absl::string_view words, HintTable* table) {
  static constexpr std::pair<absl::string_view, uint8_t> kKinds[] = {
      {"drop", kHintDrop},     {"readers", kHintReaders}, {"body", kHintBody},
      {"byline", kHintByline}, {"caption", kHintCaption}, {"lead", kHintLead}};
  for (const auto& [name, hint] : kKinds) {
    if (name == kind) table->words[std::string(words)] |= hint;
  }
  if (kind == "line") table->lines.emplace(words);
  if (kind == "start") table->starts.emplace_back(words);
}

const HintTable& Table() {
  static const HintTable* table = [] {
    auto* read = new HintTable;
    const std::string_view data = PageHintTable();
    for (absl::string_view row : absl::StrSplit(absl::string_view(data.data(), data.size()), '\n')) {
      const std::pair<absl::string_view, absl::string_view> fields =
          absl::StrSplit(row, absl::MaxSplits('\t', 1));
      if (!absl::StartsWith(row, "#")) AddRow(fields.first, fields.second, read);
    }
    return read;
  }();
  return *table;
}

uint8_t Find(const std::string& words) {
  const auto it = Table().words.find(words);
  return it == Table().words.end() ? 0 : it->second;
}

// `entryContent`, `entry_content` and `entry-content` are all {entry, content}.
std::vector<std::string> WordsOf(absl::string_view name) {
  std::vector<std::string> words(1);
  bool small_before = false;
  for (char c : name) {
    const bool letter = absl::ascii_isalnum(c) || (c & 0x80);
    if ((!letter || (absl::ascii_isupper(c) && small_before)) && !words.back().empty()) {
      words.emplace_back();
    }
    if (letter) words.back() += absl::ascii_tolower(c);
    small_before = absl::ascii_islower(c);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool SpeaksOfOthers(const std::string& first_word) {
  return first_word == "has" || first_word == "no" || first_word == "with" ||
         first_word == "without" || first_word == "tag" || first_word == "category";
}

uint8_t HintsOfName(absl::string_view name) {
  const std::vector<std::string> words = WordsOf(name);
  if (words.empty() || (words.size() > 1 && SpeaksOfOthers(words[0]) && words[1] != "list" &&
                        words[1] != "links")) {
    return 0;
  }
  uint8_t hints = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    hints |= Find(words[i]);
    if (i > 0) hints |= Find(words[i - 1] + "-" + words[i]);
  }
  return hints;
}

}  // namespace

uint8_t HintsOfNames(std::string_view names) {
  uint8_t hints = 0;
  for (absl::string_view name : absl::StrSplit(absl::string_view(names.data(), names.size()),
                                               absl::ByAnyChar(" \t\n\r\f"), absl::SkipEmpty())) {
    hints |= HintsOfName(name);
  }
  return hints;
}

std::vector<uint8_t> HintsOfNodes(const PageTree& tree) {
  std::vector<uint8_t> hints(tree.nodes.size(), 0);
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].attribute_count == 0) continue;
    hints[i] = HintsOfNames(tree.Attribute(i, "class")) | HintsOfNames(tree.Attribute(i, "id"));
    const std::string_view item = tree.Attribute(i, "itemprop");
    if (item == "articleBody") hints[i] |= kHintBody;
    if (item == "comment") hints[i] |= kHintReaders;
    if (item == "author" || tree.Attribute(i, "rel") == "author") hints[i] |= kHintByline;
    if (tree.Attribute(i, "role") == "main") hints[i] |= kHintBody;
  }
  return hints;
}

bool IsNoiseLine(std::string_view line) {
  if (line.size() > kLongestNoise) return false;
  const std::string small = absl::AsciiStrToLower(absl::string_view(line.data(), line.size()));
  if (Table().lines.count(small) > 0) return true;
  for (const std::string& start : Table().starts) {
    if (absl::StartsWith(small, start)) return true;
  }
  return false;
}

}  // namespace dossier
