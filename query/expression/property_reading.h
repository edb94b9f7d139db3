// Properties of whole columns of values.
#pragma once

#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "query/expression/evaluator.h"

namespace dossier {

// values[i] = objects[i].key: of nodes and relationships read from the graph in one batch each; of
// a map the entry, of a temporal value the component; null for null and for what is absent. Other
// values are a TypeError InvalidArgumentType. `objects` may be in any form.
absl::Status ReadProperties(const Column& objects, std::string_view key, EvalContext& context,
                            std::vector<Value>* values);

}  // namespace dossier
