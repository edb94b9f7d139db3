// The built-in functions as the binder wants to know them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/function/registry.h"
#include "query/semantics/function_catalog.h"

namespace dossier {

// Made once from a registry, which must outlive it.
class FunctionSignatures final : public FunctionCatalog {
 public:
  static const FunctionSignatures& Builtin();
  explicit FunctionSignatures(const FunctionRegistry& registry);

  const FunctionSignature* FindFunction(std::string_view name) const override;
  std::vector<std::string> FunctionNames() const override;

 private:
  const FunctionRegistry& registry_;
  std::map<std::string, FunctionSignature, std::less<>> signatures_;  // by documented name
};

}  // namespace dossier
