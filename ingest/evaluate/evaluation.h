// Scores whole folders of gold and files of annotated news.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/annotation/annotated_news.h"
#include "ingest/evaluate/article_facts.h"
#include "ingest/evaluate/facts_reader.h"
#include "ingest/evaluate/news_gold.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

class Extractor;
class OntologyIndex;

// What the extractor finds in the articles, by the names of their files.
absl::StatusOr<std::map<std::string, ArticleFacts>> ExtractGold(
    const Extractor& extractor, const std::vector<GoldArticle>& articles);

// What a system found against gold; articles it says nothing of count as found nothing in.
Scores ScoreGold(const std::vector<GoldArticle>& articles,
                 const std::map<std::string, ArticleFacts>& system, const OntologyIndex& ontology);

// What the extractor finds in annotated news against its annotation: names of the given labels
// everywhere; entities, facts, statements and traps in articles of the kind 'full'. Ends are
// matched by mentions. Claims with an end that the text does not name are left out.
absl::StatusOr<Scores> ScoreNews(const Extractor& extractor,
                                 const std::vector<AnnotatedArticle>& articles,
                                 const NameLabels& labels, const OntologyIndex& ontology);

}  // namespace dossier
