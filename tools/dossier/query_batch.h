// Many queries over one line protocol: a JSON object a line in, one a line out.
#pragma once

#include <cstdio>

#include "absl/status/status.h"
#include "tools/session/database_session.h"

namespace dossier {

// Prints {"ready":true}, then for each line {"id":1,"cypher":"...","params":{...}} either
// {"id":1,"columns":[...],"rows":[[...],...]} or {"id":1,"error":{...}}; `id` may be any JSON value and comes back as it was.
// A line that is no such object gets an error with id null, and the next line is read. Ends with the input, or Cancelled when
// interrupted.
absl::Status RunQueryBatch(DatabaseSession* session, std::FILE* in, std::FILE* out);

}  // namespace dossier
