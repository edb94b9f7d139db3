#include "ingest/evaluate/evaluation.h"

#include <optional>

#include "ingest/evaluate/article_scorer.h"
#include "ingest/evaluate/entity_alignment.h"
#include "ingest/evaluate/fact_match.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/facts_json.h"
#include "ingest/source/article_reader.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {

absl::StatusOr<std::map<std::string, ArticleFacts>> ExtractGold(
    const Extractor& extractor, const std::vector<GoldArticle>& articles) {
  std::map<std::string, ArticleFacts> all;
  for (const GoldArticle& gold : articles) {
    ArticleReader reader({gold.path}, ReaderOptions());
    std::optional<absl::StatusOr<Article>> article = reader.Next();
    if (!article) continue;
    if (!article->ok()) return article->status();
    (*article)->set_uri(gold.path);
    absl::StatusOr<Extraction> extraction = extractor.Extract(**article);
    if (!extraction.ok()) return extraction.status();
    absl::StatusOr<ArticleFacts> facts = ReadFacts(FactsJson(**article, *extraction));
    if (!facts.ok()) return facts.status();
    all[gold.gold.article] = *std::move(facts);
  }
  return all;
}

Scores ScoreGold(const std::vector<GoldArticle>& articles,
                 const std::map<std::string, ArticleFacts>& system, const OntologyIndex& ontology) {
  Scores scores;
  const ScoringRules rules = {&ontology, IsPartlyAnnotated};
  for (const GoldArticle& article : articles) {
    auto found = system.find(article.gold.article);
    scores.absent += found == system.end();
    const ArticleFacts facts = found == system.end() ? ArticleFacts() : found->second;
    ScoreArticle(article.gold, facts, AlignByName(article.gold.entities, facts.entities),
                 article.text, rules, &scores);
  }
  return scores;
}

absl::StatusOr<Scores> ScoreNews(const Extractor& extractor,
                                 const std::vector<AnnotatedArticle>& articles,
                                 const NameLabels& labels, const OntologyIndex& ontology) {
  Scores scores;
  const ScoringRules rules = {&ontology, IsJoint};
  for (const AnnotatedArticle& news : articles) {
    const Article article = ArticleOf(news);
    absl::StatusOr<Extraction> extraction = extractor.Extract(article);
    if (!extraction.ok()) return extraction.status();
    ScoreNames(news, *extraction, labels, &scores);
    if (!news.full) continue;
    absl::StatusOr<ArticleFacts> facts = ReadFacts(FactsJson(article, *extraction));
    if (!facts.ok()) return facts.status();
    ScoreArticle(GoldOf(news), *facts, AlignByMention(news, *extraction), news.text, rules,
                 &scores);
  }
  return scores;
}

}  // namespace dossier
