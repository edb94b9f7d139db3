#include "ingest/source/text_article.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ingest/source/binary_kind.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/dateline.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

constexpr std::string_view kSpaces = " \t\r\f\v";
constexpr size_t kLongestTitle = 200;      // bytes
constexpr size_t kMostTitleWords = 25;

// text[begin, end), a line without the white space around it; `next` is where the line behind it starts.
struct LineSpan {
  size_t begin, end, next;
};

LineSpan LineAt(std::string_view text, size_t at) {
  const size_t feed = std::min(text.find('\n', at), text.size());
  LineSpan line{at, feed, std::min(feed + 1, text.size())};
  while (line.end > line.begin && kSpaces.find(text[line.end - 1]) != kSpaces.npos) --line.end;
  while (line.begin < line.end && kSpaces.find(text[line.begin]) != kSpaces.npos) ++line.begin;
  return line;
}

bool IsBlank(const LineSpan& line) { return line.begin == line.end; }

LineSpan FirstFilledLine(std::string_view text, size_t at) {
  LineSpan line = LineAt(text, at);
  while (IsBlank(line) && line.next < text.size()) line = LineAt(text, line.next);
  return line;
}

// Whether an empty line follows, and something behind it.
bool StandsApart(std::string_view text, const LineSpan& line) {
  if (line.next >= text.size() || !IsBlank(LineAt(text, line.next))) return false;
  return !IsBlank(FirstFilledLine(text, line.next));
}

bool IsAddress(std::string_view line) {
  const absl::string_view view(line.data(), line.size());
  return (absl::StartsWith(view, "https://") || absl::StartsWith(view, "http://")) &&
         line.find_first_of(kSpaces) == line.npos;
}

// Prose ends with a full stop, perhaps within quotes; a title does not.
bool EndsAsProse(std::string_view line) {
  for (const std::string_view quote : {"\"", "'", "\u201d", "\u2019", ")", "\u00bb"}) {
    if (absl::EndsWith({line.data(), line.size()}, {quote.data(), quote.size()})) {
      line.remove_suffix(quote.size());
      break;
    }
  }
  return line.empty() || std::string_view(".,;:").find(line.back()) != std::string_view::npos ||
         absl::EndsWith({line.data(), line.size()}, "\u3002");
}

bool IsTitle(std::string_view line) {
  const size_t words = 1 + static_cast<size_t>(std::count(line.begin(), line.end(), ' '));
  return line.size() <= kLongestTitle && words <= kMostTitleWords && !EndsAsProse(line);
}

void AddBlock(Block::Kind kind, const LineSpan& line, Article* article) {
  Block* block = article->add_blocks();
  block->set_kind(kind);
  block->set_start(static_cast<uint32_t>(line.begin));
  block->set_end(static_cast<uint32_t>(line.end));
}

void MarkHead(Article* article) {
  const std::string& text = article->text();
  LineSpan line = FirstFilledLine(text, 0);
  const auto words = [&text](const LineSpan& l) { return text.substr(l.begin, l.end - l.begin); };
  if (IsAddress(words(line)) && StandsApart(text, line)) {
    article->set_uri(words(line));
    AddBlock(Block::ADDRESS, line, article);
    line = FirstFilledLine(text, line.next);
  }
  if (IsTitle(words(line)) && StandsApart(text, line)) {
    article->set_title(words(line));
    AddBlock(Block::TITLE, line, article);
    line = FirstFilledLine(text, line.next);
  }
  article->set_published(DatelineDate(words(line)));
}

}  // namespace

absl::StatusOr<Article> ReadTextArticle(std::string_view bytes, std::string_view uri) {
  if (const std::optional<std::string> kind = BinaryKind(bytes)) {
    return absl::InvalidArgumentError(absl::StrCat("is ", *kind, ", not an article"));
  }
  absl::StatusOr<DecodedText> decoded = DecodeText(bytes, "");
  if (!decoded.ok()) return decoded.status();
  if (decoded->text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
    return absl::InvalidArgumentError("holds no text");
  }
  Article article;
  article.set_format(Article::TEXT);
  article.set_uri(std::string(uri));
  article.set_text(std::move(decoded->text));
  StoreSourceMap(decoded->map, &article);
  MarkHead(&article);
  return article;
}

}  // namespace dossier
