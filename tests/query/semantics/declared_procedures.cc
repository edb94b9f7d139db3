#include "tests/query/semantics/declared_procedures.h"

namespace dossier {
namespace {

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// 'name :: STRING?, id :: INTEGER?'
std::vector<ProcedureField> Fields(std::string_view text) {
  std::vector<ProcedureField> fields;
  while (!Trim(text).empty()) {
    const std::string_view field = text.substr(0, text.find(','));
    const size_t colons = field.find("::");
    fields.push_back({std::string(Trim(field.substr(0, colons))),
                      std::string(Trim(field.substr(colons + 2))), ""});
    text.remove_prefix(std::min(text.size(), field.size() + 1));
  }
  return fields;
}

}  // namespace

void DeclaredProcedures::Declare(std::string_view declaration) {
  const size_t open = declaration.find('(');
  const size_t close = declaration.find(')', open);
  const size_t results = declaration.find('(', close);
  ProcedureSignature signature;
  signature.name = std::string(Trim(declaration.substr(0, open)));
  signature.arguments = Fields(declaration.substr(open + 1, close - open - 1));
  if (results != std::string_view::npos) {
    signature.results =
        Fields(declaration.substr(results + 1, declaration.rfind(')') - results - 1));
  }
  std::string name = signature.name;
  by_name_[std::move(name)] = std::move(signature);
}

const ProcedureSignature* DeclaredProcedures::FindSignature(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &found->second;
}

std::vector<std::string> DeclaredProcedures::ProcedureNames() const {
  std::vector<std::string> names;
  for (const auto& [name, signature] : by_name_) names.push_back(name);
  return names;
}

}  // namespace dossier
