#include "graph/store/check.h"

namespace dossier {
absl::Status CheckGraph(std::shared_ptr<const ByteView>,
                        const std::function<void(std::string_view)>&) {
  return absl::UnimplementedError("check");
}
}  // namespace dossier
