// What Tab offers: keywords, labels, types, properties, functions, parameters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/shell/line_source.h"

namespace dossier {

struct CompletionNames {
  std::vector<std::string> keywords;
  std::vector<std::string> functions;
  std::vector<std::string> labels;
  std::vector<std::string> types;
  std::vector<std::string> properties;
  std::vector<std::string> parameters;
  std::vector<std::string> commands;  // of the shell, with their ':'
};

// By what stands before the word: after ':' in round brackets labels, in square brackets types, elsewhere both; after '.'
// properties; after '$' parameters; at the start of a line after ':' the shell's commands; else keywords and functions.
// Case does not matter for keywords and functions.
Completions Complete(const CompletionNames& names, std::string_view line, size_t cursor);

// Every keyword that begins a clause or stands in one, upper case.
std::vector<std::string> CompletionKeywords();

}  // namespace dossier
