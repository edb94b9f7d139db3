#include "ingest/extract/kind_noun.h"

#include <string_view>

#include "ingest/extract/post_table.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

bool IsOrganization(const Document& document, uint32_t name) {
  return name != kNone && document.names[name].name_class == NameClass::kOrganization;
}

// Whether the parser hung one on the other.
bool Joined(const Document& document, uint32_t noun, uint32_t name) {
  Range tokens = document.names[name].tokens;
  uint32_t above = document.tokens[noun].head;
  if (above != kNone && tokens.contains(above)) return true;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (document.tokens[at].head == noun) return true;
  }
  return false;
}

// 'host Trinidad and Tobago', 'champions Chelsea'.
bool IsPlayer(const Document& document, uint32_t noun, uint32_t name) {
  std::string_view lemma = document.Lemma(noun);
  bool side = lemma == "host" || lemma == "champion" || lemma == "rival" || lemma == "neighbour" ||
              lemma == "neighbor" || lemma == "holder" || lemma == "newcomer";
  return side &&
         (IsOrganization(document, name) || document.names[name].name_class == NameClass::kPlace);
}

}  // namespace

uint32_t NameBehindKind(const Document& document, const PostTable& posts, uint32_t noun) {
  uint32_t at = noun + 1;
  bool inside =
      at < document.tokens.size() && document.tokens[at].sentence == document.tokens[noun].sentence;
  uint32_t name = inside ? document.NameAt(at) : kNone;
  bool begins = name != kNone && document.names[name].tokens.begin == at;
  bool common = IsCommonNoun(document.tokens[noun].tag) && document.NameAt(noun) == kNone;
  if (!begins || !common) return kNone;
  if (IsPlayer(document, noun, name)) return name;
  bool kind = document.tokens[noun].tag == PennTag::kNN && IsOrganization(document, name) &&
              Joined(document, noun, name) && posts.Find(document.Lower(noun)) == nullptr;
  return kind ? name : kNone;
}

}  // namespace dossier
