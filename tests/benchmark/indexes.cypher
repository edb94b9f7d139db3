CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE INDEX person_name FOR (p:Person) ON (p.name);
CREATE INDEX article_date FOR (a:Article) ON (a.date);
CREATE INDEX article_source FOR (a:Article) ON (a.source);
