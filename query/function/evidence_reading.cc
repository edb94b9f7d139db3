#include "query/function/evidence_reading.h"

#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "graph/store/graph_reader.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "query/function/text_case.h"

namespace dossier {
namespace {

// Articles by digest, each read once.
class Articles {
 public:
  explicit Articles(const GraphReader& graph) : graph_(graph) {}

  absl::StatusOr<const Article*> Find(const std::string& digest) {
    const auto it = read_.find(digest);
    if (it != read_.end()) return &it->second;
    absl::StatusOr<Article> article = graph_.GetArticle(digest);
    if (!article.ok()) return article.status();
    return &read_.emplace(digest, *std::move(article)).first->second;
  }

 private:
  const GraphReader& graph_;
  std::map<std::string, Article> read_;
};

absl::StatusOr<std::vector<StoredEvidence>> Stored(const Value& element,
                                                   std::optional<std::string_view> property,
                                                   const GraphReader& graph) {
  auto evidence = element.kind() == ValueKind::kNode
                      ? graph.NodeEvidence(element.node().id)
                      : graph.RelationshipEvidence(element.relationship().id);
  if (evidence.ok() && property) {
    std::erase_if(*evidence, [&](const StoredEvidence& e) { return e.property() != *property; });
  }
  return evidence;
}

absl::StatusOr<std::string> Quote(const StoredEvidence& evidence, const Article& article) {
  const uint32_t start = evidence.passage().start();
  const uint32_t end = evidence.passage().end();
  if (start > end || end > article.text().size()) {
    return absl::DataLossError(absl::StrCat("Evidence points at bytes ", start, " to ", end,
                                            " of article ", article.digest(), ", which has ",
                                            article.text().size()));
  }
  return article.text().substr(start, end - start);
}

Value TextOrNull(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value LowerName(const std::string& name) { return Value(absl::AsciiStrToLower(name)); }

// The name of the node with this key; the key where it has none.
absl::StatusOr<Value> SpeakerName(const std::string& key, const GraphReader& graph) {
  if (key.empty()) return Value();
  absl::StatusOr<NodeId> node = graph.FindNodeByKey(key);
  if (!node.ok()) return node.status();
  const KeyId name = graph.catalog().FindKey("name");
  if (*node == kNoId || name == kNoName) return Value(key);
  std::vector<Value> names;
  const NodeId id = *node;
  if (absl::Status status = graph.NodeProperties({&id, 1}, name, &names); !status.ok())
    return status;
  return names.at(0).is_null() ? Value(key) : names[0];
}

absl::StatusOr<Value> AsMap(const StoredEvidence& evidence, const Article& article,
                            const GraphReader& graph) {
  absl::StatusOr<std::string> quote = Quote(evidence, article);
  if (!quote.ok()) return quote.status();
  absl::StatusOr<Value> speaker = SpeakerName(evidence.speaker(), graph);
  if (!speaker.ok()) return speaker.status();
  Map map;
  map["article"] = Value(evidence.article_digest());
  map["uri"] = Value(article.uri());
  map["title"] = TextOrNull(article.title());
  map["published"] = TextOrNull(article.published());
  map["quote"] = Value(*std::move(quote));
  map["start"] = Value(int64_t{evidence.passage().start()});
  map["end"] = Value(int64_t{evidence.passage().end()});
  map["speaker"] = *std::move(speaker);
  map["polarity"] = LowerName(Polarity_Name(evidence.polarity()));
  map["modality"] = LowerName(Modality_Name(evidence.modality()));
  map["confidence"] = Value(evidence.confidence());
  map["rule"] = Value(evidence.rule());
  return Value(std::move(map));
}

// Letters without case and white space as single spaces: what copies of an article do not change.
std::string Essence(const std::string& quote) {
  std::string essence = Lowercase(quote);
  for (char& c : essence) {
    if (absl::ascii_isspace(static_cast<unsigned char>(c))) c = ' ';
  }
  absl::RemoveExtraAsciiWhitespace(&essence);
  return essence;
}

// Sets that grow together (union by smaller number, with path halving).
class DisjointSets {
 public:
  explicit DisjointSets(size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), size_t{0});
  }
  size_t Find(size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(size_t a, size_t b) {
    parent_[std::max(Find(a), Find(b))] = std::min(Find(a), Find(b));
  }
  int64_t Count() {
    int64_t roots = 0;
    for (size_t i = 0; i < parent_.size(); ++i) roots += Find(i) == i ? 1 : 0;
    return roots;
  }

 private:
  std::vector<size_t> parent_;
};

}  // namespace

absl::StatusOr<List> EvidenceOf(const Value& element, std::optional<std::string_view> property,
                                const GraphReader& graph) {
  absl::StatusOr<std::vector<StoredEvidence>> stored = Stored(element, property, graph);
  if (!stored.ok()) return stored.status();
  Articles articles(graph);
  List list;
  for (const StoredEvidence& evidence : *stored) {
    absl::StatusOr<const Article*> article = articles.Find(evidence.article_digest());
    if (!article.ok()) return article.status();
    absl::StatusOr<Value> map = AsMap(evidence, **article, graph);
    if (!map.ok()) return map.status();
    list.push_back(*std::move(map));
  }
  return list;
}

absl::StatusOr<int64_t> CountSources(const Value& element, std::optional<std::string_view> property,
                                     const GraphReader& graph) {
  absl::StatusOr<std::vector<StoredEvidence>> stored = Stored(element, property, graph);
  if (!stored.ok()) return stored.status();
  std::map<std::string, size_t> numbers;
  for (const StoredEvidence& evidence : *stored)
    numbers.emplace(evidence.article_digest(), numbers.size());
  Articles articles(graph);
  DisjointSets copies(numbers.size());
  std::map<std::string, size_t> first_with;
  for (const StoredEvidence& evidence : *stored) {
    absl::StatusOr<const Article*> article = articles.Find(evidence.article_digest());
    if (!article.ok()) return article.status();
    absl::StatusOr<std::string> quote = Quote(evidence, **article);
    if (!quote.ok()) return quote.status();
    const size_t number = numbers[evidence.article_digest()];
    copies.Join(first_with.emplace(Essence(*quote), number).first->second, number);
  }
  return copies.Count();
}

}  // namespace dossier
