// Organisations whose name holds the name of the one that they belong to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "ingest/extract/claim_writer.h"

namespace dossier {

class Document;
class EntityTable;
struct Name;

// 'Board of Directors of the World Bank', 'World Bank mission': part of the World Bank, where the
// article speaks of it by itself as well. One thread, one document.
class BodyInName {
 public:
  BodyInName(const Document& document, const EntityTable& entities, ClaimWriter* writer);

  void Run();

 private:
  void Of(const Name& name);
  // Tokens joined by blanks, in lower case.
  std::string Words(Range tokens) const;
  void Add(const Name& name, Range inner);

  const Document& document_;
  const EntityTable& entities_;
  ClaimWriter* writer_;
  std::map<std::string, uint32_t> organizations_;  // by their name forms in the text
};

}  // namespace dossier
