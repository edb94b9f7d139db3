// The values of the TCK's tables, and whether a result value is what they say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "query/engine/query_result.h"

namespace dossier::tck {

// A cell like '(:A {n: 1})', '[1, 2.5]', '<(:A)-[:T]->()>', 'NaN'.
struct Expected {
  enum class Kind {
    kNull,
    kBoolean,
    kInteger,
    kFloat,
    kString,
    kList,
    kMap,
    kNode,
    kRelationship,
    kPath
  };
  Kind kind = Kind::kNull;
  bool boolean = false;
  int64_t integer = 0;
  double floating = 0;
  std::string string;               // of kString; the type of kRelationship
  std::vector<std::string> labels;  // of kNode, ascending
  std::vector<Expected> elements;   // of kList; nodes and relationships of kPath in turn
  std::vector<bool> forward;        // of kPath, one a relationship
  std::vector<std::pair<std::string, Expected>>
      entries;  // of kMap; properties of kNode and kRelationship
};

absl::StatusOr<Expected> ParseExpected(std::string_view text);

// Kinds must agree (1 is not 1.0), temporal values agree with the string of their text.
bool Matches(const Expected& expected, const Value& value, const ElementTable& elements,
             bool ignore_list_order);

// A cell as a parameter. Nodes, relationships and paths are not values one can pass:
// InvalidArgument.
absl::StatusOr<Value> ToValue(const Expected& expected);

}  // namespace dossier::tck
