// Whom 'the company', 'the minister' and 'both countries' stand for.
#pragma once

#include <cstdint>

#include "ingest/language/discourse.h"
#include "ingest/language/gazetteer.h"

namespace dossier {

// Resolves descriptions whose head is a common noun; see CoreferenceStage for the rules.
class NominalResolver {
 public:
  // Both must outlive it.
  NominalResolver(const Gazetteer& gazetteer, Discourse* discourse);

  // Adds a mention for the phrase headed by `token` where it refers to an entity met before, or
  // describes a name beside it.
  void Resolve(uint32_t token);
  // Notes titles written beside a name, and appositions and predicates that describe it; the latter
  // become mentions.
  void DescribeName(uint32_t mention);

 private:
  bool IsDefinite(uint32_t token) const;
  bool IsTitle(uint32_t token) const;
  uint32_t Pick(uint32_t token) const;
  bool Fits(uint32_t token, const TextEntity& entity, uint32_t id) const;
  bool FitsOrganization(uint32_t token, const TextEntity& entity, uint32_t id) const;
  bool FitsPlace(uint32_t token, const TextEntity& entity) const;
  bool FitsPerson(uint32_t token, uint32_t id) const;
  bool ResolvePair(uint32_t token);
  bool IsPair(uint32_t token) const;
  CountryCode CountryBeside(Range tokens) const;
  Range Phrase(uint32_t token) const;
  WordId WordOf(uint32_t token) const;

  const Gazetteer& gazetteer_;
  Discourse* discourse_;
  Document& doc_;
};

}  // namespace dossier
