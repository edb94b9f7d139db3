#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace dossier {

class Document;
class EntityTable;

// Where an article is at home: the country, region and city it speaks of most, which posts and
// bodies belong to that it names without one ('the finance minister', 'the Supreme Court'). One
// document.
class HomePlace {
 public:
  HomePlace(const Document& document, const EntityTable& entities);

  // An entity of the extraction; none where two lead by too little or the article names none.
  std::optional<uint32_t> country() const { return country_; }
  std::optional<uint32_t> region() const { return region_; }
  std::optional<uint32_t> city() const { return city_; }

 private:
  using Votes = std::map<std::string, double>;  // by country code

  void FindCountry(const Document& document, const EntityTable& entities);
  void FindWithin(const Document& document, const EntityTable& entities);

  std::optional<uint32_t> country_, region_, city_;
};

}  // namespace dossier
