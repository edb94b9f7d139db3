// What the rule of identity says of one profile.
#pragma once

#include <string>

namespace dossier {

struct Decision {
  std::string node_key;
  std::string reason;        // in words, for Explain
  bool per_article = false;  // nobody knows who of several: each article keeps a node of its own
  bool weighed = false;      // numbers of articles were weighed, so that a change of one asks again
};

}  // namespace dossier
