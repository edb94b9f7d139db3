#include "ingest/evaluate/entity_alignment.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/evaluate/name_form.h"

namespace dossier {
namespace {

size_t Shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::string& form) { return b.count(form) > 0; }));
}

}  // namespace

EntityAlignment AlignByName(const std::vector<EntityFact>& gold,
                            const std::vector<EntityFact>& system) {
  std::vector<std::set<std::string>> gold_forms;
  for (const EntityFact& entity : gold) gold_forms.push_back(NameForms(entity));
  EntityAlignment alignment;
  for (const EntityFact& entity : system) {
    const std::set<std::string> forms = NameForms(entity);
    std::pair<size_t, bool> best = {0, false};
    for (size_t i = 0; i < gold.size(); ++i) {
      const std::pair<size_t, bool> now = {Shared(gold_forms[i], forms),
                                           gold[i].label == entity.label};
      if (now.first == 0 || now <= best) continue;
      best = now;
      alignment[entity.id] = gold[i].id;
    }
  }
  return alignment;
}

}  // namespace dossier
