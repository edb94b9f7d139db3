// What is wrong with a query, in openCypher's terms, and how it travels in an absl::Status.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "query/syntax/source_span.h"

namespace dossier {

// openCypher's error types.
enum class QueryErrorType : uint8_t {
  kSyntaxError,  // also what is wrong with variables, types and clauses before anything runs
  kSemanticError,
  kParameterMissing,
  kProcedureError,
  kTypeError,
  kArgumentError,
  kArithmeticError,
  kEntityNotFound,
  kPropertyNotFound,
  kLabelNotFound,
  kConstraintVerificationFailed,  // found at the end of the query
  kConstraintValidationFailed,    // found while it ran
};

enum class QueryErrorPhase : uint8_t { kCompileTime, kRuntime };

struct QueryError {
  QueryErrorType type = QueryErrorType::kSyntaxError;
  QueryErrorPhase phase = QueryErrorPhase::kCompileTime;
  std::string detail;  // openCypher's code, such as 'UndefinedVariable', where it has one; else one
                       // of ours, alike
  std::string message;  // one sentence for people, without the place
  std::optional<SourceSpan> span;
  std::string suggestion;  // a remedy, as a sentence ('Did you mean RETURN?'), or empty

  friend bool operator==(const QueryError&, const QueryError&) = default;
};

// 'SyntaxError', and 'compile time' or 'runtime', as openCypher writes them.
std::string_view QueryErrorTypeName(QueryErrorType type);
std::string_view QueryErrorPhaseName(QueryErrorPhase phase);

// InvalidArgument whose message is 'SyntaxError(UndefinedVariable): ...', and which carries all of
// `error`.
absl::Status ToStatus(const QueryError& error);

// What ToStatus put in; nothing for a status that carries none.
std::optional<QueryError> QueryErrorOf(const absl::Status& status);

// For the many places that raise one. `span` is best given; where it is not known there, whoever
// knows it calls At.
absl::Status CompileError(QueryErrorType type, std::string_view detail, std::string message,
                          SourceSpan span, std::string suggestion = "");
absl::Status RuntimeError(QueryErrorType type, std::string_view detail, std::string message,
                          std::optional<SourceSpan> span = std::nullopt);

// The same error with a place, where it is a QueryError without one; else `status` as it is.
absl::Status At(absl::Status status, SourceSpan span);

}  // namespace dossier
