#include "ingest/language/train/name_reading.h"

#include "ingest/source/whole_file.h"

namespace dossier {

NameReading::NameReading(const std::string& models_folder, const std::string& gazetteer_path)
    : clusters_bytes_(Read(models_folder + "/word_clusters.bin")),
      syntax_bytes_(Read(models_folder + "/syntax.bin")),
      gazetteer_bytes_(Read(gazetteer_path)),
      clusters_(WordClusters::Open(clusters_bytes_)),
      syntax_(SyntaxModel::Open(syntax_bytes_)),
      gazetteer_(Gazetteer::Open(gazetteer_bytes_)) {
  status_.Update(clusters_.status());
  status_.Update(syntax_.status());
  status_.Update(gazetteer_.status());
}

std::string NameReading::Read(const std::string& path) {
  absl::StatusOr<std::string> bytes = ReadWholeFile(path);
  status_.Update(bytes.status());
  return bytes.ok() ? *std::move(bytes) : std::string();
}

}  // namespace dossier
