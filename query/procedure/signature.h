// What the binder must know of a procedure: its name, what goes in and what comes out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// An argument or a result column. Types are openCypher's names: INTEGER, FLOAT, NUMBER, STRING,
// BOOLEAN, MAP, NODE, RELATIONSHIP, PATH, LIST? OF ANY?, ANY; a '?' at the end allows null.
struct ProcedureField {
  std::string name;
  std::string type;
  std::string default_text;  // of an argument that may be left out: the value in openCypher's
                             // notation; else empty
};

struct ProcedureSignature {
  std::string name;  // with its namespace: 'algo.pageRank'
  std::vector<ProcedureField> arguments;
  std::vector<ProcedureField> results;  // none: the procedure passes each row on as it is
  std::string summary;                  // one sentence for dbms.procedures()
};

// 'test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)'
std::string SignatureText(const ProcedureSignature& signature);

// Where the binder looks procedures up.
class SignatureCatalog {
 public:
  virtual ~SignatureCatalog() = default;
  // Names are case-sensitive. nullptr where there is none; the pointer stays good as long as the
  // catalogue.
  virtual const ProcedureSignature* FindSignature(std::string_view name) const = 0;
  virtual std::vector<std::string> ProcedureNames() const = 0;  // ascending
};

}  // namespace dossier
