// x IN list.
#pragma once

#include "query/expression/evaluator.h"
#include "query/syntax/source_span.h"

namespace dossier {

// Long lists that are the same for all rows are hashed once a batch.
EvaluatorPtr MakeMembership(EvaluatorPtr element, EvaluatorPtr list, SourceSpan span);

}  // namespace dossier
