import { NotFoundError } from '../../shared/errors';

/** A version number from an address. Throws NotFoundError when it cannot be one. */
export function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFoundError('Not a version number');
  return Number(text);
}
