// Kuzu as a system of the benchmark (npm i kuzu, found through NODE_PATH).
//   node kuzu.mjs import DATA DATABASE      makes the database from the CSV files of graph_generator
//   node kuzu.mjs serve DATABASE            answers queries (line_server.mjs)
// The schema is the one that suits Kuzu best: a relationship table for each type and pair of labels.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from './line_server.mjs';

const kuzu = createRequire(import.meta.url)('kuzu');
const TYPES = { integer: 'INT64', text: 'STRING', date: 'DATE', real: 'DOUBLE' };
const columns = (table) => table.columns.map(([name, type]) => `${name} ${TYPES[type]}`).join(', ');

async function open(path) {
  const connection = new kuzu.Connection(new kuzu.Database(path), 2);
  await connection.init();
  return async (query) => {
    const answers = [await connection.query(query)].flat();
    const answer = answers[answers.length - 1];
    const names = await answer.getColumnNames();
    const rows = (await answer.getAll()).map((row) => names.map((name) => row[name]));
    answers.forEach((each) => each.close());
    return rows;
  };
}

async function load(data, path) {
  for (const end of ['', '.wal', '.shadow']) fs.rmSync(path + end, { recursive: true, force: true });
  const run = await open(path);
  const schema = JSON.parse(fs.readFileSync(`${data}/schema.json`, 'utf8'));
  for (const table of schema.nodes) {
    await run(`CREATE NODE TABLE ${table.label}(${columns(table)}, PRIMARY KEY (id))`);
    await run(`COPY ${table.label} FROM '${data}/${table.label}.csv' (header = false)`);
  }
  for (const table of schema.relationships) {
    await run(`CREATE REL TABLE ${table.name}(FROM ${table.from} TO ${table.to}, ${columns(table)})`);
    await run(`COPY ${table.name} FROM '${data}/${table.name}.csv' (header = false)`);
  }
  await run('CHECKPOINT');
}

const [what, ...words] = process.argv.slice(2);
if (what === 'import') {
  await load(...words);
} else {
  const run = await open(words[0]);
  // The part of the graph that the algorithms walk.
  await run(`CALL project_graph('people', ['Person'], ['MET_WITH'])`).catch((error) => console.error(String(error)));
  await serve(run);
}
process.exit(0);
