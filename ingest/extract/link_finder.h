#pragma once

#include <string>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/pattern_set.h"

namespace dossier {

class Document;
class EntityTable;
struct Name;

// Claims of two names that stand side by side, by the words between them (patterns with 'link'):
// 'Dhaka's Keraniganj', 'the Board of the World Bank', 'Arequipa, Peru'. One thread, one document.
class LinkFinder {
 public:
  LinkFinder(const Document& document, const PatternSet& patterns, EntityTable* entities,
             ClaimWriter* writer);

  void Run();

 private:
  void Pair(const Name& left, const Name& right);
  void ApplyFirst(const std::vector<Trigger>& triggers, const Name& left, const Name& right);
  // Whether the pattern fits the two.
  bool Apply(const CompiledPattern& pattern, const Name& left, const Name& right);
  bool Holds(const CompiledCondition& condition, const Name& left, const Name& right) const;
  bool Fits(const CompiledFill& fill, uint32_t entity) const;
  bool HangsTogether(const Name& left, const Name& right, std::string_view between) const;
  bool LeadsToPlaceWord(uint32_t token) const;
  std::string Between(const Name& left, const Name& right) const;
  bool BasedIn(const Name& left, const Name& right) const;
  bool InList(const Name& left, const Name& right) const;

  const Document& document_;
  const PatternSet& patterns_;
  EntityTable* entities_;
  ClaimWriter* writer_;
};

}  // namespace dossier
