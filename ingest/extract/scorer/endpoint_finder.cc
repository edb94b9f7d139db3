#include "ingest/extract/scorer/endpoint_finder.h"

#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr size_t kMostEndpoints = 30;
constexpr int kMostConjuncts = 20;

bool MayStandForSomebody(const Token& token) {
  return IsCommonNoun(token.tag) || token.tag == PennTag::kPRP || token.tag == PennTag::kPRPS;
}

}  // namespace

uint32_t EndpointFinder::Outer(uint32_t head) const {
  for (int step = 0; step < kMostConjuncts; ++step) {
    const Token& token = document_.tokens[head];
    if (token.relation != Relation::kConj || token.head == kNone) break;
    if (!IsNoun(document_.tokens[token.head].tag)) break;
    head = token.head;
  }
  return head;
}

void EndpointFinder::AddName(uint32_t name, std::vector<Endpoint>* found) const {
  auto id = entities_.OfName(name);
  if (!id) return;
  const Name& here = document_.names[name];
  uint32_t head = here.head == kNone ? here.tokens.end - 1 : here.head;
  found->push_back({{*id, here.tokens, false, false}, head, Outer(head), name});
}

void EndpointFinder::AddOther(uint32_t token, std::vector<Endpoint>* found) {
  if (!MayStandForSomebody(document_.tokens[token])) return;
  uint32_t mention = document_.MentionAt(token);
  // Of a phrase its head alone: 'government' of 'government officials' is not asked.
  if (document_.tokens[token].relation == Relation::kCompound && mention == kNone) return;
  for (const ResolvedArgument& argument : resolver_->ResolveOne(token, false)) {
    // A title before a name stands for the name, which is there itself.
    if (document_.NameAt(argument.mention.begin) != kNone && !argument.acting) continue;
    if (found->size() < kMostEndpoints) found->push_back({argument, token, Outer(token), kNone});
  }
}

std::vector<Endpoint> EndpointFinder::In(uint32_t sentence) {
  std::vector<Endpoint> found;
  const Range& tokens = document_.sentences[sentence].tokens;
  for (uint32_t at = tokens.begin; at < tokens.end && found.size() < kMostEndpoints; ++at) {
    uint32_t name = document_.NameAt(at);
    if (name == kNone) {
      AddOther(at, &found);
    } else if (document_.names[name].tokens.begin == at) {
      AddName(name, &found);
    }
  }
  return found;
}

}  // namespace dossier
