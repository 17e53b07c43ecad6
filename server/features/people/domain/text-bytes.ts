/** How the bytes of a file were read. "windows-1252" is what older spreadsheets write where UTF-8 is not valid. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedText = { ok: true; text: string; encoding: TextEncoding } | { ok: false; problem: 'empty' | 'not_text' };

/** How much of a text may be control characters before it is taken for a binary file. */
const MOST_CONTROL_SHARE = 0.02;

/**
 * Bytes of an uploaded table as text: by byte order mark, else UTF-8 where valid, else windows-1252. Line ends become "\n".
 * Never throws; bytes that are no text (NUL characters, pictures, archives) are refused.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  const encoding = encodingOf(bytes);
  const text = encoding && decode(bytes, encoding);
  if (encoding === null || text === null) return { ok: false, problem: 'not_text' };
  const checked = checkText(text);
  return checked.ok ? { ok: true, text: checked.text, encoding } : checked;
}

/** The same checks for text that was pasted instead of uploaded. */
export function checkText(raw: string): { ok: true; text: string } | { ok: false; problem: 'empty' | 'not_text' } {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (looksBinary(text)) return { ok: false, problem: 'not_text' };
  return { ok: true, text };
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // A spreadsheet or archive saved under the name .csv: windows-1252 would accept any byte of it.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return null;
  return decode(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** 0x80 to 0x9F in windows-1252. Node 20's TextDecoder reads them as latin-1 control characters, which loses "€" and curly quotes. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding === 'windows-1252') return Array.from(bytes, windows1252Character).join('');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function windows1252Character(byte: number): string {
  return WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte);
}

function looksBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  // eslint-disable-next-line no-control-regex -- counting them is the point
  const controls = text.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/g)?.length ?? 0;
  return controls > text.length * MOST_CONTROL_SHARE;
}
