// Sentences, paragraphs and quotations of a Document.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/text/index.h"

namespace dossier {

// What a stretch of text is on the page; the same kinds as Block::Kind of proto/article.proto.
enum class BlockKind : uint8_t {
  kParagraph,
  kTitle,
  kHeading,
  kCaption,
  kListItem,
  kBlockQuote,
  kTableCell,
  kByline,
  kAddress,
};

// 'caption'.
std::string_view ToString(BlockKind kind);

// Running prose, from which claims may be read; a caption, a by-line or a table asserts nothing.
constexpr bool IsProse(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kListItem ||
         kind == BlockKind::kBlockQuote;
}

struct Sentence {
  Range tokens;  // never empty
  uint32_t paragraph = kNone;
  uint32_t root = kNone;  // token index, kNone where not parsed
  BlockKind kind = BlockKind::kParagraph;
};

struct Paragraph {
  Range sentences;
  uint32_t start = 0;  // bytes of the text, white space around it left out
  uint32_t end = 0;
  BlockKind kind = BlockKind::kParagraph;
};

// Words between quotation marks. Quotations are sorted by start; a quotation within another follows
// it. A quotation over several paragraphs, each opened by a mark anew and only the last closed, is
// one record a paragraph, chained by `continues`.
struct Quotation {
  Range tokens;  // the words, without the marks
  uint32_t start =
      0;  // bytes of the text: the words without the marks and the white space beside them
  uint32_t end = 0;
  uint32_t parent = kNone;     // the quotation that it stands in
  uint32_t continues = kNone;  // the quotation, a paragraph earlier, that this one goes on with
  bool closed = true;          // false: no closing mark before the paragraph's end
  // Marks that set off a word or title ('so-called "contras"') rather than speech: few words, no
  // verb and no comma or stop before the closing mark. Set when tags are known.
  bool is_speech = true;
};

}  // namespace dossier
