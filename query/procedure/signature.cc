#include "query/procedure/signature.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace dossier {
namespace {

std::string Fields(const std::vector<ProcedureField>& fields) {
  return absl::StrJoin(fields, ", ", [](std::string* out, const ProcedureField& field) {
    absl::StrAppend(out, field.name, field.default_text.empty() ? "" : " = ", field.default_text,
                    " :: ", field.type);
  });
}

}  // namespace

std::string SignatureText(const ProcedureSignature& signature) {
  return absl::StrCat(signature.name, "(", Fields(signature.arguments), ") :: (",
                      Fields(signature.results), ")");
}

}  // namespace dossier
