#include "query/function/kind_set.h"

#include <vector>

namespace dossier {

std::string KindSet::Text() const {
  std::vector<std::string_view> names;
  for (int i = 1; i < 16; ++i) {
    const auto kind = static_cast<ValueKind>(i);
    if (Has(kind)) names.push_back(KindName(kind));
  }
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace dossier
