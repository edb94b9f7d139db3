// Whether two systems said the same.
#pragma once

#include <string>

#include "graph/value/value.h"

namespace dossier::benchmark {

// `a` and `b` are lists of rows, rows lists of values. Numbers are the same where they differ by
// less than a part in a billion (sums of floats depend on their order), whether integers or floats;
// all else where it is equal.
bool SameAnswer(const Value& a, const Value& b);

// The answer in a few words: its rows' number and the first of them.
std::string AnswerInBrief(const Value& rows);

}  // namespace dossier::benchmark
