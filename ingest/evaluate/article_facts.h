// What an article says, in plain fields: the gold of a careful reader, or what a system found.
#pragma once

#include <string>
#include <vector>

namespace dossier {

struct EntityFact {
  std::string id, name, label;
  std::vector<std::string> aliases;  // further name forms
  // Of gold alone: the article does not name it, so it is neither asked for nor punished.
  bool implied = false;
};

struct RelationFact {
  std::string subject, type, object;  // subject and object by id
  std::string polarity = "positive", modality = "asserted", quote;
  // Of gold alone: types that a fair judge accepts too, and what it takes to find it: 'sentence',
  // 'document' or 'inference' (never asked for, never punished).
  std::vector<std::string> also;
  std::string reach = "sentence";
};

struct StatementFact {
  std::string speaker, text;  // an id, or '' where it is not known
};

// A wrong fact that a reader in haste would take from the article. Of gold alone.
struct TrapFact {
  std::string subject, type, object;
};

struct ArticleFacts {
  std::string article;  // name of its file
  std::vector<EntityFact> entities;
  std::vector<RelationFact> facts;
  std::vector<StatementFact> statements;
  std::vector<TrapFact> traps;
};

}  // namespace dossier
