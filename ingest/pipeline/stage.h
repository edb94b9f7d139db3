// One step of reading an article.
#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "ingest/text/layer.h"

namespace dossier {

class Document;

// Fills layers of a Document from layers that others filled. Stateless once made: Run may be called
// by many threads at once, each with a document of its own, and depends on the document alone.
class Stage {
 public:
  virtual ~Stage() = default;

  // Short and unique within a pipeline: 'syntax'.
  virtual std::string_view name() const = 0;
  // Layers that must be filled before it runs, and those that it fills. A stage may provide a layer
  // anew in order to refine it if it also requires it.
  virtual Layers requires_() const = 0;
  virtual Layers provides() const = 0;

  // Linear in the length of the text, whatever the text. An error ends the reading of this article
  // only.
  virtual absl::Status Run(Document* document) const = 0;
};

}  // namespace dossier
