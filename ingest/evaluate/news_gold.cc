#include "ingest/evaluate/news_gold.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotation_values.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

std::string FileName(const AnnotatedArticle& news) {
  return absl::StrCat(news.file.substr(news.file.rfind('/') + 1), ":", news.line_number);
}

bool IsMentionedOn(const AnnotatedArticle& news, size_t line, uint32_t entity) {
  const AnnotatedLine& at = news.lines[line];
  return std::any_of(news.mentions.begin() + at.first_mention,
                     news.mentions.begin() + at.end_mention,
                     [&](const AnnotatedMention& mention) { return mention.entity == entity; });
}

std::string Otherwise(std::string_view value, std::string_view otherwise) {
  return std::string(value.empty() ? otherwise : value);
}

RelationFact FactOf(const AnnotatedArticle& news, const AnnotatedClaim& claim) {
  const AnnotatedLine& line = news.lines[claim.line];
  RelationFact fact;
  fact.subject = absl::StrCat(*claim.from);
  fact.type = claim.type;
  fact.object = absl::StrCat(*claim.to);
  fact.polarity = Otherwise(ValueOf(claim.values, "polarity"), "positive");
  fact.modality = Otherwise(ValueOf(claim.values, "modality"), "asserted");
  fact.quote = news.text.substr(line.start, line.end - line.start);
  const bool near =
      IsMentionedOn(news, claim.line, *claim.from) && IsMentionedOn(news, claim.line, *claim.to);
  fact.reach = near ? "sentence" : "document";
  return fact;
}

std::vector<EntityFact> EntitiesOf(const AnnotatedArticle& news) {
  std::vector<EntityFact> entities;
  for (const AnnotatedEntity& entity : news.entities) {
    std::set<std::string> names;
    for (const AnnotatedMention& mention : news.mentions) {
      if (!mention.name || mention.entity != entity.number) continue;
      names.insert(news.text.substr(mention.start, mention.end - mention.start));
    }
    names.erase(entity.name);
    entities.push_back({absl::StrCat(entity.number),
                        entity.name,
                        entity.label,
                        {names.begin(), names.end()},
                        entity.implied});
  }
  return entities;
}

// Two for the same span, one for names that overlap.
int Kinship(const AnnotatedMention& gold, const Mention& found) {
  if (gold.start == found.span().start() && gold.end == found.span().end()) return 2;
  const bool overlap = gold.start < found.span().end() && found.span().start() < gold.end;
  return overlap && gold.name && found.kind() == Mention::NAME ? 1 : 0;
}

using NameSpan = std::tuple<uint32_t, uint32_t, std::string>;  // with its label

std::set<NameSpan> GoldNames(const AnnotatedArticle& news, const NameLabels& labels) {
  std::set<NameSpan> names;
  for (const AnnotatedMention& mention : news.mentions) {
    if (mention.name && labels.count(mention.label) > 0)
      names.emplace(mention.start, mention.end, mention.label);
  }
  return names;
}

std::set<NameSpan> FoundNames(const Extraction& extraction, const NameLabels& labels) {
  std::set<NameSpan> names;
  for (const ExtractedEntity& entity : extraction.entities()) {
    if (labels.count(entity.label()) == 0) continue;
    for (const Mention& mention : entity.mentions()) {
      if (mention.kind() != Mention::NAME) continue;
      names.emplace(mention.span().start(), mention.span().end(), entity.label());
    }
  }
  return names;
}

}  // namespace

Article ArticleOf(const AnnotatedArticle& news) {
  Article article;
  article.set_uri(FileName(news));
  article.set_text(news.text);
  article.set_published(news.date);
  article.set_language("en");
  return article;
}

ArticleFacts GoldOf(const AnnotatedArticle& news) {
  ArticleFacts gold;
  gold.article = FileName(news);
  gold.entities = EntitiesOf(news);
  for (const AnnotatedClaim& claim : news.claims) {
    if (claim.from && claim.to) gold.facts.push_back(FactOf(news, claim));
  }
  for (const AnnotatedStatement& said : news.statements) {
    gold.statements.push_back({said.speaker ? absl::StrCat(*said.speaker) : "",
                               news.text.substr(said.start, said.end - said.start)});
  }
  for (const AnnotatedClaim& trap : news.temptations) {
    if (trap.from && trap.to) {
      gold.traps.push_back({absl::StrCat(*trap.from), trap.type, absl::StrCat(*trap.to)});
    }
  }
  return gold;
}

EntityAlignment AlignByMention(const AnnotatedArticle& news, const Extraction& extraction) {
  EntityAlignment alignment;
  for (const ExtractedEntity& entity : extraction.entities()) {
    std::map<uint32_t, int> kinship;
    for (const Mention& found : entity.mentions()) {
      // Mentions are in order and apart: only those around the span can touch it.
      auto at = std::lower_bound(
          news.mentions.begin(), news.mentions.end(), found.span().start(),
          [](const AnnotatedMention& mention, uint32_t start) { return mention.end <= start; });
      for (; at != news.mentions.end() && at->start < found.span().end(); ++at) {
        if (int more = Kinship(*at, found)) kinship[at->entity] += more;
      }
    }
    auto best = std::max_element(kinship.begin(), kinship.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == kinship.end()) continue;
    alignment[absl::StrCat("e", entity.id())] = absl::StrCat(best->first);
  }
  return alignment;
}

void ScoreNames(const AnnotatedArticle& news, const Extraction& extraction,
                const NameLabels& labels, Scores* scores) {
  const std::set<NameSpan> gold = GoldNames(news, labels), found = FoundNames(extraction, labels);
  auto tell = [&](Outcome::Kind kind, const NameSpan& name) {
    const auto& [start, end, label] = name;
    scores->outcomes.push_back({kind, "name", FileName(news),
                                absl::StrCat(label, " ", news.text.substr(start, end - start)),
                                ""});
  };
  for (const NameSpan& name : found) {
    const bool right = gold.count(name) > 0;
    for (Tally* tally : {&scores->names, &scores->name_labels[std::get<2>(name)]}) {
      ++tally->found;
      tally->right += right;
    }
    if (!right) tell(Outcome::kWrong, name);
  }
  for (const NameSpan& name : gold) {
    const bool hit = found.count(name) > 0;
    for (Tally* tally : {&scores->names, &scores->name_labels[std::get<2>(name)]}) {
      ++tally->wanted;
      tally->hit += hit;
    }
    tell(hit ? Outcome::kRight : Outcome::kMissed, name);
  }
}

}  // namespace dossier
