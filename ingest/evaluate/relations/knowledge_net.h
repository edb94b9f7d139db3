// KnowledgeNet: short passages of the web, with the facts of the properties that were looked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

// A fact of a KnowledgeNet passage; bytes of its text.
struct KnowledgeNetFact {
  std::string property;
  uint32_t subject_start = 0, subject_end = 0, object_start = 0, object_end = 0;
};

struct KnowledgeNetPassage {
  int fold = 0;
  std::string document, text;
  std::vector<std::string> properties;  // those that were looked for
  std::vector<KnowledgeNetFact> facts;
};

// How a property of KnowledgeNet is called here.
struct KnowledgeNetProperty {
  const char* name;
  std::vector<std::string> types;  // any of them
  bool turned = false;             // leads from the object to the subject
  std::string object_finer;        // where set: the object must have this finer label
  // Where set: a claim with a title must have one of these words in it, in small letters.
  std::vector<std::string> titles;
};

// Null for a property that is no relationship of two entities (dates).
const KnowledgeNetProperty* FindProperty(std::string_view name);

// The passages of a file with one JSON object a line.
absl::StatusOr<std::vector<KnowledgeNetPassage>> ReadKnowledgeNet(const std::string& path);

}  // namespace dossier
