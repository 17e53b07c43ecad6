import { inflateRawSync } from 'node:zlib';

/** What a file says, without the moment at which it was made: the parts of an archive by name, anything else byte by byte. */
export function contentOf(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return partsOf(bytes).join('\n');
  return bytes
    .toString('latin1')
    .replaceAll(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '')
    .replaceAll(/\/ID ?\[[^\]]*\]/g, '');
}

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Name and content of each part of a ZIP archive (APPNOTE 4.3.12), in its order. */
function partsOf(zip: Buffer): string[] {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  const parts: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL_HEADER) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    parts.push(`${zip.subarray(at + 46, at + 46 + name).toString('utf8')}: ${withoutWhatDiffersByFile(content)}`);
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** The moment, and the key each font is written with: it stands in the list of fonts and changes the first 32 bytes of each. */
function withoutWhatDiffersByFile(content: Buffer): string {
  const isText = content.toString('latin1', 0, 5) === '<?xml';
  if (!isText) return content.toString('latin1', 32);
  return content
    .toString('utf8')
    .replaceAll(/<dcterms:(\w+)[^>]*>[^<]*/g, '<$1>')
    .replaceAll(/w:fontKey="[^"]*"/g, 'w:fontKey=""');
}
