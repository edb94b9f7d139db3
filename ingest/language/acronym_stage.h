// Binds acronyms to the names that they abbreviate.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// 'Jalisco New Generation Cartel (CJNG)': an acronym in brackets behind a name (or a name in
// brackets behind an acronym), most of whose letters are the name's initials; and anywhere, an
// acronym whose letters are exactly the initials of a name in the article. An acronym in brackets
// that was no name becomes one. Both then have one class, the longer name's. Further what
// bracketed_forms.h says of forms in another script and of acronyms of words in small letters.
class AcronymStage : public Stage {
 public:
  // The gazetteer must outlive it.
  explicit AcronymStage(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}
  std::string_view name() const override { return "acronyms"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kSentences, Layer::kNames}; }
  Layers provides() const override { return {Layer::kAcronyms}; }
  absl::Status Run(Document* document) const override;

 private:
  const Gazetteer* gazetteer_;
};

}  // namespace dossier
