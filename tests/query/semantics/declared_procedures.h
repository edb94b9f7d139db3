// Procedures made from declarations, for tests of the binder.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/procedure/signature.h"

namespace dossier {

class DeclaredProcedures final : public SignatureCatalog {
 public:
  // 'test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)'
  void Declare(std::string_view declaration);

  const ProcedureSignature* FindSignature(std::string_view name) const override;
  std::vector<std::string> ProcedureNames() const override;

 private:
  std::map<std::string, ProcedureSignature, std::less<>> by_name_;
};

}  // namespace dossier
