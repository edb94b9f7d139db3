// The organisation that a post is held in where the words around it name none.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class EntityTable;

// 'Shares in Northgate fell. Chief executive Ana Ruiz ...': a post is held in the organisation that
// was last spoken of, if that is of a kind that has such a post (seats.tsv). One thread, one
// document.
class BodyOfPost {
 public:
  BodyOfPost(const Document& document, const EntityTable& entities);

  // The entity of the organisation for the title (lower case) that begins at token `title`; none
  // where no one of the kind was spoken of lately, or two were and neither more than the other.
  std::optional<uint32_t> Of(std::string_view lower_title, uint32_t title) const;

 private:
  // An organisation spoken of, in text order.
  struct Spoken {
    uint32_t token = 0;  // the head of its mention
    uint32_t entity = 0;
  };
  bool Fits(uint32_t entity, const std::vector<std::string>& kinds) const;
  uint32_t TimesBefore(uint32_t entity, uint32_t token) const;

  const Document& document_;
  const EntityTable& entities_;
  std::vector<Spoken> spoken_;
};

}  // namespace dossier
