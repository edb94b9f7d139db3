#include "tools/dossier/image_refresh.h"

#include <string>

#include "tools/dossier/exit_code.h"

namespace dossier {

void RefreshImage(GraphStore* store) {
  absl::Status status = store->RefreshImage();
  if (status.ok()) return;
  PrintError("the image for fast reading was not made (everything is stored; 'dossier compact' tries again): " +
             std::string(status.message()));
}

}  // namespace dossier
