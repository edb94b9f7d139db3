#include "ingest/language/name_stage.h"

#include "ingest/language/lexical_features.h"
#include "ingest/language/name_classifier.h"
#include "ingest/language/name_consistency.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/quoted_names.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

NameClass ClassOf(uint8_t begin_label) {
  switch (begin_label) {
    case kBeginPerson:
      return NameClass::kPerson;
    case kBeginOrganization:
      return NameClass::kOrganization;
    case kBeginPlace:
      return NameClass::kPlace;
    default:
      return NameClass::kOther;
  }
}

void AddNames(Range sentence, const std::vector<uint8_t>& labels, Document* document) {
  for (uint32_t k = 0; k < labels.size();) {
    if (!IsBegin(labels[k])) {
      ++k;
      continue;
    }
    uint32_t end = k + 1;
    while (end < labels.size() && labels[end] == labels[k] + 1) ++end;
    Name name;
    name.tokens = {sentence.begin + k, sentence.begin + end};
    name.name_class = ClassOf(labels[k]);
    document->names.push_back(name);
    k = end;
  }
}

}  // namespace

absl::Status NameStage::Run(Document* document) const {
  document->names.clear();
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(document->words, *clusters_);
  NameFeatures features(*document, lexical, *gazetteer_);
  NameDecoder decoder(model_);
  for (const Sentence& sentence : document->sentences) {
    decoder.Score(features, sentence.tokens);
    AddNames(sentence.tokens, decoder.Decode({}), document);
  }
  NameClassifier classifier(*gazetteer_);
  classifier.Trim(document);
  classifier.AddKnown(document);
  classifier.DropNonNames(document);
  ReadQuotedNames(document);
  MakeNamesAgree(document);
  classifier.Refine(document);
  document->IndexNames();
  return absl::OkStatus();
}

}  // namespace dossier
