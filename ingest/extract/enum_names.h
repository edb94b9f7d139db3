#pragma once

#include <string_view>

#include "proto/extraction.pb.h"

namespace dossier {

// 'positive', 'negative'.
std::string_view PolarityName(Polarity polarity);
// 'asserted', 'alleged', 'possible', 'planned', 'conditional'.
std::string_view ModalityName(Modality modality);
// 'past', 'present', 'future', '' where not told.
std::string_view TenseName(Tense tense);
// What keeps a claim from being asserted: 'denied' for a negative one, else its modality.
std::string_view StandingName(Polarity polarity, Modality modality);

}  // namespace dossier
