// What gazetteers and head words say of names that have been found.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/text/document.h"

namespace dossier {

// The steps of NameStage that know words. Names stay sorted and apart throughout.
class NameClassifier {
 public:
  // Must outlive it.
  explicit NameClassifier(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  // Takes articles, possessive marks and titles off the ends, parts what is two names, joins what a
  // hyphen parted; drops what nothing is left of and months and currencies.
  void Trim(Document* document) const;
  // Adds countries, nationalities and peoples that stand outside every name, and known phrases of
  // several words whose parts were found alone.
  void AddKnown(Document* document) const;
  // Sets head, finer label, country, gender and gazetteer hit; decides between Work, Event and
  // Other.
  void Refine(Document* document) const;

  // Takes away what is no name: sums of money ('US' in 'US$10 million', 'N35,000'), terms ('GDP'),
  // titles alone ('Crown Prince').
  void DropNonNames(Document* document) const;

 private:
  bool IsRank(const Document& document, const Name& name) const;
  bool IsNoName(const Document& document, const Name& name) const;
  void Split(Document* document) const;
  void PartNation(Document* document) const;
  bool IsDateOrMoney(const Document& document, const Name& name) const;
  bool IsTwoNations(const Document& document, const Name& name) const;
  bool IsOwner(const Document& document, uint32_t i) const;
  void SettleInner(Document* document) const;
  void PartTitled(Document* document) const;
  void JoinHyphens(Document* document) const;
  bool MayReplace(const Document& document, const GazetteerMatch& match) const;
  void Correct(const GazetteerEntry& whole, Name* name) const;
  void RefineName(Document* document, Name* name) const;
  void RefinePlace(Document* document, Name* name) const;
  void RefineOrganization(Document* document, Name* name) const;
  void RefinePerson(Document* document, Name* name) const;
  const GazetteerEntry* LawHead(const Document& document, const Name& name) const;
  void RefineOther(Document* document, Name* name) const;
  const GazetteerEntry* Whole(const Document& document, Range tokens) const;
  bool IsTitlePhrase(const Document& document, Range tokens) const;

  const Gazetteer& gazetteer_;
};

}  // namespace dossier
