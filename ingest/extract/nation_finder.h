#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"

namespace dossier {

class Document;
class EntityTable;
class Extraction;
class HomePlace;
struct Name;

// What country words within a name or description say: 'Nicaraguan Institute of Tourism' and
// 'Central Bank of Nigeria' belong to their country, 'Chinese nationals' are its citizens, 'US
// troops' are of its forces. Only for countries that the article names on their own account as
// well, or by a mark of nation. One thread, one document.
class NationFinder {
 public:
  NationFinder(const Document& document, const HomePlace& home, EntityTable* entities,
               ClaimWriter* writer, Extraction* out);

  void Run();

 private:
  void OfOrganization(const Name& name);
  bool IsNational(const Name& name) const;
  std::string_view KindOf(const Name& name) const;
  void OfGroup(uint32_t id);
  // 'the Kenyan, 27', 'the Latvian grandmaster': a person's country, by what he is called.
  void OfPeople();
  std::optional<uint32_t> MarkIn(Range phrase) const;
  std::optional<uint32_t> CountryOf(std::string_view word) const;

  const Document& document_;
  const HomePlace& home_;
  EntityTable* entities_;
  ClaimWriter* writer_;
  Extraction* out_;
};

}  // namespace dossier
