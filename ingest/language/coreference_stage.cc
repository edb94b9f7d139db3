#include "ingest/language/coreference_stage.h"

#include <vector>

#include "ingest/language/discourse.h"
#include "ingest/language/name_entities.h"
#include "ingest/language/nominal_resolver.h"
#include "ingest/language/pronoun_resolver.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// 'X is the president of Y': the predicate is a mention of X.
void DescribeSubject(uint32_t token, const std::vector<uint32_t>& mention_at,
                     Discourse* discourse) {
  Document& doc = discourse->document();
  if (!IsCommonNoun(doc.tokens[token].tag) || doc.Child(token, Relation::kCop) == kNone) return;
  uint32_t subject = doc.Child(token, Relation::kNsubj);
  if (subject == kNone || mention_at[subject] == kNone) return;
  for (uint32_t child : doc.Children(token)) {
    if (doc.Lower(child) == "not" || doc.Lower(child) == "n't" || doc.Lower(child) == "no") return;
  }
  uint32_t entity = doc.mentions[mention_at[subject]].entity;
  discourse->Describe(entity, doc.words.Find(doc.Lemma(token)), {});
}

void ReadOn(const Gazetteer& gazetteer, Document* document) {
  std::vector<uint32_t> name_mention(document->tokens.size(), kNone);
  for (uint32_t m = 0; m < document->mentions.size(); ++m) {
    name_mention[document->mentions[m].head] = m;
  }
  Discourse discourse(document);
  NominalResolver nominals(gazetteer, &discourse);
  for (const Sentence& sentence : document->sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (name_mention[i] != kNone) {
        discourse.Meet(name_mention[i]);
        nominals.DescribeName(name_mention[i]);
      } else if (IsReferringPronoun(*document, i)) {
        ResolvePronoun(i, &discourse);
      } else {
        nominals.Resolve(i);
        DescribeSubject(i, name_mention, &discourse);
      }
    }
  }
}

}  // namespace

absl::Status CoreferenceStage::Run(Document* document) const {
  document->mentions.clear();
  document->entities.clear();
  MakeNameEntities(document);
  ReadOn(*gazetteer_, document);
  FinishEntities(document);
  for (TextEntity& entity : document->entities) {
    if (entity.canonical != kNone || !entity.members.empty()) continue;
    std::string_view country = gazetteer_->CountryName(entity.country);
    if (!country.empty()) entity.name = document->words.Add(country);
  }
  return absl::OkStatus();
}

}  // namespace dossier
