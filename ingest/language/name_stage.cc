#include "ingest/language/name_stage.h"

#include "ingest/language/lexical_features.h"
#include "ingest/language/name_classifier.h"
#include "ingest/language/name_consistency.h"
#include "ingest/language/name_labeller.h"
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
  for (uint32_t i = sentence.begin; i < sentence.end;) {
    if (!IsBegin(labels[i])) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < sentence.end && labels[end] == labels[i] + 1) ++end;
    Name name;
    name.tokens = {i, end};
    name.name_class = ClassOf(labels[i]);
    document->names.push_back(name);
    i = end;
  }
}

}  // namespace

absl::Status NameStage::Run(Document* document) const {
  document->names.clear();
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(document->words, *clusters_);
  NameFeatures features(*document, lexical, *gazetteer_);
  std::vector<uint8_t> labels = LabelNames(*model_, *net_, *syntax_, features, *document);
  for (const Sentence& sentence : document->sentences) {
    AddNames(sentence.tokens, labels, document);
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
