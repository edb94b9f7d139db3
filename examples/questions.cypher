// Who negotiated, agreed or met with whom, and in which words?
MATCH (a:Person)-[r:NEGOTIATED_WITH|AGREED_WITH|MET_WITH]->(b:Person)
RETURN a.name AS one, type(r) AS what, b.name AS other, sources(r) AS sources, evidence(r)[0].quote AS words
ORDER BY one, other, what;

// Who leads what?
MATCH (p:Person)-[r:LEADS]->(o)
RETURN p.name AS person, r.title AS title, o.name AS of
ORDER BY person, of;

// Who was handed over, by whom, from where and to where?
MATCH (e:Event {type: 'Extradite'})
OPTIONAL MATCH (e)-[:AGENT]->(agent)
OPTIONAL MATCH (e)-[:PATIENT]->(who)
RETURN agent.name AS by, who.name AS who, e.modality AS modality, evidence(e)[0].title AS article, evidence(e)[0].quote AS words
ORDER BY article, who;

// Who said what about whom?
MATCH (s)-[:SAID]->(t:Statement)
RETURN s.name AS speaker, t.quoted AS verbatim, t.text AS words
ORDER BY speaker, words
LIMIT 10;

// Who held an office that has changed hands?
MATCH (p:Person)-[r:LEADS {former: true}]->(o)
RETURN p.name AS person, r.title AS title, o.name AS of, evidence(r)[0].quote AS words
ORDER BY person, of;

// Who was fined, by whom, and how much in all?
MATCH (by)<-[:AGENT]-(f:Event {type: 'Fine'})-[:PATIENT]->(who)
RETURN by.name AS by, collect(who.name) AS who, sum(f.amount) AS sum, f.currency AS currency
ORDER BY by;

// What is denied, planned or only alleged?
MATCH (e:Event)
WHERE e.polarity = 'negative' OR e.modality <> 'asserted'
RETURN e.type AS event, e.modality AS modality, e.polarity AS polarity, evidence(e)[0].quote AS words
ORDER BY event, words
LIMIT 10;
