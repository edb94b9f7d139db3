#include "ingest/projection/project_article.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ingest/identity/name_folding.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/event_key.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

std::string ArticleKey(std::string_view digest) { return std::string("article/").append(digest); }

std::string OwnEntityKey(const Article& article, const Extraction& entry, size_t entity) {
  constexpr size_t kLongestName = 60;
  const ExtractedEntity& one = entry.entities(static_cast<int>(entity));
  std::string name;
  for (const std::string& token : FoldTokens(one.name())) {
    if (name.size() + token.size() > kLongestName) break;
    absl::StrAppend(&name, name.empty() ? "" : " ", token);
  }
  ArticleView view;
  view.article = &article;
  return OwnKeyIn(view, absl::StrCat(absl::AsciiStrToLower(one.label()), "/", name), entity);
}

std::vector<Contribution> ProjectArticle(const Article& article, const Extraction& entry,
                                         const OntologyIndex& ontology,
                                         const std::vector<std::string>& node_keys,
                                         const std::string& story) {
  ArticleView view;
  view.article = &article;
  view.entry = &entry;
  view.ontology = &ontology;
  view.node_keys = node_keys;
  view.article_key = ArticleKey(article.digest());
  view.story = story;
  view.event_keys = EventKeys(view);
  ContributionSet contributions;
  ProjectArticleNode(view, &contributions);
  ProjectEntities(view, &contributions);
  ProjectEvents(view, &contributions);
  ProjectStatements(view, &contributions);
  ProjectClaims(view, &contributions);
  return contributions.Take();
}

}  // namespace dossier
