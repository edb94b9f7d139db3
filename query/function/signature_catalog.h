// The functions as the binder sees them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/function/registry.h"
#include "query/semantics/function_catalog.h"

namespace dossier {

// Made once from a registry; any thread may read it. Kinds of arguments and results come from the
// registry's entries and from what stands behind '::' at the end of their signatures. Functions
// whose wrong arguments are errors of the run by openCypher (range) take anything here.
class SignatureFunctionCatalog final : public FunctionCatalog {
 public:
  explicit SignatureFunctionCatalog(const FunctionRegistry& registry);

  const FunctionSignature* FindFunction(std::string_view name) const override;
  std::vector<std::string> FunctionNames() const override;

 private:
  const FunctionRegistry& registry_;
  std::map<const FunctionInfo*, FunctionSignature> signatures_;
};

// 'LIST<STRING>', 'INTEGER | FLOAT', 'ANY' ... as a static type.
StaticType ReadStaticType(std::string_view text);

}  // namespace dossier
