// Which texts the name finders learn from.
#pragma once

#include <string>
#include <vector>

#include "ingest/language/gazetteer.h"
#include "ingest/language/train/name_corpus.h"

namespace dossier {

inline constexpr int kOwnWeight = 2;    // news weighs more: texts of our own are learned twice
inline constexpr int kNameRounds = 12;  // of the linear model

struct NameSource {
  std::string path;
  absl::Status (*read)(const std::string& path, NameCorpus* corpus);
  bool own = false;  // written for this project: news, like what will be read
};

// The sets of `data`, then the files of `own` but those that are only measured on, in an order that
// does not depend on the disk.
std::vector<NameSource> NameSources(const std::string& data, const std::string& own);

// Nationalities and peoples are found by the gazetteer; where a set marks one as a name of its own
// ('South Korean' as a place) it is none.
void ForgiveNationalities(const Gazetteer& gazetteer, NameSample* sample);

}  // namespace dossier
