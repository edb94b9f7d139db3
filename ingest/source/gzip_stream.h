// Takes gzip off a stream, told by its first bytes.
#pragma once

#include <cstdint>
#include <memory>

#include "absl/status/statusor.h"
#include "ingest/source/byte_stream.h"

namespace dossier {

// Where unpacking stops being believable. News text packs 3 to 10 times, the most repetitive pages 50 times.
struct GzipLimits {
  uint64_t free_bytes = uint64_t{64} << 20;  // unpacked bytes that are let through whatever their ratio
  uint64_t max_ratio = 250;                  // unpacked to packed bytes, behind the free ones
};

// `input` unpacked where it starts as gzip does, else as it is. Members one after another are one text, as in gzip(1);
// zero bytes behind the last are padding. Read returns DataLoss where the data is broken or ends early, or is
// followed by something else, and ResourceExhausted for a bomb.
absl::StatusOr<std::unique_ptr<ByteStream>> UnpackIfGzip(std::unique_ptr<ByteStream> input,
                                                         const GzipLimits& limits = {});

}  // namespace dossier
