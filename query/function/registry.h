// All functions, by name.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/function/function_info.h"

namespace dossier {

// Immutable once made; any thread may read it.
class FunctionRegistry {
 public:
  // The functions of this build: one list for each family (see registry.cc).
  static const FunctionRegistry& Builtin();

  explicit FunctionRegistry(std::vector<FunctionInfo> functions);

  // Case does not matter. nullptr where there is none; pointers stay good as long as the registry.
  const FunctionInfo* Find(std::string_view name) const;
  // In the order of their names.
  std::vector<const FunctionInfo*> All() const;
  // The name nearest to one that does not exist, or an empty text where none is near.
  std::string_view Suggestion(std::string_view name) const;

 private:
  std::map<std::string, FunctionInfo, std::less<>> by_lower_name_;
};

}  // namespace dossier
