import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import express, { type RequestHandler } from 'express';

export interface Assets {
  /** '/assets/<hash>': changes when any file below public/ changes, so browsers may keep what they have for ever. */
  readonly path: string;
  readonly serve: RequestHandler;
}

/** Serves a folder under a path that names its content. */
export function createAssets(publicDir: string): Assets {
  return {
    path: `/assets/${hashOf(publicDir)}`,
    serve: express.static(publicDir, { immutable: true, maxAge: '365d', index: false, redirect: false, dotfiles: 'ignore' }),
  };
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = path.join(folder, file);
    if (fs.statSync(full).isFile()) hash.update(file).update(fs.readFileSync(full));
  }
  return hash.digest('hex').slice(0, 12);
}
