#include "query/syntax/error_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "query/syntax/character_class.h"

namespace dossier {
namespace {

constexpr size_t kWidth = 100;  // of the excerpt, in columns of the terminal
constexpr size_t kLead = 60;    // kept before the place where a line is too long

// A character as people see it: its bytes, and how many columns it takes.
struct Cell {
  size_t begin = 0;
  size_t end = 0;
  size_t width = 0;
  bool printable = true;
};

size_t WidthOf(int32_t code) {
  if (code < 0x20 || code == 0x7f) return 1;  // shown as a space
  return static_cast<size_t>(std::max(0, utf8proc_charwidth(code)));
}

std::vector<Cell> CellsOf(std::string_view line) {
  std::vector<Cell> cells;
  utf8proc_int32_t state = 0;
  int32_t before = 0;
  for (size_t at = 0; at < line.size();) {
    const syntax::Character c = syntax::FirstCharacter(line.substr(at));
    const bool joins = !cells.empty() && c.code >= 0 && before >= 0 &&
                       !utf8proc_grapheme_break_stateful(before, c.code, &state);
    if (!joins)
      cells.push_back(
          {at, at, 0, c.code >= 0x20 && c.code != 0x7f && !(c.code >= 0x80 && c.code < 0xa0)});
    cells.back().end = at + c.bytes;
    cells.back().width = std::max(cells.back().width, WidthOf(c.code));
    before = c.code;
    at += c.bytes;
  }
  return cells;
}

size_t LineBegin(std::string_view text, size_t offset) {
  if (offset == 0) return 0;
  const size_t newline = text.rfind('\n', offset - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

size_t LineEnd(std::string_view text, size_t offset) {
  size_t end = std::min(text.find('\n', offset), text.size());
  if (end > offset && text[end - 1] == '\r') --end;
  return end;
}

// Lines of excerpt and caret for bytes [begin, end) of `line`.
class Excerpt {
 public:
  Excerpt(std::string_view line, size_t begin, size_t end) : line_(line), begin_(begin), end_(end) {
    for (const Cell& cell : CellsOf(line)) {
      if (cell.end <= begin_) column_ += cell.width;
      cells_.push_back(cell);
    }
  }

  std::string Text() {
    const size_t skip = column_ > kLead ? column_ - kLead : 0;
    size_t column = 0;
    if (skip > 0) Show("…", 1, false);
    for (const Cell& cell : cells_) {
      column += cell.width;
      if (column <= skip) continue;
      if (column - skip > kWidth) {
        Show("…", 1, false);
        break;
      }
      const bool marked = cell.begin < end_ && cell.end > begin_;
      Show(cell.printable ? line_.substr(cell.begin, cell.end - cell.begin) : " ", cell.width,
           marked);
    }
    if (carets_.find('^') == std::string::npos) carets_ += '^';
    return absl::StrCat("  ", shown_, "\n  ", carets_);
  }

 private:
  void Show(std::string_view text, size_t width, bool marked) {
    shown_ += text;
    if (marked) {
      carets_.append(width, '^');
    } else if (carets_.empty() || carets_.back() != '^') {
      carets_.append(width, ' ');
    }
  }

  std::string_view line_;
  size_t begin_;
  size_t end_;
  std::vector<Cell> cells_;
  size_t column_ = 0;  // of the place, on the terminal, from 0
  std::string shown_;
  std::string carets_;
};

}  // namespace

TextPosition PositionAt(std::string_view text, uint32_t offset) {
  const size_t at = std::min<size_t>(offset, text.size());
  const size_t begin = LineBegin(text, at);
  TextPosition position;
  position.line += static_cast<uint32_t>(std::count(text.begin(), text.begin() + begin, '\n'));
  for (const Cell& cell : CellsOf(text.substr(begin, LineEnd(text, begin) - begin))) {
    if (begin + cell.end <= at) ++position.column;
  }
  return position;
}

std::string ErrorText(const QueryError& error, std::string_view query) {
  std::string text(QueryErrorTypeName(error.type));
  absl::StrAppend(&text, " (", std::string(QueryErrorPhaseName(error.phase)));
  if (!error.detail.empty()) absl::StrAppend(&text, ", ", error.detail);
  absl::StrAppend(&text, "): ", error.message);
  if (error.span && error.span->begin <= query.size()) {
    const TextPosition position = PositionAt(query, error.span->begin);
    const size_t begin = LineBegin(query, error.span->begin);
    const std::string_view line = query.substr(begin, LineEnd(query, begin) - begin);
    Excerpt excerpt(line, error.span->begin - begin, error.span->end - begin);
    absl::StrAppend(&text, "\n  at line ", position.line, ", column ", position.column, "\n",
                    excerpt.Text());
  }
  if (!error.suggestion.empty()) absl::StrAppend(&text, "\n", error.suggestion);
  return text;
}

}  // namespace dossier
