export type DocumentKind = 'pdf' | 'docx' | 'text';

/** What the bytes are, whatever the file is called; null for what is no document we read. */
export function documentKindOf(bytes: Buffer): DocumentKind | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return bytes.includes('word/document.xml') ? 'docx' : null;
  // Text holds no NUL, except UTF-16, which says so at its start.
  return isUtf16(bytes) || !bytes.subarray(0, 4096).includes(0) ? 'text' : null;
}

/** Text of a plain file: UTF-8, UTF-16 with its mark, else the old Western alphabet, in which every byte is a letter. */
export function decodeText(bytes: Buffer): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const isUtf16 = ([first, second]: Buffer): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const SIZE_OFFSET = 24;

/** How large the parts of a ZIP say they are when unpacked: five megabytes can hold many gigabytes of nothing. */
export function unpackedSize(bytes: Buffer): number {
  let size = 0;
  for (let at = bytes.indexOf(ENTRY); at >= 0 && at + SIZE_OFFSET + 4 <= bytes.length; at = bytes.indexOf(ENTRY, at + 4))
    size += bytes.readUInt32LE(at + SIZE_OFFSET);
  return size;
}
