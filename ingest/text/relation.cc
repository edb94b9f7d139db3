#include "ingest/text/relation.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::array<std::string_view, kRelations> kNames = {"_",
                                                             "root",
                                                             "punct",
                                                             "case",
                                                             "det",
                                                             "nsubj",
                                                             "amod",
                                                             "advmod",
                                                             "obj",
                                                             "obl",
                                                             "nmod",
                                                             "compound",
                                                             "conj",
                                                             "cc",
                                                             "mark",
                                                             "aux",
                                                             "cop",
                                                             "nmod:poss",
                                                             "advcl",
                                                             "xcomp",
                                                             "flat",
                                                             "acl:relcl",
                                                             "ccomp",
                                                             "acl",
                                                             "appos",
                                                             "aux:pass",
                                                             "nummod",
                                                             "parataxis",
                                                             "nsubj:pass",
                                                             "nmod:unmarked",
                                                             "obl:unmarked",
                                                             "discourse",
                                                             "compound:prt",
                                                             "list",
                                                             "expl",
                                                             "fixed",
                                                             "iobj",
                                                             "obl:agent",
                                                             "dep",
                                                             "nmod:desc",
                                                             "csubj",
                                                             "nsubj:outer",
                                                             "det:predet",
                                                             "advcl:relcl",
                                                             "vocative",
                                                             "goeswith",
                                                             "reparandum",
                                                             "cc:preconj",
                                                             "orphan",
                                                             "dislocated",
                                                             "csubj:pass",
                                                             "csubj:outer"};

}  // namespace

std::string_view ToString(Relation relation) { return kNames[static_cast<size_t>(relation)]; }

Relation ParseRelation(std::string_view name) {
  auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) {
    found = std::find(kNames.begin(), kNames.end(), name.substr(0, name.find(':')));
  }
  if (found == kNames.end()) return Relation::kDep;
  return static_cast<Relation>(found - kNames.begin());
}

}  // namespace dossier
