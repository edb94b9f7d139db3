#include "ingest/language/neural/missing_verb.h"

namespace dossier {
namespace {

bool IsFinite(const TokenSyntax& token) {
  return token.tag == PennTag::kVBD || token.tag == PennTag::kVBZ || token.tag == PennTag::kVBP ||
         token.tag == PennTag::kMD;
}

uint32_t RootOf(std::span<const TokenSyntax> part) {
  uint32_t root = kNone;
  for (uint32_t at = 0; at < part.size(); ++at) {
    if (IsFinite(part[at])) return kNone;
    if (part[at].head == kNone) root = at;
  }
  return root;
}

// The token of the name that ends before `at` on which the rest of the name hangs.
uint32_t HeadOfName(std::span<const TokenSyntax> part, uint32_t at) {
  uint32_t head = at - 1;
  while (part[head].head != kNone && part[head].head < head &&
         part[part[head].head].tag == PennTag::kNNP)
    head = part[head].head;
  return head;
}

// Hangs everything that stands before `verb` and hung on `noun` on the verb instead.
void MakeVerb(std::span<TokenSyntax> part, uint32_t verb, uint32_t noun, PennTag tag) {
  uint32_t subject = HeadOfName(part, verb);
  for (uint32_t at = 0; at < verb; ++at) {
    if (part[at].head == noun) part[at].head = verb;
  }
  part[subject].head = verb;
  part[subject].relation = Relation::kNsubj;
  part[verb].tag = tag;
  part[verb].universal = UniversalTag::kVerb;
}

// 'Canada imposed tariffs': the participle before the root becomes the root.
bool Participle(std::span<TokenSyntax> part, uint32_t root) {
  for (uint32_t at = 1; at < root; ++at) {
    bool verb = part[at].tag == PennTag::kVBN && part[at].head == root &&
                part[at].relation == Relation::kAmod && part[at - 1].tag == PennTag::kNNP;
    if (!verb) continue;
    MakeVerb(part, at, root, PennTag::kVBD);
    part[at].head = kNone;
    part[at].relation = Relation::kRoot;
    part[root].head = at;
    part[root].relation = Relation::kObj;
    return true;
  }
  return false;
}

// 'Kenya plans to leave': the noun is the verb, and what was of the noun is wanted by the subject.
void Infinitive(std::span<TokenSyntax> part, uint32_t root) {
  bool named = root > 0 && part[root].tag == PennTag::kNNS && part[root - 1].tag == PennTag::kNNP;
  bool to = root + 2 < part.size() && part[root + 1].tag == PennTag::kTO &&
            part[root + 2].tag == PennTag::kVB && part[root + 2].head == root;
  if (!named || !to) return;
  MakeVerb(part, root, root, PennTag::kVBZ);
  part[root + 2].relation = Relation::kXcomp;
}

}  // namespace

void RestoreMissingVerb(std::span<TokenSyntax> part) {
  uint32_t root = RootOf(part);
  if (root == kNone) return;
  if (!Participle(part, root)) Infinitive(part, root);
}

}  // namespace dossier
