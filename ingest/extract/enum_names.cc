#include "ingest/extract/enum_names.h"

namespace dossier {

std::string_view PolarityName(Polarity polarity) {
  return polarity == NEGATIVE ? "negative" : "positive";
}

std::string_view ModalityName(Modality modality) {
  switch (modality) {
    case ALLEGED:
      return "alleged";
    case POSSIBLE:
      return "possible";
    case PLANNED:
      return "planned";
    case CONDITIONAL:
      return "conditional";
    default:
      return "asserted";
  }
}

std::string_view TenseName(Tense tense) {
  switch (tense) {
    case PAST:
      return "past";
    case PRESENT:
      return "present";
    case FUTURE:
      return "future";
    default:
      return "";
  }
}

std::string_view StandingName(Polarity polarity, Modality modality) {
  return polarity == NEGATIVE ? "denied" : ModalityName(modality);
}

}  // namespace dossier
