// What literals and quoted names mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "absl/status/statusor.h"
#include "query/syntax/query_error.h"

namespace dossier::syntax {

// A number as it stands in a query: 12, 0x1F, 0o17, 1.5, .5, 1e-3. `negative` says that a minus
// sign stands before it, which the result takes in (only the smallest integer needs that). Errors:
// InvalidNumberLiteral, IntegerOverflow, FloatingPointOverflow, at `span`.
absl::StatusOr<std::variant<int64_t, double>> ReadNumber(std::string_view text, bool negative,
                                                         SourceSpan span);

// The content of a string in quotes: \\ \' \" \` \b \f \n \r \t \uXXXX \UXXXXXXXX (two \u halves of
// a surrogate pair are joined). `span` is that of the text, quotes included. Errors:
// InvalidUnicodeLiteral, InvalidUnicodeCharacter (not UTF-8), UnexpectedSyntax (another escape), at
// the escape itself.
absl::StatusOr<std::string> ReadString(std::string_view quoted, SourceSpan span);

// The content of `a name` in backticks, doubled ones made single; other text as it is.
std::string ReadName(std::string_view text);

// The other way round: 'it\'s', `a name` (plain where it may be), 1.5, 1.0e300.
std::string QuoteString(std::string_view content);
std::string QuoteName(std::string_view name);
std::string QuoteParameter(std::string_view name);  // behind the $
std::string FloatLiteral(double number);

}  // namespace dossier::syntax
