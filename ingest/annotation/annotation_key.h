// The keys that annotations may have.
#pragma once

#include <string_view>

namespace dossier {

// What the value of a key must be: words that stand together in the article, or ones that each
// stand there ('acting commissioner' in 'the acting Kenyan commissioner'), and so on.
enum class AnnotationValueKind { kAnything, kEntities, kWords, kScatteredWords, kChoice };

struct AnnotationKey {
  std::string_view name;
  AnnotationValueKind kind;
  std::string_view choices = "";  // each between bars, where it is a choice
};

// Null for an unknown key.
const AnnotationKey* FindAnnotationKey(std::string_view name);

}  // namespace dossier
