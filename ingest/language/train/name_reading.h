// What a name finder reads besides the text: word clusters, the syntax net and the gazetteer, for
// the programs that train and measure name finders.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "ingest/language/gazetteer.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/word_clusters.h"

namespace dossier {

// Opened models together with the bytes they point into; stays where it was made.
class NameReading {
 public:
  NameReading(const std::string& models_folder, const std::string& gazetteer_path);
  NameReading(const NameReading&) = delete;

  // The first thing that could not be read or opened; the members below are for use only where ok.
  const absl::Status& status() const { return status_; }
  const WordClusters& clusters() const { return *clusters_; }
  const SyntaxModel& syntax() const { return *syntax_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }

 private:
  // The bytes of a file, or nothing with the error kept.
  std::string Read(const std::string& path);

  absl::Status status_;
  std::string clusters_bytes_, syntax_bytes_, gazetteer_bytes_;
  absl::StatusOr<WordClusters> clusters_;
  absl::StatusOr<SyntaxModel> syntax_;
  absl::StatusOr<Gazetteer> gazetteer_;
};

}  // namespace dossier
