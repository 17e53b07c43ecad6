import { execFileSync, spawnSync } from 'node:child_process';

export interface Unprivileged {
  /** Put before a command so that it does not run as root. */
  readonly prefix: readonly string[];
  /** Hands a file or folder to the identity the command runs under. */
  own(path: string): void;
}

const USER_NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000'];
// no_setuid_fixup: without it access(2) ignores the ambient capability and the server cannot enter a 0700 home.
const NOBODY = [
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
];

/**
 * PostgreSQL refuses to run as root. Gives it another identity without making a system user.
 * Throws when the machine allows neither way.
 */
export function unprivileged(): Unprivileged {
  const asIs: Unprivileged = { prefix: [], own: () => undefined };
  if (process.platform === 'win32' || process.getuid?.() !== 0) return asIs;
  if (works('unshare', USER_NAMESPACE)) return { ...asIs, prefix: ['unshare', ...USER_NAMESPACE] };
  if (works('setpriv', NOBODY)) {
    return { prefix: ['setpriv', ...NOBODY], own: (path) => void execFileSync('chown', ['-R', '65534:65534', path]) };
  }
  throw new Error('The embedded PostgreSQL cannot be started as root here. Run Ampersand as another user, or set DATABASE_URL.');
}

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}
