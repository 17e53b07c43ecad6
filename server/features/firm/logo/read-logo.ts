import { LOGO_LIMITS, type LogoReading } from '../domain/letterhead';
import { readJpeg } from './read-jpeg';
import { PNG_SIGNATURE, readPng } from './read-png';

const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);

/** Reads an uploaded logo by its content; its name says nothing. Any bytes give a picture or one problem; never throws. */
export async function readLogo(file: Buffer): Promise<LogoReading> {
  if (file.length === 0) return { ok: false, problem: 'empty' };
  if (file.length > LOGO_LIMITS.bytes) return { ok: false, problem: 'too_large' };
  if (startsWith(file, PNG_SIGNATURE)) return readPng(file);
  if (startsWith(file, JPEG_SIGNATURE)) return readJpeg(file);
  return { ok: false, problem: /^\s*<(\?xml|!doctype svg|svg|!--)/i.test(file.toString('utf8', 0, 200)) ? 'drawing' : 'other_kind' };
}

const startsWith = (file: Buffer, signature: Buffer): boolean => file.subarray(0, signature.length).equals(signature);
