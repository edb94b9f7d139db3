// Cuts paragraphs into tokens.
#pragma once

#include "ingest/language/token_scanner.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Tokens never cross a paragraph. See TokenScanner for where they are cut.
class TokenStage : public Stage {
 public:
  std::string_view name() const override { return "tokens"; }
  Layers requires_() const override { return {Layer::kParagraphs}; }
  Layers provides() const override { return {Layer::kTokens}; }
  absl::Status Run(Document* document) const override;

 private:
  TokenScanner scanner_;
};

// TokenFlag bits that the token's own characters decide.
uint16_t ShapeFlags(std::string_view token);

}  // namespace dossier
