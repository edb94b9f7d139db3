// The parts of an article's contribution, each from its part of the entry.
#pragma once

namespace dossier {

struct ArticleView;
class ContributionSet;

void ProjectArticleNode(const ArticleView& view, ContributionSet* out);  // Article and MENTIONS
void ProjectEntities(const ArticleView& view, ContributionSet* out);
void ProjectEvents(const ArticleView& view, ContributionSet* out);  // Event, roles, REPORTS
void ProjectStatements(const ArticleView& view,
                       ContributionSet* out);  // Statement, SAID, ABOUT, REPORTS
void ProjectClaims(const ArticleView& view, ContributionSet* out);  // direct edges and states

}  // namespace dossier
