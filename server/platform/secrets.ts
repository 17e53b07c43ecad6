import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Keys derived from the one secret of the installation, each for one use. */
export interface Secrets {
  readonly sessionKey: string;
  /** Encrypts text that must rest in the database but be useless to whoever copies it. */
  seal(text: string): string;
  /** The text, or null when it was not sealed here or has been changed. */
  unseal(sealed: string): string | null;
  /** A stable, unguessable value for a label (for example a demo password). */
  derive(label: string): Buffer;
}

/** The keys of an installation; the same secret always gives the same keys. */
export function createSecrets(secret: string): Secrets {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'ampersand', purpose, 32));
  const sealingKey = key('seal');
  return {
    sessionKey: key('session').toString('base64url'),
    derive: (label) => createHmac('sha256', key('derive')).update(label).digest(),
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal: (sealed) => {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The secret of an installation without SESSION_SECRET: made once, kept beside the embedded database, readable by its owner only. */
export function secretKeptIn(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(48).toString('base64url');
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** What is stored of a token: 256 random bits need no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** 256 bits from the system's generator, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
