// pack_name_net WEIGHTS_DIR OUTPUT: makes the model file of what train.py has written.
#include <cstdio>
#include <string>

#include "ingest/language/flat_writer.h"
#include "ingest/language/train/name_net/pack_name_model.h"

namespace dossier {
namespace {

int Run(const std::string& folder, const std::string& output) {
  absl::StatusOr<WeightFiles> files = WeightFiles::Read(folder);
  if (!files.ok()) {
    std::fprintf(stderr, "%s\n", files.status().ToString().c_str());
    return 1;
  }
  std::string bytes = PackNameModel(*files);
  if (!WriteWholeFile(output, bytes).ok()) return 1;
  std::printf("%zu bytes\n", bytes.size());
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: pack_name_net WEIGHTS_DIR OUTPUT\n");
    return 2;
  }
  return dossier::Run(argv[1], argv[2]);
}
