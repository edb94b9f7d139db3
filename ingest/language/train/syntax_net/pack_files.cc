#include "ingest/language/train/syntax_net/pack_files.h"

#include <cstdio>

#include "ingest/language/flat_writer.h"

namespace dossier {

int PackFiles(int argc, char** argv, std::string (*pack)(const WeightFiles&)) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s WEIGHTS_DIR OUTPUT\n", argv[0]);
    return 2;
  }
  absl::StatusOr<WeightFiles> files = WeightFiles::Read(argv[1]);
  if (!files.ok()) {
    std::fprintf(stderr, "%s\n", files.status().ToString().c_str());
    return 1;
  }
  std::string bytes = pack(*files);
  if (!WriteWholeFile(argv[2], bytes).ok()) {
    std::fprintf(stderr, "%s cannot be written\n", argv[2]);
    return 1;
  }
  std::printf("%zu bytes\n", bytes.size());
  return 0;
}

}  // namespace dossier
