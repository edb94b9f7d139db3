#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "ingest/extract/argument_resolver.h"
#include "ingest/text/index.h"

namespace dossier {

class ClaimWriter;
class Document;
class EntityTable;
class ExtractedStatement;
class Extraction;

// Words that somebody said.
struct SaidWords {
  uint32_t start = 0, end = 0;  // bytes
  Range tokens;
  bool quoted = false;  // verbatim
};

// Writes statements into an extraction, each once, with whom they are about, and tells the claim
// writer whose words they are. One thread, one document.
class StatementWriter {
 public:
  StatementWriter(const Document& document, EntityTable* entities, ClaimWriter* claims,
                  Extraction* out);

  // `basis` is the token whose sentence is the evidence beside the words. Null where the statement
  // was written before.
  ExtractedStatement* Add(const ResolvedArgument& speaker, const SaidWords& said, uint32_t basis,
                          const std::string& rule);

 private:
  void AddAbout(Range tokens, uint32_t speaker, ExtractedStatement* statement) const;
  void AddEvidence(const SaidWords& said, uint32_t basis, const std::string& rule,
                   ExtractedStatement* statement) const;

  const Document& document_;
  EntityTable* entities_;
  ClaimWriter* claims_;
  Extraction* out_;
  std::set<std::array<uint32_t, 3>> seen_;  // speaker, start, end of what was written
};

}  // namespace dossier
