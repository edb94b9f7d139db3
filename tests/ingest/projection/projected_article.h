// One article, projected, and its contributions by key.
#pragma once

#include <map>
#include <string>

#include "ingest/projection/contribution.h"
#include "proto/stored.pb.h"
#include "tests/ingest/batch/made_up_world.h"

namespace dossier {

using ByKey = std::map<std::string, Contribution>;

// Every entity is a node by its own key.
ByKey Project(const MadeUpArticle& made);

bool Has(const Contribution& contribution, Fold fold, const std::string& property,
         const std::string& value);

// Two people and a country, and meetings of the two.
struct Talks {
  ArticleMaker maker{"https://example.org/talks", "2025-08-13T10:00:00Z"};
  uint32_t ana = maker.AddEntity("Person|Ana Prieto|title=President");
  uint32_t ben = maker.AddEntity("Person|Ben Okoro");
  uint32_t country = maker.AddEntity("Place|Mexico|kind=Country|cc=MX");

  void Meet(Modality modality, Polarity polarity, const std::string& date = "2025-08-12");
};

// The key of the meeting that both assert.
inline constexpr const char* kMeeting =
    "event/meet/2025-08-12/participant:person/ana prieto+participant:person/ben okoro";

}  // namespace dossier
