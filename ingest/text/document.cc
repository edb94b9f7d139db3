#include "ingest/text/document.h"

#include <algorithm>

#include "proto/article.pb.h"

namespace dossier {

Document::Document(const Article& article) : article_(&article), text_(article.text()) {}

std::string_view Document::Text(const Token& token) const {
  return text_.substr(token.start, token.end - token.start);
}

std::string_view Document::Text(Range range) const {
  if (range.empty()) return {};
  uint32_t start = tokens[range.begin].start;
  return text_.substr(start, tokens[range.end - 1].end - start);
}

std::span<const uint32_t> Document::Children(uint32_t token) const {
  if (token + 1 >= child_begin_.size()) return {};
  return std::span(children_).subspan(child_begin_[token],
                                      child_begin_[token + 1] - child_begin_[token]);
}

uint32_t Document::Child(uint32_t token, Relation relation) const {
  for (uint32_t child : Children(token)) {
    if (tokens[child].relation == relation) return child;
  }
  return kNone;
}

Range Document::Subtree(uint32_t token) const {
  if (token >= subtree_begin_.size()) return {token, token + 1};
  return {subtree_begin_[token], subtree_end_[token]};
}

void Document::IndexChildren() {
  size_t n = tokens.size();
  child_begin_.assign(n + 1, 0);
  for (const Token& token : tokens) {
    if (token.head != kNone) ++child_begin_[token.head + 1];
  }
  for (size_t i = 0; i < n; ++i) child_begin_[i + 1] += child_begin_[i];
  children_.resize(child_begin_[n]);
  std::vector<uint32_t> next(child_begin_.begin(), child_begin_.end() - 1);
  subtree_begin_.resize(n);
  subtree_end_.resize(n);
  for (uint32_t i = 0; i < n; ++i) {
    if (tokens[i].head != kNone) children_[next[tokens[i].head]++] = i;
    subtree_begin_[i] = i;
    subtree_end_[i] = i + 1;
  }
  // Each token lifts its own reach to its ancestors; a parse that is deep is bounded by the
  // sentence.
  std::vector<uint32_t> waiting(n), order;
  order.reserve(n);
  for (uint32_t i = 0; i < n; ++i) {
    waiting[i] = child_begin_[i + 1] - child_begin_[i];
    if (waiting[i] == 0) order.push_back(i);
  }
  for (size_t k = 0; k < order.size(); ++k) {
    uint32_t i = order[k], head = tokens[i].head;
    if (head == kNone) continue;
    subtree_begin_[head] = std::min(subtree_begin_[head], subtree_begin_[i]);
    subtree_end_[head] = std::max(subtree_end_[head], subtree_end_[i]);
    if (--waiting[head] == 0) order.push_back(head);
  }
}

uint32_t Document::NameAt(uint32_t token) const {
  return token < name_at_.size() ? name_at_[token] : kNone;
}

uint32_t Document::MentionAt(uint32_t head_token) const {
  return head_token < mention_at_.size() ? mention_at_[head_token] : kNone;
}

void Document::IndexNames() {
  name_at_.assign(tokens.size(), kNone);
  for (uint32_t i = 0; i < names.size(); ++i) {
    std::fill(name_at_.begin() + names[i].tokens.begin, name_at_.begin() + names[i].tokens.end, i);
  }
}

void Document::IndexMentions() {
  mention_at_.assign(tokens.size(), kNone);
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    uint32_t& held = mention_at_[mentions[i].head];
    if (held == kNone || mentions[i].tokens.size() < mentions[held].tokens.size()) held = i;
  }
}

uint32_t Document::QuotationAt(uint32_t token) const {
  auto after = std::upper_bound(
      quotations.begin(), quotations.end(), token,
      [](uint32_t t, const Quotation& quotation) { return t < quotation.tokens.begin; });
  if (after == quotations.begin()) return kNone;
  uint32_t at = static_cast<uint32_t>(after - quotations.begin()) - 1;
  while (at != kNone && !quotations[at].tokens.contains(token)) at = quotations[at].parent;
  return at;
}

}  // namespace dossier
