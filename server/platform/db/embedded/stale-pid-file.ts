import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * After a crash postmaster.pid may name a process that is now something else (usual in a restarted container, where ids recur);
 * PostgreSQL then refuses to start for ever. Removes the file only if that process is certainly no PostgreSQL.
 */
export function dropStalePidFile(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  const name = programOf(pid);
  if (name !== null && !name.includes('postgres')) fs.rmSync(file, { force: true });
}

function programOf(pid: number): string | null {
  const result =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/NH', '/FO', 'CSV', '/FI', `PID eq ${pid}`], { encoding: 'utf8', windowsHide: true })
      : spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return result.error ? programFromProc(pid) : result.stdout;
}

/** Slim images have no ps. */
function programFromProc(pid: number): string | null {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return null;
  }
}
