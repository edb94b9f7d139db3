// Dependency trees by arc-hybrid transitions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/feature_list.h"
#include "ingest/language/lexical_features.h"
#include "ingest/text/document.h"

namespace dossier {

// Arc-hybrid (Kuhlmann, Gómez-Rodríguez, Satta 2011), the root after the last token:
//   shift  moves the first token of the buffer onto the stack
//   left   makes the top of the stack a child of the buffer's first
//   right  makes the top of the stack a child of the one below it
enum class Move : uint8_t { kShift, kLeft, kRight };

struct Transition {
  Move move = Move::kShift;
  Relation relation = Relation::kNone;
};
// 'S', 'L nsubj', 'R obj'.
Transition ParseTransition(std::string_view name);
std::string ToString(Transition transition);

// The parser's state within one sentence. Tokens are numbered from 0 within the sentence; size() is
// the root.
class ParserState {
 public:
  explicit ParserState(uint32_t size);

  uint32_t size() const { return size_; }
  // From the top of the stack down, and from the front of the buffer; kNone where there is none.
  uint32_t Stack(size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  uint32_t Buffer(uint32_t ahead) const { return next_ + ahead <= size_ ? next_ + ahead : kNone; }
  std::span<const uint32_t> stack() const { return stack_; }
  uint32_t next() const { return next_; }
  bool Done() const { return next_ == size_ && stack_.empty(); }
  // There is exactly one child of the root: left at the root only with one token on the stack.
  bool Allows(Move move) const;
  void Apply(Transition transition);

  uint32_t head(uint32_t token) const { return heads_[token]; }
  Relation relation(uint32_t token) const { return relations_[token]; }
  // Outermost and second children on each side so far, kNone where there is none; their numbers.
  struct Children {
    uint32_t first_left = kNone, second_left = kNone;
    uint32_t first_right = kNone, second_right = kNone;
    uint8_t lefts = 0, rights = 0;  // at most 7
  };
  const Children& children(uint32_t token) const { return children_[token]; }

 private:
  void Attach(uint32_t child, uint32_t head, Relation relation);

  uint32_t size_;
  uint32_t next_ = 0;
  std::vector<uint32_t> stack_;
  std::vector<uint32_t> heads_;
  std::vector<Relation> relations_;
  std::vector<Children> children_;
};

// Features of a state: after Zhang and Nivre (2011), with word clusters.
class ParserFeatures {
 public:
  // Both must outlive it. Tags must be known.
  ParserFeatures(const Document& document, std::span<const LexicalFeatures> lexical)
      : doc_(document), lexical_(lexical) {}

  // `first` is the document's token that is the sentence's token 0.
  void Fill(const ParserState& state, uint32_t first, FeatureList* out) const;

 private:
  const Document& doc_;
  std::span<const LexicalFeatures> lexical_;
};

}  // namespace dossier
