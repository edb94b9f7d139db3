#include "ingest/annotation/annotation_key.h"

#include <array>

namespace dossier {
namespace {

using enum AnnotationValueKind;

constexpr std::array kKeys = {
    AnnotationKey{"title", kScatteredWords},
    AnnotationKey{"date", kWords},
    AnnotationKey{"cause", kWords},
    AnnotationKey{"charge", kWords},
    AnnotationKey{"amount", kWords},
    AnnotationKey{"former", kChoice, "|yes|no|"},
    AnnotationKey{"quoted", kChoice, "|yes|no|"},
    AnnotationKey{"polarity", kChoice, "|positive|negative|"},
    AnnotationKey{"modality", kChoice, "|asserted|alleged|possible|planned|conditional|"},
    AnnotationKey{"reason", kChoice,
                  "|denied|planned|hypothetical|rival|caption|negated|passive|question|other|"},
    AnnotationKey{"place", kEntities},
    AnnotationKey{"origin", kEntities},
    AnnotationKey{"destination", kEntities},
    AnnotationKey{"source", kEntities},
    AnnotationKey{"about", kEntities},
    AnnotationKey{"agent", kEntities},
    AnnotationKey{"patient", kEntities},
    AnnotationKey{"participant", kEntities},
    AnnotationKey{"beneficiary", kEntities},
    AnnotationKey{"count", kAnything},
    AnnotationKey{"since", kAnything},
    AnnotationKey{"until", kAnything},
    AnnotationKey{"share", kAnything},
    AnnotationKey{"event", kAnything},
    AnnotationKey{"age", kAnything},
    AnnotationKey{"instrument", kAnything},
    AnnotationKey{"period", kAnything},
};

}  // namespace

const AnnotationKey* FindAnnotationKey(std::string_view name) {
  for (const AnnotationKey& key : kKeys) {
    if (key.name == name) return &key;
  }
  return nullptr;
}

}  // namespace dossier
