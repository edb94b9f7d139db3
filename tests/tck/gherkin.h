// Reads feature files of the openCypher TCK: the part of Gherkin that they use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier::tck {

using TableRow = std::vector<std::string>;

// 'Given', 'When', 'Then' and 'And' mean the same here: a text, and perhaps a doc string or a table
// below it.
struct Step {
  std::string text;
  std::string doc;
  std::vector<TableRow> table;
};

// One runnable scenario: steps of the background first, placeholders of outlines filled in.
struct Scenario {
  std::string name;  // 'clauses/call/Call1.feature::[1] Standalone call', outlines with '::<number
                     // of the example>'
  std::vector<Step> steps;
};

// `path` is relative to the features folder and becomes the head of the names.
absl::StatusOr<std::vector<Scenario>> ReadFeature(std::string_view path, std::string_view text);

}  // namespace dossier::tck
