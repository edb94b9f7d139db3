#include "ingest/source/linked_data.h"

#include <simdjson.h>

#include <map>
#include <optional>
#include <vector>

#include "absl/strings/match.h"
#include "ingest/source/character_reference.h"
#include "ingest/source/language_guess.h"
#include "ingest/source/published_date.h"
#include "ingest/source/white_space.h"

namespace dossier {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t kLargest = size_t{8} << 20;  // bytes of a script
constexpr size_t kMostObjects = 2000;
constexpr size_t kMostNames = 20;

std::optional<element> Member(element of, std::string_view key) {
  object members;
  element found;
  if (of.get(members) || members.at_key(key).get(found)) return std::nullopt;
  return found;
}

std::string StringOf(const std::optional<element>& e) {
  std::string_view text;
  if (!e || e->get(text)) return "";
  return CollapseWhiteSpace(DecodeCharacterReferences(text));
}

std::string StringMember(element of, std::string_view key) { return StringOf(Member(of, key)); }

// `value` itself, or what is in it where it is an array.
std::vector<element> Listed(element value) {
  array items;
  if (value.get(items)) return {value};
  std::vector<element> list;
  for (element item : items) {
    if (list.size() < kMostObjects) list.push_back(item);
  }
  return list;
}

int ArticleRank(element candidate) {
  const std::optional<element> type = Member(candidate, "@type");
  int rank = 0;
  if (!type) return 0;
  for (element one : Listed(*type)) {
    const std::string name = StringOf(one);
    if (absl::EndsWith(name, "NewsArticle")) rank = std::max(rank, 4);
    if (absl::EndsWith(name, "Article") || absl::EndsWith(name, "BlogPosting")) rank = std::max(rank, 3);
    if (name == "Report" || name == "CreativeWork") rank = std::max(rank, 2);
    if (name == "WebPage") rank = std::max(rank, 1);
  }
  return rank;
}

class LinkedData {
 public:
  explicit LinkedData(element root) {
    for (element top : Listed(root)) {
      Add(top);
      if (const auto graph = Member(top, "@graph")) {
        for (element one : Listed(*graph)) Add(one);
      }
    }
  }

  LinkedFacts Facts() const {
    LinkedFacts facts;
    for (int rank = 4; rank >= 1; --rank) {
      for (element candidate : objects_) {
        if (ArticleRank(candidate) != rank) continue;
        (rank > 1 ? facts.article : facts.page).FillFrom(FactsOf(candidate));
      }
    }
    return facts;
  }

 private:
  void Add(element candidate) {
    if (!candidate.is_object() || objects_.size() >= kMostObjects) return;
    objects_.push_back(candidate);
    const std::string id = StringMember(candidate, "@id");
    if (!id.empty() && Member(candidate, "name")) by_id_.emplace(id, candidate);
    // A page's main entity is often the article.
    if (const auto main = Member(candidate, "mainEntity")) Add(*main);
  }

  // The name of a person or organisation: a string, an object, or a reference to one.
  std::string NameOf(element value) const {
    if (value.is_string()) return StringOf(value);
    const std::string name = StringMember(value, "name");
    if (!name.empty()) return name;
    const auto it = by_id_.find(StringMember(value, "@id"));
    return it == by_id_.end() ? "" : StringMember(it->second, "name");
  }

  std::string FirstName(const std::optional<element>& value) const {
    if (!value) return "";
    for (element one : Listed(*value)) {
      if (std::string name = NameOf(one); !name.empty()) return name;
    }
    return "";
  }

  std::vector<std::string> Authors(const std::optional<element>& value) const {
    std::vector<std::string> authors;
    if (!value) return authors;
    for (element one : Listed(*value)) {
      for (std::string& name : SplitAuthors(NameOf(one))) {
        if (authors.size() < kMostNames) authors.push_back(std::move(name));
      }
    }
    return authors;
  }

  static std::string Address(element of) {
    std::vector<std::string> candidates = {StringMember(of, "url")};
    if (const auto page = Member(of, "mainEntityOfPage")) {
      candidates.push_back(StringOf(*page));
      candidates.push_back(StringMember(*page, "@id"));
    }
    for (std::string& candidate : candidates) {
      if (IsWebAddress(candidate)) return std::move(candidate);
    }
    return "";
  }

  PageFacts FactsOf(element article) const {
    PageFacts facts;
    facts.title = StringMember(article, "headline");
    if (facts.title.empty()) facts.title = StringMember(article, "name");
    facts.uri = Address(article);
    facts.publisher = FirstName(Member(article, "publisher"));
    facts.authors = Authors(Member(article, "author"));
    facts.published = NormalizePublished(StringMember(article, "datePublished"));
    facts.language = NormalizeLanguageTag(StringMember(article, "inLanguage"));
    return facts;
  }

  std::vector<element> objects_;
  std::map<std::string, element> by_id_;
};

}  // namespace

LinkedFacts FactsFromLinkedData(std::string_view json) {
  // Some pages wrap the data in comments or CDATA marks.
  constexpr std::string_view kOpening = "<![CDATA[";
  if (const size_t mark = json.substr(0, 100).find(kOpening); mark != json.npos) {
    json.remove_prefix(mark + kOpening.size());
    json = json.substr(0, json.rfind("]]>"));
  }
  const size_t begin = json.find_first_of("{[");
  const size_t end = json.find_last_of("}]");
  if (begin == json.npos || end == json.npos || end < begin || json.size() > kLargest) return {};
  simdjson::dom::parser parser;
  element root;
  const simdjson::padded_string padded(json.substr(begin, end + 1 - begin));
  if (parser.parse(padded).get(root)) return {};
  return LinkedData(root).Facts();
}

}  // namespace dossier
