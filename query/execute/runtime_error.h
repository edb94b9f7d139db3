// The errors that operators raise, by openCypher's names.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "query/syntax/query_error.h"

namespace dossier {

inline absl::Status InvalidPropertyType(std::string message) {
  return RuntimeError(QueryErrorType::kTypeError, "InvalidPropertyType", std::move(message));
}

inline absl::Status ConstraintBroken(std::string message) {
  return RuntimeError(QueryErrorType::kConstraintValidationFailed, "UniquenessConstraint",
                      std::move(message));
}

inline absl::Status DeletedEntityAccess(std::string message) {
  return RuntimeError(QueryErrorType::kEntityNotFound, "DeletedEntityAccess", std::move(message));
}

inline absl::Status DeleteConnectedNode(std::string message) {
  return RuntimeError(QueryErrorType::kConstraintVerificationFailed, "DeleteConnectedNode",
                      std::move(message));
}

}  // namespace dossier
