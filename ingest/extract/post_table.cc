#include "ingest/extract/post_table.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/posts_data.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongest = 7;  // tokens of a title

std::string Type(absl::string_view field) { return field == "-" ? "" : std::string(field); }

}  // namespace

struct PostTable::Entries {
  absl::flat_hash_map<std::string, Post> of;
};

PostTable::PostTable() : entries_(std::make_unique<Entries>()) {}
PostTable::~PostTable() = default;

absl::StatusOr<std::unique_ptr<PostTable>> PostTable::Parse(std::string_view tsv) {
  std::unique_ptr<PostTable> table(new PostTable());
  int line_number = 0;
  for (absl::string_view line : absl::StrSplit(absl::string_view(tsv.data(), tsv.size()), '\n')) {
    ++line_number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 4 || fields[0].empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("posts.tsv:", line_number, ": ", fields.size(),
                       " columns instead of title, organization, place, person"));
    }
    table->entries_->of[std::string(fields[0])] = {Type(fields[1]), Type(fields[2]),
                                                   Type(fields[3])};
  }
  return table;
}

const PostTable& PostTable::Core() {
  static const PostTable* table = [] {
    auto parsed = Parse(PostsText());
    if (!parsed.ok()) std::abort();  // the data is part of the program and tested
    return parsed->release();
  }();
  return *table;
}

const Post* PostTable::Find(std::string_view title) const {
  absl::string_view key(title.data(), title.size());
  auto found = entries_->of.find(key);
  if (found != entries_->of.end()) return &found->second;
  std::string singular;
  if (absl::EndsWith(key, "men"))
    singular = absl::StrCat(key.substr(0, key.size() - 3), "man");
  else if (absl::EndsWith(key, "s"))
    singular = std::string(key.substr(0, key.size() - 1));
  else
    return nullptr;
  found = entries_->of.find(singular);
  return found == entries_->of.end() ? nullptr : &found->second;
}

Range PostTable::LongestAt(const Document& document, uint32_t at, uint32_t limit,
                           const Post** post) const {
  Range best{at, at};
  if (!document.tokens[at].Is(kInitialCapital) && !document.tokens[at].Is(kLowerCase) &&
      !document.tokens[at].Is(kAllCapitals))
    return best;
  std::string phrase;
  for (uint32_t end = at + 1; end <= std::min(limit, at + kLongest); ++end) {
    bool spaced = end > at + 1 && document.tokens[end - 1].Is(kSpaceBefore);
    std::string_view word = document.Lower(end - 1);
    absl::StrAppend(&phrase, spaced ? " " : "", absl::string_view(word.data(), word.size()));
    const Post* found = Find(phrase);
    if (found == nullptr) continue;
    best.end = end;
    *post = found;
  }
  return best;
}

}  // namespace dossier
