#include "ingest/source/html_article.h"

#include <re2/re2.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/source/binary_kind.h"
#include "ingest/source/character_encoding.h"
#include "ingest/source/main_content.h"
#include "ingest/source/page_hints.h"
#include "ingest/source/page_metadata.h"
#include "ingest/source/page_tree.h"
#include "ingest/source/page_zones.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

constexpr size_t kDeclarationWithin = 8192;  // bytes

// The kind that the article's contract knows; nothing for ordinary paragraphs.
std::optional<Block::Kind> ContractKind(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle: return Block::TITLE;
    case BlockKind::kHeading: return Block::HEADING;
    case BlockKind::kCaption: return Block::CAPTION;
    case BlockKind::kListItem: return Block::LIST_ITEM;
    case BlockKind::kBlockQuote: return Block::BLOCK_QUOTE;
    case BlockKind::kTableCell: return Block::TABLE_CELL;
    case BlockKind::kByline: return Block::BYLINE;
    default: return std::nullopt;
  }
}

void AppendBlock(const PageBlock& block, BlockKind kind, Article* article, SourceMap* map) {
  std::string* text = article->mutable_text();
  if (!text->empty()) *text += "\n\n";
  const auto start = static_cast<uint32_t>(text->size());
  for (SourceRun run : block.map.runs()) {
    run.text_start += start;
    map->Append(run);
  }
  *text += block.text;
  if (const std::optional<Block::Kind> known = ContractKind(kind)) {
    Block* added = article->add_blocks();
    added->set_kind(*known);
    added->set_start(start);
    added->set_end(static_cast<uint32_t>(text->size()));
  }
}

void StoreFacts(const PageFacts& facts, std::string_view uri, Article* article) {
  article->set_uri(facts.uri.empty() ? std::string(uri) : facts.uri);
  article->set_title(facts.title);
  article->set_publisher(facts.publisher);
  article->set_published(facts.published);
  article->set_language(facts.language);
  for (const std::string& author : facts.authors) article->add_authors(author);
}

// The names in the first line that says "By ..." above or in the text.
std::vector<std::string> AuthorsInText(const std::vector<PageBlock>& blocks,
                                       const MainContent& content) {
  for (size_t i = 0; i < content.blocks.size(); ++i) {
    const std::string& text = blocks[content.blocks[i]].text;
    if (content.kinds[i] == BlockKind::kByline && ReadsAsByline(text)) return SplitAuthors(text);
  }
  return {};
}

// Text and metadata of a page in UTF-8; the map leads to that UTF-8.
SourceMap ExtractPage(std::string_view page, std::string_view uri, Article* article) {
  const PageTree tree = ParsePage(page);
  const std::vector<uint8_t> hints = HintsOfNodes(tree);
  const std::vector<bool> dropped = DroppedNodes(tree, hints);
  const std::vector<PageBlock> blocks = CollectBlocks(tree, dropped);
  const std::vector<BlockKind> kinds = KindsOfBlocks(tree, hints, blocks);
  PageFacts facts = FactsFromPage(tree, hints, dropped);
  const MainContent content = FindMainContent(tree, hints, blocks, kinds, facts.title);
  if (facts.authors.empty()) facts.authors = AuthorsInText(blocks, content);
  StoreFacts(facts, uri, article);
  SourceMap map;
  for (size_t i = 0; i < content.blocks.size(); ++i) {
    AppendBlock(blocks[content.blocks[i]], content.kinds[i], article, &map);
  }
  return map;
}

}  // namespace

std::string DeclaredEncoding(std::string_view bytes) {
  static const RE2 meta(R"((?i)<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w.:-]{2,40}))", RE2::Latin1);
  static const RE2 xml(R"((?i)^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40}))", RE2::Latin1);
  const std::string_view head = bytes.substr(0, kDeclarationWithin);
  const re2::StringPiece piece(head.data(), head.size());
  std::string name;
  if (RE2::PartialMatch(piece, meta, &name) || RE2::PartialMatch(piece, xml, &name)) return name;
  return "";
}

absl::StatusOr<Article> ReadHtmlArticle(std::string_view bytes, std::string_view uri) {
  if (const std::optional<std::string> kind = BinaryKind(bytes)) {
    return absl::InvalidArgumentError(absl::StrCat("is ", *kind, ", not an article"));
  }
  const absl::StatusOr<DecodedText> decoded = DecodeText(bytes, DeclaredEncoding(bytes));
  if (!decoded.ok()) return decoded.status();
  Article article;
  article.set_format(Article::HTML);
  SourceMap map = ExtractPage(decoded->text, uri, &article);
  if (article.text().empty()) {
    return absl::InvalidArgumentError("is a page that shows no text of an article");
  }
  if (!decoded->identical) map = ComposeMaps(map, decoded->map);
  StoreSourceMap(map, &article);
  return article;
}

}  // namespace dossier
