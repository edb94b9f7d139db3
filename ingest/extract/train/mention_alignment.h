#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "ingest/annotation/annotated_news.h"

namespace dossier {

class Extraction;

// Which annotated entity a place of the text, or an extracted entity, means.
class MentionAlignment {
 public:
  // The article must outlive it.
  explicit MentionAlignment(const AnnotatedArticle& article) : article_(article) {}

  // The entity of the mention that shares most of bytes [start, end), if it is half of the
  // mention at least.
  std::optional<uint32_t> At(uint32_t start, uint32_t end) const;

  // Asks all mentions of each extracted entity for the annotated one that most of them mean.
  void Learn(const Extraction& extraction);
  std::optional<uint32_t> OfEntity(uint32_t id) const;

 private:
  const AnnotatedArticle& article_;
  std::map<uint32_t, uint32_t> of_entity_;
};

}  // namespace dossier
