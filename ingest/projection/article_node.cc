#include "absl/strings/str_join.h"
#include "graph/value/value.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

void AddText(const char* property, const std::string& text, Contribution* node) {
  if (!text.empty()) node->facts.insert({Fold::kBest, property, TextFact(text)});
}

// `published` is a day, so that articles compare whether or not the hour is known; the hour stands
// beside it.
void AddPublished(const std::string& published, Contribution* node) {
  const auto day = DayFact(std::string_view(published).substr(0, 10));
  if (day) node->facts.insert({Fold::kBest, "published", *day});
  if (!day || published.size() > 10) AddText("published_at", published, node);
}

void AddMentions(const ArticleView& view, const ExtractedEntity& entity, ContributionSet* out) {
  if (entity.mentions().empty()) return;
  Contribution& mentions =
      out->Relationship("MENTIONS", view.article_key, view.node_keys[entity.id()], "");
  mentions.exclusive = true;
  for (const Mention& mention : entity.mentions()) {
    mentions.evidence.push_back(
        SpanEvidence(view, mention.span().start(), mention.span().end(), "mention"));
  }
}

// Two entities of an article may be one node: the count is that of the node.
void CountMentions(const ArticleView& view, ContributionSet* out) {
  std::map<std::string, int64_t> counts;
  for (const ExtractedEntity& entity : view.entry->entities()) {
    counts[view.node_keys[entity.id()]] += entity.mentions_size();
  }
  for (const auto& [key, count] : counts) {
    if (count == 0) continue;
    out->Relationship("MENTIONS", view.article_key, key, "")
        .facts.insert({Fold::kBest, "count", IntegerFact(count)});
  }
}

}  // namespace

void ProjectArticleNode(const ArticleView& view, ContributionSet* out) {
  const Article& article = *view.article;
  Contribution& node = out->Node(view.article_key);
  node.exclusive = true;
  node.facts.insert({Fold::kLabel, "Article", ""});
  AddText("uri", article.uri(), &node);
  AddText("title", article.title(), &node);
  AddText("publisher", article.publisher(), &node);
  AddText("author", absl::StrJoin(article.authors(), ", "), &node);
  AddText("language", article.language(), &node);
  AddText("digest", article.digest(), &node);
  AddText("story", view.story, &node);
  AddPublished(article.published(), &node);
  for (const ExtractedEntity& entity : view.entry->entities()) AddMentions(view, entity, out);
  CountMentions(view, out);
}

}  // namespace dossier
