#include "tests/ingest/source/article_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/character_reference.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

std::string Part(const Article& article, size_t begin, size_t end) {
  return article.text().substr(begin, end - begin);
}

uint32_t SourceLength(const OriginSpan& span) {
  return span.source_length() == 0 ? span.length() : span.source_length();
}

bool IsValidUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t n = Utf8SequenceLength(text.substr(at));
    if (n == 0 || text[at] == '\0') return false;
    at += n;
  }
  return true;
}

bool OnCharacter(const std::string& text, size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
}

}  // namespace

std::string ArticleText(const Article& article) {
  std::string out = absl::StrCat(
      "uri: ", article.uri(), "\ntitle: ", article.title(), "\npublisher: ", article.publisher(),
      "\nauthors: ", absl::StrJoin(article.authors(), "; "), "\npublished: ", article.published(),
      "\nlanguage: ", article.language(), "\n\n");
  size_t at = 0;
  for (const Block& block : article.blocks()) {
    out += Part(article, at, block.start());
    absl::StrAppend(&out, "[", Block::Kind_Name(block.kind()), "|",
                    Part(article, block.start(), block.end()), "]");
    at = block.end();
  }
  return out + Part(article, at, article.text().size()) + "\n";
}

std::string ContractBreach(const Article& article, size_t source_size) {
  const std::string& text = article.text();
  if (!IsValidUtf8(text)) return "the text is not valid UTF-8";
  if (article.uri().empty()) return "no uri";
  uint32_t end = 0;
  for (const OriginSpan& span : article.source_map()) {
    if (span.text_start() < end || span.length() == 0) return "spans overlap or are empty";
    end = span.text_start() + span.length();
    if (end > text.size()) return "a span leaves the text";
    if (uint64_t{span.source_start()} + SourceLength(span) > source_size) {
      return "a span leaves the source";
    }
    if (!OnCharacter(text, span.text_start()) || !OnCharacter(text, end)) {
      return "a span cuts a character";
    }
  }
  end = 0;
  for (const Block& block : article.blocks()) {
    if (block.start() < end || block.end() <= block.start() || block.end() > text.size()) {
      return "blocks overlap, are empty or leave the text";
    }
    if (!OnCharacter(text, block.start()) || !OnCharacter(text, block.end())) {
      return "a block cuts a character";
    }
    end = block.end();
  }
  return "";
}

std::string MapBreach(const Article& article, std::string_view source) {
  const std::string& text = article.text();
  for (const OriginSpan& span : article.source_map()) {
    for (size_t at = 0; at < span.length();) {
      const size_t n = Utf8SequenceLength(std::string_view(text).substr(span.text_start() + at));
      const std::string character = text.substr(span.text_start() + at, n);
      const size_t from = span.source_start() + at * SourceLength(span) / span.length();
      const size_t to = span.source_start() + (at + n) * SourceLength(span) / span.length();
      std::string original(source.substr(from, to - from));
      if (original.size() > 1 && original[0] == '&') original = DecodeCharacterReferences(original);
      // One reference may stand for two characters, which share its bytes.
      if (original != character && original.find(character) == std::string::npos) {
        return absl::StrCat("'", character, "' at ", span.text_start() + at, " came from '",
                            original, "' at ", from);
      }
      at += n;
    }
  }
  return "";
}

}  // namespace dossier
