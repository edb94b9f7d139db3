#include "tests/style/function_length.h"

#include <algorithm>

#include "tests/style/source_text.h"

namespace dossier::style {
namespace {

enum class Brace { kContainer, kFunction, kInitializer, kWithin };

bool IsWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

bool HasWord(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const bool starts = at == 0 || !IsWordCharacter(text[at - 1]);
    const size_t end = at + word.size();
    if (starts && (end == text.size() || !IsWordCharacter(text[end]))) return true;
  }
  return false;
}

// The text between the last statement and a brace, at the level of a namespace or class.
Brace KindOf(std::string_view head) {
  const std::string_view text = Trimmed(head);
  const size_t parenthesis = text.find('(');
  const std::string_view before = text.substr(0, parenthesis);
  for (std::string_view word : {"namespace", "class", "struct", "union", "enum", "extern"}) {
    if (HasWord(before, word)) return Brace::kContainer;
  }
  if (parenthesis == text.npos || text.back() == '=') return Brace::kInitializer;
  const bool assigned = before.find('=') != before.npos && !HasWord(before, "operator") &&
                        before.find("operator") == before.npos;
  if (assigned) return Brace::kInitializer;
  // `: member_{…}` of a constructor: a name directly before the brace, behind the colon of the list.
  const size_t list = text.rfind(')') == text.npos ? text.npos : text.find(':', text.find(')'));
  const bool in_list = list != text.npos && text.substr(list, 2) != "::";
  if (in_list && IsWordCharacter(text.back())) return Brace::kInitializer;
  return Brace::kFunction;
}

std::string NameOf(std::string_view head) {
  const std::string_view before = Trimmed(head.substr(0, head.find('(')));
  size_t begin = before.size();
  while (begin > 0 && (IsWordCharacter(before[begin - 1]) || before[begin - 1] == ':' ||
                       before[begin - 1] == '~')) {
    --begin;
  }
  return std::string(before.substr(begin));
}

class Scanner {
 public:
  explicit Scanner(std::string_view source) : code_(CodeOnly(source)) {}

  std::vector<FunctionLength> Run() && {
    for (char c : code_) {
      if (c == '\n') ++line_;
      if (c == '{') {
        Open();
      } else if (c == '}') {
        Close();
      } else if (c == ';' && AtTop()) {
        head_.clear();
      } else if (AtTop()) {
        head_ += c;
      }
    }
    return std::move(functions_);
  }

 private:
  bool AtTop() const { return open_.empty() || open_.back() == Brace::kContainer; }

  void Open() {
    const Brace kind = AtTop() ? KindOf(head_) : Brace::kWithin;
    open_.push_back(kind);
    if (kind == Brace::kFunction) functions_.push_back({NameOf(head_), 1 - line_});
    if (kind == Brace::kFunction || kind == Brace::kContainer) head_.clear();
  }

  void Close() {
    if (open_.empty()) return;
    if (open_.back() == Brace::kFunction) functions_.back().lines += line_;
    if (open_.back() == Brace::kInitializer) head_ += ')';
    if (open_.back() == Brace::kContainer) head_.clear();
    open_.pop_back();
  }

  std::string code_, head_;
  std::vector<Brace> open_;
  std::vector<FunctionLength> functions_;
  int line_ = 1;
};

}  // namespace

std::vector<FunctionLength> FunctionLengths(std::string_view source) { return Scanner(source).Run(); }

}  // namespace dossier::style
