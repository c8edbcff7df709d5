import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Some packages bring one optional part per platform. Where a registry does not carry them all, npm leaves
// the absent ones out of the lock file, and `npm ci` of npm 11 then refuses it everywhere. This lists them;
// `--check` only tells. Their versions are exact, so nothing is chosen here.
const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];

const missing = Object.entries(lock.packages).flatMap(([holder, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name, version]) => /^\d+\.\d+\.\d+/.test(version) && !isListed(holder, name))
    .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, dev)]),
);

if (missing.length > 0 && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.length} parts for other platforms: npm run complete-lock`);
  process.exit(1);
}
if (missing.length > 0) {
  const entries = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  lock.packages = Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}

function isListed(holder, name) {
  return `${holder}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
}

function platformEntry(name, version, dev) {
  const words = name.split(/[-/]/);
  const among = (known) => known.filter((word) => words.includes(word));
  const libc = name.includes('musl')
    ? ['musl']
    : name.includes('linux') && name.includes('gnu')
      ? ['glibc']
      : null;
  const entry = { version, cpu: among(processors), ...(dev && { dev }), optional: true, os: among(systems) };
  return libc ? { ...entry, libc } : entry;
}
