#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/text/index.h"
#include "ingest/text/name.h"

namespace dossier {

class Document;
class Extraction;
struct TextEntity;

// 'Person' for kPerson and so on; a named event of the text is a Work (a cup, a festival, a
// campaign). Empty for classes that are no entity.
std::string_view LabelOf(NameClass name_class);

// The entities of one extraction. Every named entity of the document is in it from the start;
// groups without a name
// ('26 cartel members') come in when a claim, event or statement needs them. Ids are indices into
// Extraction.entities. One thread, one document.
class EntityTable {
 public:
  EntityTable(const Document& document, Extraction* out);

  // Entity of the document -> entity of the extraction; none where it has no name of an entity
  // class.
  std::optional<uint32_t> OfTextEntity(uint32_t text_entity) const;
  // The entity of a name (through its mention), likewise. A nationality is its country.
  std::optional<uint32_t> OfName(uint32_t name) const;
  // A group named by the phrase around `head`, made now unless that phrase or its coreferents made
  // it before.
  uint32_t Group(uint32_t head, Range phrase);

  std::string_view Label(uint32_t id) const;
  std::string_view Finer(uint32_t id) const;
  // Its name and its other name forms.
  std::vector<std::string> NamesOf(uint32_t id) const;

  // The person who was last named before byte `before` and has a title that ends in `word`
  // ('minister') or whose initials it is ('sp' for 'superintendent of police'); `word` in lower
  // case.
  std::optional<uint32_t> LastWithTitle(std::string_view word, uint32_t before) const;

  // Whether one of the titles found so far is of politics ('senator', 'finance minister').
  bool IsPolitician(uint32_t id) const;

  // An organisation with a name form that contains `part` (lower case).
  std::optional<uint32_t> OrganizationLike(std::string_view part) const;
  // The country with that ISO 3166-1 code, where the article names it.
  std::optional<uint32_t> CountryWithCode(std::string_view code) const;
  // The country, where the article names exactly one.
  std::optional<uint32_t> OnlyCountry() const;

  // Adds a title ('Attorney General'), sorted and once; an integer property with its passage.
  void AddTitle(uint32_t id, std::string_view title);
  void AddNumber(uint32_t id, std::string_view key, int64_t value, uint32_t start, uint32_t end);

 private:
  void AddNamed(uint32_t text_entity);
  void AddForms(const TextEntity& entity, uint32_t id);
  void AddNominal(uint32_t id, Range phrase);

  const Document& document_;
  Extraction* out_;
  std::vector<uint32_t> of_text_entity_;                // id or kNone
  std::vector<uint32_t> titled_;                        // entities with a title, in the order found
  std::map<std::string, uint32_t> groups_, countries_;  // by name; by code
  std::set<std::pair<uint32_t, uint32_t>> shown_;       // group, begin of each of its mentions
};

}  // namespace dossier
