#include "query/function/evidence_reading.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "graph/store/graph_reader.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

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

// The syndication cluster of an article, which its node bears as `story`; an article without one is its own.
absl::StatusOr<std::string> StoryOf(const std::string& digest, const GraphReader& graph) {
  absl::StatusOr<NodeId> node = graph.FindNodeByKey(absl::StrCat("article/", digest));
  if (!node.ok()) return node.status();
  const KeyId story = graph.catalog().FindKey("story");
  if (*node == kNoId || story == kNoName) return digest;
  std::vector<Value> stories;
  const NodeId id = *node;
  if (absl::Status status = graph.NodeProperties({&id, 1}, story, &stories); !status.ok())
    return status;
  return stories.at(0).kind() == ValueKind::kString ? stories[0].string() : digest;
}

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
  std::set<std::string> digests, stories;
  for (const StoredEvidence& evidence : *stored) digests.insert(evidence.article_digest());
  for (const std::string& digest : digests) {
    absl::StatusOr<std::string> story = StoryOf(digest, graph);
    if (!story.ok()) return story.status();
    stories.insert(*std::move(story));
  }
  return static_cast<int64_t>(stories.size());
}

}  // namespace dossier
