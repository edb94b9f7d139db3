#include "query/syntax/query_error.h"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

constexpr char kPayload[] = "dossier/query_error";

constexpr std::array<std::string_view, 12> kTypeNames = {"SyntaxError",
                                                         "SemanticError",
                                                         "ParameterMissing",
                                                         "ProcedureError",
                                                         "TypeError",
                                                         "ArgumentError",
                                                         "ArithmeticError",
                                                         "EntityNotFound",
                                                         "PropertyNotFound",
                                                         "LabelNotFound",
                                                         "ConstraintVerificationFailed",
                                                         "ConstraintValidationFailed"};

std::string View(std::string_view text) { return std::string(text); }

// The payload is a list of fields, each with its length before it: '3:abc'.
void AppendField(std::string_view field, std::string* out) {
  absl::StrAppend(out, field.size(), ":", View(field));
}

std::optional<std::vector<std::string>> ReadFields(std::string_view text) {
  std::vector<std::string> fields;
  while (!text.empty()) {
    size_t length = 0;
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc() || stop == text.data() + text.size() || *stop != ':')
      return std::nullopt;
    text.remove_prefix(stop - text.data() + 1);
    if (length > text.size()) return std::nullopt;
    fields.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return fields;
}

std::string Encode(const QueryError& error) {
  std::string out;
  AppendField(absl::StrCat(static_cast<int>(error.type)), &out);
  AppendField(absl::StrCat(static_cast<int>(error.phase)), &out);
  AppendField(error.detail, &out);
  AppendField(error.message, &out);
  AppendField(error.suggestion, &out);
  if (error.span) {
    AppendField(absl::StrCat(error.span->begin), &out);
    AppendField(absl::StrCat(error.span->end), &out);
  }
  return out;
}

uint32_t Number(const std::string& text) {
  uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<QueryError> Decode(std::string_view text) {
  auto fields = ReadFields(text);
  if (!fields || fields->size() < 5 || Number((*fields)[0]) >= kTypeNames.size())
    return std::nullopt;
  QueryError error;
  error.type = static_cast<QueryErrorType>(Number((*fields)[0]));
  error.phase =
      Number((*fields)[1]) == 0 ? QueryErrorPhase::kCompileTime : QueryErrorPhase::kRuntime;
  error.detail = (*fields)[2];
  error.message = (*fields)[3];
  error.suggestion = (*fields)[4];
  if (fields->size() >= 7) error.span = SourceSpan{Number((*fields)[5]), Number((*fields)[6])};
  return error;
}

}  // namespace

std::string_view QueryErrorTypeName(QueryErrorType type) {
  return kTypeNames[static_cast<size_t>(type)];
}

std::string_view QueryErrorPhaseName(QueryErrorPhase phase) {
  return phase == QueryErrorPhase::kCompileTime ? "compile time" : "runtime";
}

absl::Status ToStatus(const QueryError& error) {
  absl::Status status = absl::InvalidArgumentError(
      absl::StrCat(View(QueryErrorTypeName(error.type)), "(", error.detail, "): ", error.message));
  status.SetPayload(kPayload, absl::Cord(Encode(error)));
  return status;
}

std::optional<QueryError> QueryErrorOf(const absl::Status& status) {
  auto payload = status.GetPayload(kPayload);
  if (!payload) return std::nullopt;
  return Decode(std::string(*payload));
}

absl::Status CompileError(QueryErrorType type, std::string_view detail, std::string message,
                          SourceSpan span, std::string suggestion) {
  return ToStatus({type, QueryErrorPhase::kCompileTime, std::string(detail), std::move(message),
                   span, std::move(suggestion)});
}

absl::Status RuntimeError(QueryErrorType type, std::string_view detail, std::string message,
                          std::optional<SourceSpan> span) {
  return ToStatus(
      {type, QueryErrorPhase::kRuntime, std::string(detail), std::move(message), span, ""});
}

absl::Status At(absl::Status status, SourceSpan span) {
  auto error = QueryErrorOf(status);
  if (!error || error->span) return status;
  error->span = span;
  return ToStatus(*error);
}

}  // namespace dossier
