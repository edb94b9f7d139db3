#include "query/syntax/syntax_parser.h"

namespace dossier::syntax {

using Action = ast::SchemaCommand::Action;
using Object = ast::SchemaCommand::Object;

ast::SchemaCommand SyntaxParser::SchemaCommand() {
  ast::SchemaCommand command;
  const uint32_t begin = cursor_.Begin();
  if (cursor_.Accept(Keyword::kCreate)) {
    CreateSchema(&command);
  } else if (cursor_.Accept(Keyword::kDrop)) {
    DropSchema(&command);
  } else {
    cursor_.Expect(Keyword::kShow);
    ShowSchema(&command);
  }
  command.span = cursor_.Since(begin);
  return command;
}

void SyntaxParser::SchemaObject(ast::SchemaCommand* command) {
  if (cursor_.Accept(Keyword::kConstraint)) {
    command->object = Object::kUniqueConstraint;
  } else if (!cursor_.Accept(Keyword::kIndex)) {
    cursor_.Unexpected("INDEX or CONSTRAINT");
  }
}

void SyntaxParser::CreateSchema(ast::SchemaCommand* command) {
  command->action = Action::kCreate;
  SchemaObject(command);
  const bool is_index = command->object == Object::kIndex;
  // `ON :` and `ON (` begin the older forms; a name may come before anything else.
  if (cursor_.Accept(Keyword::kOn))
    return is_index ? OldIndexElement(command) : ConstraintOn(command);
  if (!cursor_.At(Keyword::kIf) && !cursor_.At(Keyword::kFor))
    command->name = cursor_.ExpectName("a name or FOR");
  command->if_not_exists = IfClause(true);
  if (!cursor_.Accept(Keyword::kFor)) {
    if (is_index || !cursor_.Accept(Keyword::kOn)) return cursor_.Unexpected("FOR");
  }
  is_index ? IndexOn(command) : ConstraintOn(command);
}

// IF EXISTS, or IF NOT EXISTS where `negated`.
bool SyntaxParser::IfClause(bool negated) {
  if (!cursor_.Accept(Keyword::kIf)) return false;
  if (negated) cursor_.Expect(Keyword::kNot);
  cursor_.Expect(Keyword::kExists);
  return true;
}

void SyntaxParser::IndexOn(ast::SchemaCommand* command) {
  ElementOfPattern(command);
  cursor_.Expect(Keyword::kOn);
  Properties(command, true);
}

void SyntaxParser::ConstraintOn(ast::SchemaCommand* command) {
  ElementOfPattern(command);
  if (!cursor_.Accept(Keyword::kRequire) && !cursor_.Accept(Keyword::kAssert))
    cursor_.Unexpected("REQUIRE");
  Properties(command, cursor_.At(Symbol::kOpenParen));
  cursor_.Expect(Keyword::kIs);
  cursor_.Expect(Keyword::kUnique);
}

// (n:Label) or ()-[r:TYPE]-(); the variable is kept in command->properties until these are read, to
// check their owner.
void SyntaxParser::ElementOfPattern(ast::SchemaCommand* command) {
  cursor_.Expect(Symbol::kOpenParen);
  if (cursor_.Accept(Symbol::kCloseParen)) {
    RelationshipElement(command);
  } else {
    NodeElement(command);
  }
}

void SyntaxParser::NodeElement(ast::SchemaCommand* command) {
  const ast::VariableName variable = cursor_.ExpectVariable();
  command->properties.push_back({variable.text, variable.span});
  cursor_.Expect(Symbol::kColon);
  command->element = cursor_.ExpectName("a label");
  cursor_.Expect(Symbol::kCloseParen);
}

void SyntaxParser::RelationshipElement(ast::SchemaCommand* command) {
  command->on_relationship = true;
  cursor_.Accept(Symbol::kLess);
  cursor_.Expect(Symbol::kMinus);
  cursor_.Expect(Symbol::kOpenBracket);
  const ast::VariableName variable = cursor_.ExpectVariable();
  command->properties.push_back({variable.text, variable.span});
  cursor_.Expect(Symbol::kColon);
  command->element = cursor_.ExpectName("a relationship type");
  cursor_.Expect(Symbol::kCloseBracket);
  cursor_.Expect(Symbol::kMinus);
  cursor_.Accept(Symbol::kGreater);
  cursor_.Expect(Symbol::kOpenParen);
  cursor_.Expect(Symbol::kCloseParen);
}

void SyntaxParser::Properties(ast::SchemaCommand* command, bool parentheses) {
  if (parentheses) cursor_.Expect(Symbol::kOpenParen);
  if (cursor_.failed()) return;
  const std::string owner = command->properties.front().text;
  command->properties.clear();
  do {
    const ast::VariableName variable = cursor_.ExpectVariable();
    if (!cursor_.failed() && variable.text != owner) {
      cursor_.Fail("UndefinedVariable", "Variable '" + variable.text + "' is not defined",
                   variable.span, "Did you mean " + owner + "?");
    }
    cursor_.Expect(Symbol::kDot);
    command->properties.push_back(cursor_.ExpectName("a property"));
  } while (parentheses && cursor_.Accept(Symbol::kComma));
  if (parentheses) cursor_.Expect(Symbol::kCloseParen);
}

// :Label(a, b)
void SyntaxParser::OldIndexElement(ast::SchemaCommand* command) {
  cursor_.Expect(Symbol::kColon);
  command->element = cursor_.ExpectName("a label");
  cursor_.Expect(Symbol::kOpenParen);
  do {
    command->properties.push_back(cursor_.ExpectName("a property"));
  } while (cursor_.Accept(Symbol::kComma));
  cursor_.Expect(Symbol::kCloseParen);
}

void SyntaxParser::DropSchema(ast::SchemaCommand* command) {
  command->action = Action::kDrop;
  SchemaObject(command);
  if (cursor_.At(Keyword::kOn)) {
    cursor_.Advance();
    return command->object == Object::kIndex ? OldIndexElement(command) : ConstraintOn(command);
  }
  command->name = cursor_.ExpectName("the name of what to drop");
  command->if_exists = IfClause(false);
}

void SyntaxParser::ShowSchema(ast::SchemaCommand* command) {
  command->action = Action::kShow;
  if (cursor_.Accept(Keyword::kConstraints) || cursor_.Accept(Keyword::kConstraint)) {
    command->object = Object::kUniqueConstraint;
  } else if (!cursor_.Accept(Keyword::kIndexes) && !cursor_.Accept(Keyword::kIndex)) {
    cursor_.Unexpected("INDEXES or CONSTRAINTS");
  }
}

}  // namespace dossier::syntax
