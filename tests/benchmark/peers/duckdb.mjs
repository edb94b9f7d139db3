// DuckDB as a system of the benchmark (npm i @duckdb/node-api, found through NODE_PATH).
//   node duckdb.mjs import DATA DATABASE      makes the database from the CSV files of graph_generator
//   node duckdb.mjs serve DATABASE            answers queries (line_server.mjs)
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from './line_server.mjs';

const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api');
const TYPES = { integer: 'BIGINT', text: 'VARCHAR', date: 'DATE', real: 'DOUBLE' };
const columns = (table) => table.columns.map(([name, type]) => `${name} ${TYPES[type]}`).join(', ');

async function open(path) {
  const connection = await (await DuckDBInstance.create(path, { threads: '2' })).connect();
  return async (query) => (await connection.runAndReadAll(query)).getRows();
}

async function load(data, path) {
  for (const end of ['', '.wal']) fs.rmSync(path + end, { force: true });
  const run = await open(path);
  const schema = JSON.parse(fs.readFileSync(`${data}/schema.json`, 'utf8'));
  for (const table of schema.nodes) {
    const keyed = columns(table).replace('id BIGINT', 'id BIGINT PRIMARY KEY');
    await run(`CREATE TABLE ${table.label}(${keyed})`);
    await run(`COPY ${table.label} FROM '${data}/${table.label}.csv' (HEADER false)`);
  }
  for (const table of schema.relationships) {
    await run(`CREATE TABLE ${table.name}(src BIGINT, dst BIGINT, ${columns(table)})`);
    await run(`COPY ${table.name} FROM '${data}/${table.name}.csv' (HEADER false)`);
  }
  const all = schema.relationships.map((table) => `SELECT src, dst FROM ${table.name}`);
  await run(`CREATE VIEW relationship AS ${all.join(' UNION ALL ')}`);
  await run('CREATE INDEX person_name ON person(name)');
  await run('CHECKPOINT');
}

const [what, ...words] = process.argv.slice(2);
if (what === 'import') {
  await load(...words);
} else {
  await serve(await open(words[0]));
}
process.exit(0);
