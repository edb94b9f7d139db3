#include "ingest/language/paragraph_stage.h"

#include <algorithm>
#include <string_view>

#include "ingest/language/character.h"
#include "ingest/language/line_kind.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

constexpr size_t kWidestWrap = 130;
constexpr size_t kNarrowestWrap = 40;

bool IsBlank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](unsigned char c) { return c <= ' '; });
}

struct Line {
  size_t begin, end;
};

// Lines of text[begin, end) without their ends.
template <typename Visit>
void ForLines(std::string_view text, size_t begin, size_t end, Visit visit) {
  while (begin < end) {
    size_t stop = std::min(text.find('\n', begin), end);
    visit(Line{begin, stop});
    begin = stop + 1;
  }
}

// Whether line ends are a typewriter's: most lines that another line follows directly are of a
// page's width, none wider.
bool IsWrapped(std::string_view text) {
  size_t followed = 0, wide = 0, previous = 0, blank = 0, widest = 0;
  ForLines(text, 0, text.size(), [&](Line line) {
    size_t width =
        IsBlank(text.substr(line.begin, line.end - line.begin)) ? 0 : line.end - line.begin;
    blank += width == 0;
    followed += width > 0 && previous > 0;
    wide += width > 0 && previous >= kNarrowestWrap;
    widest = std::max(widest, width);
    previous = width;
  });
  return blank > 0 && widest <= kWidestWrap && followed >= 3 && wide * 4 >= followed * 3;
}

class ParagraphFinder {
 public:
  explicit ParagraphFinder(Document* document)
      : doc_(document), text_(document->text()), wrapped_(IsWrapped(text_)) {}

  void Find() {
    size_t at = 0;
    for (const Block& block : doc_->article().blocks()) {
      size_t begin = std::min<size_t>(block.start(), text_.size());
      size_t end = std::min<size_t>(block.end(), text_.size());
      if (begin < at || end <= begin) continue;
      Loose(at, begin);
      Add(begin, end, static_cast<BlockKind>(block.kind()));
      at = end;
    }
    Loose(at, text_.size());
  }

 private:
  // Text outside the article's blocks.
  void Loose(size_t begin, size_t end) {
    size_t open = end;  // begin of the paragraph under way
    size_t last = end;
    ForLines(text_, begin, end, [&](Line line) {
      bool blank = IsBlank(text_.substr(line.begin, line.end - line.begin));
      if (open < end && (blank || !wrapped_)) {
        AddLine(open, last);
        open = end;
      }
      if (blank) return;
      if (open == end) open = line.begin;
      last = line.end;
    });
    if (open < end) AddLine(open, last);
  }

  void AddLine(size_t begin, size_t end) {
    Trim(&begin, &end);
    if (begin == end) return;
    bool first = doc_->paragraphs.empty();
    Add(begin, end, LineKind(text_.substr(begin, end - begin), first));
  }

  void Trim(size_t* begin, size_t* end) const {
    while (*begin < *end && static_cast<unsigned char>(text_[*begin]) <= ' ') ++*begin;
    while (*begin < *end && static_cast<unsigned char>(text_[*end - 1]) <= ' ') --*end;
  }

  void Add(size_t begin, size_t end, BlockKind kind) {
    Trim(&begin, &end);
    if (begin == end) return;
    Paragraph paragraph;
    paragraph.start = static_cast<uint32_t>(begin);
    paragraph.end = static_cast<uint32_t>(end);
    paragraph.kind = kind;
    doc_->paragraphs.push_back(paragraph);
  }

  Document* doc_;
  std::string_view text_;
  bool wrapped_;
};

}  // namespace

absl::Status ParagraphStage::Run(Document* document) const {
  if (document->text().size() >= kNone) {
    return absl::InvalidArgumentError("the text is longer than 4 GB; split it");
  }
  document->paragraphs.clear();
  ParagraphFinder(document).Find();
  return absl::OkStatus();
}

}  // namespace dossier
