#include "query/procedure/registry.h"

#include <utility>

namespace dossier {

void ProcedureRegistry::Add(Procedure procedure) {
  std::string name = procedure.signature.name;
  procedures_.insert_or_assign(std::move(name), std::move(procedure));
}

void ProcedureRegistry::Remove(std::string_view name) {
  if (auto found = procedures_.find(name); found != procedures_.end()) procedures_.erase(found);
}

const Procedure* ProcedureRegistry::Find(std::string_view name) const {
  auto found = procedures_.find(name);
  return found == procedures_.end() ? nullptr : &found->second;
}

const ProcedureSignature* ProcedureRegistry::FindSignature(std::string_view name) const {
  const Procedure* procedure = Find(name);
  return procedure == nullptr ? nullptr : &procedure->signature;
}

std::vector<std::string> ProcedureRegistry::ProcedureNames() const {
  std::vector<std::string> names;
  for (const auto& [name, procedure] : procedures_) names.push_back(name);
  return names;
}

}  // namespace dossier
