// Statements about indexes and constraints.
#pragma once

#include <cstdint>
#include <vector>

#include "query/syntax/name.h"

namespace dossier::ast {

// CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.a, n.b); DROP INDEX name; SHOW INDEXES; the
// same for constraints. The older forms CREATE INDEX ON :Label(a) and CREATE CONSTRAINT ON
// (n:Label) ASSERT n.a IS UNIQUE parse into the same, as does DROP of either by what it is on (then
// `name` is empty).
struct SchemaCommand {
  enum class Action : uint8_t { kCreate, kDrop, kShow };
  enum class Object : uint8_t { kIndex, kUniqueConstraint };

  Action action = Action::kCreate;
  Object object = Object::kIndex;
  Name name;                     // empty text: not given
  bool if_exists = false;        // DROP: not there is no error
  bool if_not_exists = false;    // CREATE: there already is no error
  bool on_relationship = false;  // FOR ()-[r:TYPE]-() instead of FOR (n:Label)
  Name element;                  // the label or type
  std::vector<Name> properties;  // at least one, where there is an element
  SourceSpan span;
};

}  // namespace dossier::ast
