// One article on its way through the stages: flat arrays over the article's text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/text/block.h"
#include "ingest/text/entity.h"
#include "ingest/text/layer.h"
#include "ingest/text/name.h"
#include "ingest/text/token.h"
#include "ingest/text/token_states.h"
#include "ingest/text/word_table.h"

namespace dossier {

class Article;

// The arrays are public to the stages, which fill them in order; readers take a const Document. All
// offsets are bytes of article.text(), which the Document views and never copies: the article must
// outlive it. A Document belongs to one thread at a time.
class Document {
 public:
  explicit Document(const Article& article);
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  const Article& article() const { return *article_; }
  std::string_view text() const { return text_; }

  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<Quotation> quotations;
  std::vector<Name> names;
  std::vector<Title> titles;
  std::vector<EntityMention> mentions;
  std::vector<TextEntity> entities;
  TokenStates states;
  std::vector<Chain> chains;
  WordTable words;
  Layers filled;  // kept by the pipeline

  // The words of a token, of a range of tokens (with what lies between them) or of bytes [start,
  // end), as written.
  std::string_view Text(const Token& token) const;
  std::string_view Text(uint32_t token) const { return Text(tokens[token]); }
  std::string_view Text(Range range) const;
  // Lower case, and the dictionary form.
  std::string_view Lower(uint32_t token) const { return words.Text(tokens[token].word); }
  std::string_view Lemma(uint32_t token) const { return words.Text(tokens[token].lemma); }
  std::string_view Finer(WordId finer) const { return words.Text(finer); }

  // Tokens whose head is `token`, ascending. Empty before the parse.
  std::span<const uint32_t> Children(uint32_t token) const;
  // First child with this relation, or kNone.
  uint32_t Child(uint32_t token, Relation relation) const;
  // From the first to the last token below `token` (itself included): the phrase that it heads.
  Range Subtree(uint32_t token) const;
  // Makes the children lists from Token::head; to be called by whoever sets heads.
  void IndexChildren();

  // The name that covers `token`, or kNone. Valid once IndexNames() has run after the last change.
  uint32_t NameAt(uint32_t token) const;
  // The smallest mention whose head is `token`, or kNone; needs IndexMentions().
  uint32_t MentionAt(uint32_t head_token) const;
  void IndexNames();
  void IndexMentions();

  // The innermost quotation that holds `token`, or kNone.
  uint32_t QuotationAt(uint32_t token) const;

 private:
  const Article* article_;
  std::string_view text_;
  std::vector<uint32_t> child_begin_;  // tokens + 1 entries
  std::vector<uint32_t> children_;
  std::vector<uint32_t> subtree_begin_, subtree_end_;
  std::vector<uint32_t> name_at_;
  std::vector<uint32_t> mention_at_;
};

}  // namespace dossier
