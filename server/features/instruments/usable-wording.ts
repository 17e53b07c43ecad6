import { InvalidStateError } from '../../shared/errors';
import type { Wording } from './wording.repository';

/** Whether searches may ask in a wording: one that is in use and has a version. */
export function isUsable({ retiredAt, latest }: Wording): boolean {
  return retiredAt === null && latest !== null;
}

/** Throws InvalidStateError, which says what to do, for a wording that searches may not ask in. */
export function refuseUnusable({ name, retiredAt, latest }: Wording): void {
  if (retiredAt) throw new InvalidStateError(`“${name}” is retired. Choose another wording.`);
  if (latest === null) throw new InvalidStateError(`“${name}” has no version yet. Make one before it is used.`);
}
