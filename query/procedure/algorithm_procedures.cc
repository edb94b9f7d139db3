// Placeholder until graph/algorithm lands.
#include "query/procedure/builtin.h"

namespace dossier {

void AddAlgorithmProcedures(ProcedureRegistry*) {}

}  // namespace dossier
