import fc from 'fast-check';
import { decodeText, documentKindOf, unpackedSize } from './document-kind';
import { joinLines } from './domain/lines';

describe('a document', () => {
  test.each([
    ['%PDF-1.7', 'pdf'],
    ['\r\n%PDF-1.4', 'pdf'],
    ['PK\u0003\u0004…word/document.xml…', 'docx'],
    ['PK\u0003\u0004…xl/workbook.xml…', null],
    ['Close deals.', 'text'],
    ['MZ\0\0', null],
    ['', 'text'],
  ])('is known by what it holds: %j', (content, kind) => {
    expect(documentKindOf(Buffer.from(content))).toBe(kind);
  });

  test('of any bytes has a kind or none, and text decodes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect([null, 'pdf', 'docx', 'text']).toContain(documentKindOf(buffer));
        expect(typeof decodeText(buffer)).toBe('string');
        expect(unpackedSize(buffer)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('says how large it unpacks to', () => {
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 0, 'latin1');
    entry.writeUInt32LE(4_000_000_000, 24);
    expect(unpackedSize(Buffer.concat([entry, entry]))).toBe(8_000_000_000);
  });
});

describe('lines broken by the edge of a page', () => {
  test.each([
    ['You own the\nforecast.', 'You own the forecast.'],
    ['Close deals,\nVisit clients.', 'Close deals, Visit clients.'],
    ['Duties\nClose deals', 'Duties\nClose deals'],
    ['• Close deals\n• visit clients', '• Close deals\n• visit clients'],
    ['One.\n\ntwo', 'One.\n\ntwo'],
  ])('%j are joined where the sentence goes on', (text, joined) => {
    expect(joinLines(text)).toBe(joined);
  });
});
