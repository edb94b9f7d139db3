#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dossier {

// What the scorer of claims is told of pairs in passages of KnowledgeNet, in training and when they
// are measured, and never in articles: passages were chosen because they state a property, so they
// state more than news does. `given`: the ends of facts were given as names.
void AddPassageSource(std::string_view from_label, std::string_view to_label, bool given,
                      std::vector<uint64_t>* features);

}  // namespace dossier
