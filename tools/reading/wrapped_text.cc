#include "tools/reading/wrapped_text.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "tools/terminal/display_width.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class Wrapper {
 public:
  Wrapper(std::string_view text, const std::vector<StyledRange>& ranges, const Terminal& terminal)
      : text_(text), ranges_(ranges), terminal_(terminal) {}

  std::string Wrap() {
    for (size_t at = 0; at < text_.size();) {
      if (text_[at] == '\n') {
        EndLine();
        ++at;
      } else if (IsBlank(text_[at])) {
        ++at;
      } else {
        size_t end = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
        AddWord(at, end);
        at = end;
      }
    }
    if (column_ > 0) EndLine();
    return std::move(out_);
  }

 private:
  void EndLine() {
    out_ += '\n';
    column_ = 0;
  }

  // A word may be part of several mentions ('Chile-Bolivia').
  void AddWord(size_t begin, size_t end) {
    std::string shown;
    size_t width = 0;
    for (size_t at = begin; at < end;) {
      while (range_ + 1 < ranges_.size() && ranges_[range_].end <= at) ++range_;
      size_t until = range_ < ranges_.size() ? std::clamp<size_t>(ranges_[range_].end, at + 1, end) : end;
      std::string piece = EscapeForTerminal(text_.substr(at, until - at));
      width += DisplayWidth(piece);
      bool styled = range_ < ranges_.size() && ranges_[range_].style.has_value();
      absl::StrAppend(&shown, styled ? Styled(terminal_, *ranges_[range_].style, piece) : piece);
      at = until;
    }
    if (column_ > 0 && column_ + 1 + width > terminal_.width) EndLine();
    if (column_ > 0) out_ += ' ', ++column_;
    absl::StrAppend(&out_, shown);
    column_ += width;
  }

  std::string_view text_;
  const std::vector<StyledRange>& ranges_;
  const Terminal& terminal_;
  size_t range_ = 0, column_ = 0;
  std::string out_;
};

}  // namespace

std::string WrappedText(const Article& article, const std::vector<StyledRange>& ranges, const Terminal& terminal) {
  return Wrapper(article.text(), ranges, terminal).Wrap();
}

}  // namespace dossier
