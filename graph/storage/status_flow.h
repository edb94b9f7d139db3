// Early return on error, for code whose every line can fail.
#pragma once

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define DOSSIER_RETURN_IF_ERROR(expression)                   \
  do {                                                        \
    if (absl::Status status_ = (expression); !status_.ok()) { \
      return status_;                                         \
    }                                                         \
  } while (false)

#define DOSSIER_CONCAT_INNER(a, b) a##b
#define DOSSIER_CONCAT(a, b) DOSSIER_CONCAT_INNER(a, b)
// `target` may declare a variable.
#define DOSSIER_ASSIGN_OR_RETURN(target, expression) \
  DOSSIER_ASSIGN_OR_RETURN_AS(DOSSIER_CONCAT(result_, __LINE__), target, expression)
#define DOSSIER_ASSIGN_OR_RETURN_AS(result, target, expression) \
  auto result = (expression);                                   \
  if (!result.ok()) return result.status();                     \
  target = *std::move(result)
