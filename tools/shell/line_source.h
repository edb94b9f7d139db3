// Where the shell's lines come from: a person at a terminal, a pipe, or a test.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What may stand in the place of the word that ends at `cursor` of a line.
struct Completions {
  size_t word_start = 0;
  std::vector<std::string> candidates;  // ascending
};
using Completer = std::function<Completions(std::string_view line, size_t cursor)>;

enum class LineResult {
  kLine,
  kCancelled,  // Ctrl-C at the prompt
  kEnd,        // Ctrl-D, or the end of a pipe
};

class LineSource {
 public:
  virtual ~LineSource() = default;
  // `line` comes without its '\n'.
  virtual LineResult Next(const std::string& prompt, std::string* line) = 0;
  // Keeps a statement for the arrow keys.
  virtual void Remember(const std::string& statement) = 0;
};

// With history (kept in `history_file`, where one is given) and completion, over libedit.
std::unique_ptr<LineSource> EditedLines(const std::string& history_file, Completer completer);

// Plain lines without a prompt.
std::unique_ptr<LineSource> PipedLines(std::FILE* in);

}  // namespace dossier
