// Verifies a whole database.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "graph/storage/byte_view.h"

namespace dossier {

// Calls `problem` with a line for each broken invariant; goes on where it can. An error is returned
// where the data cannot be read to its end (DataLoss names what is broken).
absl::Status CheckGraph(std::shared_ptr<const ByteView> view,
                        const std::function<void(std::string_view)>& problem);

}  // namespace dossier
