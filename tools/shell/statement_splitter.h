// Cuts typed or piped text into statements at ';'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A semicolon inside quotation marks, backquotes or a comment ends nothing.
class StatementSplitter {
 public:
  // Takes the next piece of text (usually a line with its '\n') and gives the statements that it completes, without their ';'.
  // Statements of white space and comments alone are left out.
  std::vector<std::string> Add(std::string_view text);
  // What is left after the last ';' (again without what is white space and comments alone), and starts anew.
  std::string Finish();
  // Whether a statement has been begun and not ended.
  bool pending() const { return !statement_.empty() && has_substance_; }

 private:
  enum class State { kPlain, kSingle, kDouble, kBack, kLineComment, kBlockComment };

  void Step(char c);
  void StepPlain(char c);
  void EndStatement(std::vector<std::string>* out);

  State state_ = State::kPlain;
  char previous_ = 0;
  bool escaped_ = false;
  bool has_substance_ = false;
  std::string statement_;
};

}  // namespace dossier
