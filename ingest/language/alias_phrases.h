// Two names of one thing side by side: 'Asha Rao alias Meena', 'the Chamber of Tourism (Catur)'.
#pragma once

namespace dossier {

class Document;

// Every occurrence of the second name points to the first (Name::expansion). A person or an
// organization before 'alias', 'also known as', 'formerly' and the like; an organization or a title
// before a short form in brackets that no list knows as something else. Needs names with their
// classes; linear in their number.
void BindAliases(Document* document);

}  // namespace dossier
