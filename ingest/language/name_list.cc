#include "ingest/language/name_list.h"

#include <algorithm>

#include "ingest/text/document.h"

namespace dossier {

void InsertNames(const std::vector<Name>& added, Document* document) {
  std::vector<Name>& names = document->names;
  names.insert(names.end(), added.begin(), added.end());
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
}

void ReplaceNames(const std::vector<Name>& added, Document* document) {
  std::vector<bool> taken(document->tokens.size(), false);
  for (const Name& name : added) {
    std::fill(taken.begin() + name.tokens.begin, taken.begin() + name.tokens.end, true);
  }
  std::erase_if(document->names, [&](const Name& name) {
    return std::find(taken.begin() + name.tokens.begin, taken.begin() + name.tokens.end, true) !=
           taken.begin() + name.tokens.end;
  });
  InsertNames(added, document);
}

}  // namespace dossier
