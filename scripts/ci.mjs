// Every check in order, each with its time; stops at the first that fails. CI runs exactly this.
import { spawnSync } from 'node:child_process';

const steps = [
  ['lockfile', 'npm run --silent check-lock'],
  ['format', 'npm run --silent format:check'],
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['import rules', 'npm run --silent imports'],
  ['dead code', 'npm run --silent dead-code'],
  ['tests', 'npm test'],
  ['browser tests', 'npm run --silent test:browser'],
  ['build', 'npm run --silent build'],
  ['README commands', 'node scripts/readme-commands.mjs'],
];

for (const [name, command] of steps) {
  const began = Date.now();
  console.log(`\n== ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`== ${name} failed`);
    process.exit(1);
  }
  console.log(`== ${name} passed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
