#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/extract/slot.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

class OntologyIndex;
class Pattern;  // proto/pattern.proto

// One pattern file: its name (for messages and rule names) and its text in protobuf text format.
struct PatternSource {
  std::string file;
  std::string text;
};

struct CompiledFill {
  std::string role;
  std::vector<SlotPath> slots;
  std::vector<std::string> labels;
  bool optional = false;
};

struct CompiledAttribute {
  std::string key;
  std::vector<SlotPath> slots;
  std::string value;
  int take = 0;  // Attribute::Take
};

struct CompiledCondition {
  SlotPath slot;
  std::vector<std::string> lemmas;  // classes unfolded
  std::vector<std::string> labels;
  bool absent = false;
};

// A pattern ready to be matched.
struct CompiledPattern {
  std::string rule;  // 'justice/arrest'
  const Pattern* source = nullptr;
  std::vector<CompiledFill> fills;
  std::vector<CompiledAttribute> attributes;
  std::vector<CompiledCondition> conditions;
};

// A trigger of a pattern: 'hand over' is words {'hand', 'over'}; the head is the first word of a
// verb trigger.
struct Trigger {
  std::vector<std::string> words;
  const CompiledPattern* pattern = nullptr;
};

// All patterns, indexed by trigger. Immutable, any number of threads; needs the ontology it was
// made with no longer.
class PatternSet {
 public:
  // The patterns that are part of the program.
  static absl::StatusOr<std::unique_ptr<PatternSet>> Core(const OntologyIndex& ontology);
  // The core patterns and users' files. Fails with one line for each thing wrong: file, line,
  // remedy.
  static absl::StatusOr<std::unique_ptr<PatternSet>> WithFiles(
      const OntologyIndex& ontology, const std::vector<PatternSource>& files);
  ~PatternSet();

  // Triggers by the lemma of their head verb or adjective, by the whole phrase of a noun ('air
  // strike'), and links by the words between two names. Null where there is none.
  const std::vector<Trigger>* Verbs(std::string_view lemma) const;
  const std::vector<Trigger>* Nouns(std::string_view phrase) const;
  const std::vector<Trigger>* Adjectives(std::string_view lemma) const;
  const std::vector<Trigger>* Links(std::string_view words) const;

  const std::vector<std::unique_ptr<CompiledPattern>>& all() const { return patterns_; }
  const std::string& digest() const { return digest_; }

 private:
  struct Tables;
  friend class PatternCompiler;
  PatternSet();

  std::unique_ptr<Tables> tables_;
  std::vector<std::unique_ptr<CompiledPattern>> patterns_;
  std::string digest_;
};

// The files that are part of the program.
std::vector<PatternSource> CorePatternSources();

}  // namespace dossier
