#include "ingest/extract/found_attribution.h"

namespace dossier {

std::string AttributionLine(const FoundAttribution& found, std::string_view text) {
  auto words = [&](Range bytes) {
    return std::string(text.substr(bytes.begin, bytes.end - bytes.begin));
  };
  return words(found.source) + " ATTRIBUTED [" + words(found.cue) + "] " + words(found.content);
}

}  // namespace dossier
