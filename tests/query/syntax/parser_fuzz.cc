// Parses any bytes; what parses must come back the same through its text.
#include <cstdlib>
#include <string_view>

#include "query/syntax/debug_text.h"
#include "query/syntax/error_text.h"
#include "query/syntax/parser.h"
#include "query/syntax/unparse.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto statement = dossier::ParseStatement(text);
  if (!statement.ok()) {
    const auto error = dossier::QueryErrorOf(statement.status());
    if (!error || !error->span || error->span->end > size) std::abort();
    dossier::ErrorText(*error, text);
    return 0;
  }
  const auto again = dossier::ParseStatement(dossier::Unparse(*statement));
  if (!again.ok() || dossier::DebugText(*again) != dossier::DebugText(*statement)) std::abort();
  return 0;
}
