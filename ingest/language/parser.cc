#include "ingest/language/parser.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr uint8_t kMostChildren = 7;

// What the features say of one token; all zero where there is none.
struct Node {
  uint64_t word = 0;
  uint64_t tag = 0;
  uint64_t fine = 0;
  uint64_t coarse = 0;
  uint64_t relation = 0;
  uint64_t lefts = 0;
  uint64_t rights = 0;
};

uint64_t Distance(uint32_t a, uint32_t b) {
  if (a == kNone || b == kNone) return 0;
  uint32_t d = a < b ? b - a : a - b;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : 7;
}

}  // namespace

Transition ParseTransition(std::string_view name) {
  if (name.size() < 3) return {};
  return {name[0] == 'L' ? Move::kLeft : Move::kRight, ParseRelation(name.substr(2))};
}

std::string ToString(Transition transition) {
  if (transition.move == Move::kShift) return "S";
  std::string name = transition.move == Move::kLeft ? "L " : "R ";
  return name + std::string(ToString(transition.relation));
}

ParserState::ParserState(uint32_t size)
    : size_(size), heads_(size, kNone), relations_(size, Relation::kNone), children_(size + 1) {}

bool ParserState::Allows(Move move) const {
  switch (move) {
    case Move::kShift:
      return next_ < size_;
    case Move::kLeft:
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    default:
      return stack_.size() >= 2;
  }
}

void ParserState::Apply(Transition transition) {
  if (transition.move == Move::kShift) {
    stack_.push_back(next_++);
    return;
  }
  uint32_t child = stack_.back();
  stack_.pop_back();
  Attach(child, transition.move == Move::kLeft ? next_ : stack_.back(), transition.relation);
}

void ParserState::Attach(uint32_t child, uint32_t head, Relation relation) {
  heads_[child] = head;
  relations_[child] = relation;
  Children& c = children_[head];
  if (child < head) {
    c.second_left = c.first_left;
    c.first_left = child;
    c.lefts = std::min<uint8_t>(kMostChildren, c.lefts + 1);
  } else {
    c.second_right = c.first_right;
    c.first_right = child;
    c.rights = std::min<uint8_t>(kMostChildren, c.rights + 1);
  }
}

void ParserFeatures::Fill(const ParserState& state, uint32_t first, FeatureList* out) const {
  auto node = [&](uint32_t i) {
    Node n;
    if (i == kNone) return n;
    if (i == state.size()) {
      n.word = n.tag = n.fine = n.coarse = 1000;
      return n;
    }
    const Token& token = doc_.tokens[first + i];
    const LexicalFeatures& lexical = lexical_[token.word];
    n.word = lexical.word;
    n.tag = static_cast<uint64_t>(token.tag) + 1;
    n.fine = lexical.fine;
    n.coarse = lexical.coarse;
    n.relation = static_cast<uint64_t>(state.relation(i));
    n.lefts = state.children(i).lefts;
    n.rights = state.children(i).rights;
    return n;
  };
  uint32_t i0 = state.Stack(0), i1 = state.Stack(1), j0 = state.Buffer(0);
  Node s0 = node(i0), s1 = node(i1), s2 = node(state.Stack(2));
  Node b0 = node(j0), b1 = node(state.Buffer(1)), b2 = node(state.Buffer(2));
  ParserState::Children none;
  const auto& c0 = i0 == kNone ? none : state.children(i0);
  const auto& c1 = i1 == kNone ? none : state.children(i1);
  const auto& cb = j0 == kNone ? none : state.children(j0);
  Node l0 = node(c0.first_left), r0 = node(c0.first_right);
  Node l1 = node(c1.first_left), r1 = node(c1.first_right);
  Node ll0 = node(c0.second_left), rr0 = node(c0.second_right);
  Node rr1 = node(c1.second_right), lb = node(cb.first_left), llb = node(cb.second_left);
  uint64_t near = Distance(i0, j0), far = Distance(i1, i0);

  out->Clear();
  out->Add(0);
  for (const Node* n : {&s0, &s1, &s2, &b0, &b1, &b2}) {
    out->Add(n->word, n->tag);
    out->Add(n->word);
    out->Add(n->tag);
    out->Add(n->fine);
  }
  // Pairs that an arc may join.
  out->Add(s0.word, s0.tag, b0.word);
  out->Add(s0.word, b0.word, b0.tag);
  out->Add(s0.word, b0.word);
  out->Add(s0.word, s0.tag, b0.tag);
  out->Add(s0.tag, b0.word, b0.tag);
  out->Add(s0.tag, b0.tag);
  out->Add(s0.fine, b0.fine);
  out->Add(s0.fine, b0.tag);
  out->Add(s0.tag, b0.fine);
  out->Add(s0.tag, b0.tag, near);
  out->Add(s0.word, near);
  out->Add(b0.word, near);
  out->Add(s1.word, s0.word);
  out->Add(s1.word, s0.tag);
  out->Add(s1.tag, s0.word);
  out->Add(s1.tag, s0.tag);
  out->Add(s1.fine, s0.fine);
  out->Add(s1.tag, s0.fine);
  out->Add(s1.fine, s0.tag);
  out->Add(s1.tag, s0.tag, far);
  out->Add(s1.word, far);
  out->Add(s0.word, far);
  out->Add(s1.word, b0.word);
  out->Add(s1.word, b0.tag);
  out->Add(s1.tag, b0.word);
  // Three at a time.
  out->Add(s0.tag, b0.tag, b1.tag);
  out->Add(b0.tag, b1.tag, b2.tag);
  out->Add(b0.tag, b1.tag);
  out->Add(s1.tag, s0.tag, b0.tag);
  out->Add(s2.tag, s1.tag, s0.tag);
  out->Add(s0.word, b0.tag, b1.tag);
  out->Add(s0.tag, b0.word, b1.tag);
  out->Add(s1.tag, s0.tag, b0.word);
  out->Add(s1.tag, s0.word, b0.tag);
  out->Add(s1.word, s0.tag, b0.tag);
  out->Add(s1.coarse, s0.coarse, b0.coarse);
  // Children.
  out->Add(s0.tag, l0.tag, b0.tag);
  out->Add(s0.tag, r0.tag, b0.tag);
  out->Add(s1.tag, r1.tag, s0.tag);
  out->Add(s1.tag, l1.tag, s0.tag);
  out->Add(s0.tag, lb.tag, b0.tag);
  out->Add(s0.tag, b0.tag, rr0.tag);
  out->Add(s0.tag, r0.relation, rr0.relation);
  out->Add(s1.tag, r1.relation, rr1.relation);
  out->Add(s0.tag, l0.relation, ll0.relation);
  out->Add(b0.tag, lb.relation, llb.relation);
  out->Add(s0.word, l0.relation);
  out->Add(s0.word, r0.relation);
  out->Add(s1.word, r1.relation);
  out->Add(s1.word, l1.relation);
  out->Add(b0.word, lb.relation);
  out->Add(s0.tag, l0.word);
  out->Add(s0.tag, r0.word);
  out->Add(s1.tag, r1.word);
  out->Add(s1.tag, l1.word);
  out->Add(b0.tag, lb.word);
  out->Add(s1.tag, s0.tag, r0.word);
  out->Add(s1.word, r0.word);
  out->Add(s1.word, l0.word);
  out->Add(s1.tag, l0.word, s0.tag);
  out->Add(s1.word, s0.tag, l0.word);
  // Numbers of children.
  out->Add(s0.word, s0.lefts, 1);
  out->Add(s0.word, s0.rights, 2);
  out->Add(s0.tag, s0.lefts, s0.rights);
  out->Add(s1.word, s1.rights);
  out->Add(s1.tag, s1.lefts, s1.rights);
  out->Add(b0.word, b0.lefts);
  out->Add(b0.tag, b0.lefts);
  out->Add(s0.tag, s0.rights, b0.tag);
}

}  // namespace dossier
