#include "tests/query/syntax/expression_maker.h"

#include <iterator>

namespace dossier {

std::string ExpressionMaker::Make(int depth) {
  if (depth <= 0) return Leaf();
  switch (Below(8)) {
    case 0:
      return Leaf();
    case 1:
      return Collection(depth);
    case 2:
      return Graph(depth);
    case 3:
      return "(" + Make(depth - 1) + ")";
    default:
      return Operation(depth);
  }
}

std::string ExpressionMaker::Leaf() {
  static const char* const kLeaves[] = {"1",    "2.5", "'a\\'b'", "null",
                                        "true", "$p",  "n",       "`x y`",
                                        "[]",   "{}",  "all",     "-9223372036854775808",
                                        "1e9",  "0x1f"};
  return kLeaves[Below(std::size(kLeaves))];
}

std::string ExpressionMaker::Operation(int depth) {
  static const char* const kOperators[] = {
      "+", "-",  "*",  "/",   "%",  "^",   "=",           "<>",        "<",        "<=",
      ">", ">=", "=~", "AND", "OR", "XOR", "STARTS WITH", "ENDS WITH", "CONTAINS", "IN"};
  const std::string a = Make(depth - 1);
  switch (Below(12)) {
    case 0:
      return "NOT " + a;
    case 1:
      return "(" + a + ").key";
    case 2:
      return "(" + a + ")[" + Make(depth - 1) + "]";
    case 3:
      return "(" + a + ")[" + Make(depth - 1) + ".." + Make(depth - 1) + "]";
    case 4:
      return "(" + a + ") IS " + (Below(2) == 0 ? "NULL" : "NOT NULL");
    case 5:
      return "(" + a + "):A:`B C`";
    case 6:
      return "f.g(" + a + ", " + Make(depth - 1) + ")";
    case 7:
      return "CASE WHEN " + a + " THEN " + Make(depth - 1) + " ELSE " + Make(depth - 1) + " END";
    case 8:
      return "-(" + a + ")";
    default:
      return a + " " + kOperators[Below(std::size(kOperators))] + " " + Make(depth - 1);
  }
}

std::string ExpressionMaker::Collection(int depth) {
  const std::string a = Make(depth - 1);
  switch (Below(7)) {
    case 0:
      return "[" + a + ", " + Make(depth - 1) + "]";
    case 1:
      return "[(" + a + ")]";
    case 2:
      return "{a: " + a + ", `b c`: " + Make(depth - 1) + "}";
    case 3:
      return "[x IN " + a + " WHERE " + Make(depth - 1) + " | " + Make(depth - 1) + "]";
    case 4:
      return "any(x IN " + a + " WHERE " + Make(depth - 1) + ")";
    case 5:
      return "reduce(s = " + a + ", x IN " + Make(depth - 1) + " | " + Make(depth - 1) + ")";
    default:
      return "n {.a, .*, b: " + a + ", n}";
  }
}

std::string ExpressionMaker::Graph(int depth) {
  const std::string a = Make(depth - 1);
  switch (Below(5)) {
    case 0:
      return "(n)-[:R*1..2 {k: " + a + "}]->()";
    case 1:
      return "[p = (n:A)--(m) WHERE " + a + " | " + Make(depth - 1) + "]";
    case 2:
      return "EXISTS { MATCH (n)<-[r:R|S]-(m) WHERE " + a + " RETURN m }";
    case 3:
      return "COUNT { (n)-->({k: " + a + "}) }";
    default:
      return "shortestPath((n)-[*..3]-(m))";
  }
}

}  // namespace dossier
