// Finds paragraphs and what each is on the page.
#pragma once

#include "ingest/pipeline/stage.h"

namespace dossier {

// Provides paragraphs: the article's own blocks, and between them the text cut at line ends. Where
// a text has hard line breaks at a fixed width, only blank lines (and indents) cut. A line outside
// the article's blocks that is short, ends in no full stop and bears a credit ('| Reuters', '(AP
// Photo)') or little but names is a caption; such a line without a credit is a heading, the first
// one a title; 'By Jane Roe' is a by-line.
class ParagraphStage : public Stage {
 public:
  std::string_view name() const override { return "paragraphs"; }
  Layers requires_() const override { return {}; }
  Layers provides() const override { return {Layer::kParagraphs}; }
  absl::Status Run(Document* document) const override;
};

}  // namespace dossier
