/** Whether the bundle of a checkout was made from the sources as they are now, by their names, sizes and times. */
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** The file of dist/ that says what it was made from. */
const stamp = 'sources.txt';

/** The sources below a folder, where folders alone have no dot in their names: asking for each what it is takes longest. */
const below = (home, folder) =>
  readdirSync(`${home}/${folder}`).flatMap((name) => {
    if (!name.includes('.')) return below(home, `${folder}/${name}`);
    return /\.(ts|js|json)$/.test(name) && !name.endsWith('.test.ts') ? [`${folder}/${name}`] : [];
  });

function stampOf(home) {
  return [...below(home, 'src'), ...below(home, 'tools/bundle'), 'package.json', 'tools/bundle.ts']
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => {
      const { size, mtimeMs } = statSync(`${home}/${file}`);
      return `${file} ${size} ${mtimeMs}\n`;
    })
    .join('');
}

function isFresh(home) {
  try {
    return readFileSync(join(home, 'dist', stamp), 'utf8') === stampOf(home);
  } catch {
    return false;
  }
}

exports.stamp = stamp;
exports.stampOf = stampOf;
exports.isFresh = isFresh;
