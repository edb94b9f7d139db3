// text =~ pattern.
#pragma once

#include "query/expression/evaluator.h"
#include "query/syntax/source_span.h"

namespace dossier {

// Patterns are those of RE2, and must match the whole text; null where one of the two is no string.
EvaluatorPtr MakeMatch(EvaluatorPtr text, EvaluatorPtr pattern, SourceSpan span);

}  // namespace dossier
