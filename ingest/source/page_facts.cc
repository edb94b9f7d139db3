#include "ingest/source/page_facts.h"

#include <re2/re2.h>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "ingest/source/white_space.h"

namespace dossier {
namespace {

constexpr size_t kLongestAuthor = 80;    // bytes
constexpr size_t kMostAuthors = 20;

void FillString(const std::string& from, std::string* to) {
  if (to->empty()) *to = from;
}

}  // namespace

void PageFacts::FillFrom(const PageFacts& other) {
  FillString(other.title, &title);
  FillString(other.uri, &uri);
  FillString(other.publisher, &publisher);
  FillString(other.published, &published);
  FillString(other.language, &language);
  if (authors.empty()) authors = other.authors;
}

bool IsWebAddress(std::string_view text) {
  static const RE2 pattern(R"((?i)https?://[^\s/<>"]+(?:/[^\s<>"]*)?)");
  return RE2::FullMatch({text.data(), text.size()}, pattern);
}

std::vector<std::string> SplitAuthors(std::string_view byline) {
  static const RE2 opening(R"((?i)^(?:(?:written\s+|reported\s+|story\s+)?by|von|por|par|di)[\s:]+)");
  static const RE2 joint(R"((?i)\s*(?:,|;|\||•|·|\s&\s|\sand\s|\sy\s|\sund\s|\set\s)\s*(?:and\s+)?)");
  std::string rest = CollapseWhiteSpace(byline);
  RE2::Replace(&rest, opening, "");
  RE2::GlobalReplace(&rest, joint, "\n");
  std::vector<std::string> authors;
  re2::StringPiece input(rest);
  static const RE2 line(R"(([^\n]*)\n?)");
  std::string name;
  while (!input.empty() && authors.size() < kMostAuthors && RE2::Consume(&input, line, &name)) {
    const bool plausible = !name.empty() && name.size() <= kLongestAuthor &&
                           name.find_first_of("@<>{}") == std::string::npos &&
                           !absl::StrContains(name, "://");
    if (plausible) authors.push_back(name);
  }
  return authors;
}

}  // namespace dossier
