import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { judgeRows, type RowVerdict } from './domain/judge-rows';
import { recogniseTable } from './domain/recognise-table';
import { CSV_LIMITS, readCsvBytes, readCsvText, type CsvReading } from './read-csv';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name));
const bytes = (text: string) => new TextEncoder().encode(text);

function recognised(reading: CsvReading) {
  if (!reading.ok) throw new Error(reading.reason);
  const table = recogniseTable(reading.records);
  return { ...table, delimiter: reading.delimiter, encoding: reading.encoding, verdicts: judgeRows(table.rows, table.columns) };
}

const kinds = (verdicts: readonly RowVerdict[]) => verdicts.map(({ kind, row }) => `${row} ${kind}`);

describe('the layouts people bring', () => {
  it('reads a LinkedIn export under its preamble', () => {
    const table = recognised(readCsvBytes(fixture('linkedin-connections.csv')));
    expect(table.layoutName).toBe('LinkedIn connections');
    expect(table.headRow).toBe(4);
    expect(kinds(table.verdicts)).toEqual(['5 ready', '6 ready', '7 ready', '8 ready']);
    expect(table.verdicts[1]?.facts).toEqual({
      name: 'Tobias Lindqvist Ferrer',
      email: 'tobias@lindqvist.example',
      phone: null,
      linkedinUrl: 'https://www.linkedin.com/in/tlf-example',
      company: 'Harrow, an Orrin Company™',
      position: 'Chief Marketing Officer',
      location: null,
      notes: null,
      source: null,
    });
  });

  it('reads HubSpot contacts: mobile before desk, one bad email, one person twice', () => {
    const table = recognised(readCsvBytes(fixture('hubspot-contacts.csv')));
    expect(table.layoutName).toBe('HubSpot contacts');
    expect(kinds(table.verdicts)).toEqual(['2 ready', '3 ready', '4 problem', '5 duplicate']);
    expect(table.verdicts[0]?.facts).toMatchObject({
      phone: '(376)555-0181x1005',
      location: 'Kevinstead, Ghana',
      source: 'Direct Traffic',
      linkedinUrl: null,
      company: 'brackwater.example',
    });
    expect(table.verdicts[1]?.facts.email).toBe('piet@haverkort.example');
    expect(table.verdicts[2]).toMatchObject({ problems: [{ column: 3, reason: 'email_malformed', value: 'lucia.abrantes(at)example' }] });
    expect(table.verdicts[3]).toMatchObject({ of: 2, by: 'email' });
  });

  it('reads the 92 columns of Outlook and does not take "Mr." for a position', () => {
    const table = recognised(readCsvBytes(fixture('outlook-contacts.csv')));
    expect(table.columns).toHaveLength(92);
    expect(table.layoutName).toBe('Outlook contacts');
    expect(table.verdicts.map(({ facts }) => [facts.name, facts.position, facts.notes, facts.location])).toEqual([
      ['Jürgen Weißdorn', 'Leiter Vertrieb / Head of Sales', 'Zeile 1\nZeile 2', 'Köln, Deutschland'],
      ['Hilde Grauwacke', null, null, null],
    ]);
  });

  it('reads a semicolon file, takes an apostrophe off a phone and work before home', () => {
    const table = recognised(readCsvBytes(fixture('address-book-semicolon.csv')));
    expect(table.delimiter).toBe(';');
    expect(table.verdicts.map(({ facts }) => [facts.name, facts.phone, facts.location])).toEqual([
      ['Élodie Marchetal', '+33 6 55 55 00 78', 'Grenoble, France'],
      ['Bastien Quérol', '+33 6 55 55 00 12', null],
    ]);
  });

  it('reads the Greenhouse layout: title is the position, a website on LinkedIn is the profile', () => {
    const table = recognised(readCsvBytes(fixture('greenhouse-bulk-import.csv')));
    expect(table.layoutName).toBe('Greenhouse bulk import');
    expect(table.verdicts[0]?.facts).toMatchObject({
      position: 'VP Sales',
      linkedinUrl: 'https://www.linkedin.com/in/greta-falkenrath-example',
    });
    expect(table.verdicts[1]?.facts).toMatchObject({ name: "Cormac O'Brannigan-Ångel", notes: 'line one\nline two' });
  });

  it('has a fixture for each of the five layouts, all without a row lost', () => {
    for (const name of readdirSync(join(__dirname, 'fixtures'))) {
      const table = recognised(readCsvBytes(fixture(name)));
      expect(table.verdicts).toHaveLength(table.rows.length);
      expect(table.verdicts.some(({ kind }) => kind === 'ready')).toBe(true);
    }
  });
});

describe('bytes to text', () => {
  const text = 'Name;Email\r\nZoë Łódź;zoe@lodz.example\r\n';
  const utf16 = (order: 'le' | 'be') => {
    const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return order === 'le' ? buffer : buffer.swap16();
  };
  it.each([
    ['utf-8', bytes(text)],
    ['utf-8', bytes(`\uFEFF${text}`)],
    ['utf-16le', utf16('le')],
    ['utf-16be', utf16('be')],
  ])('reads %s', (encoding, input) => {
    const table = recognised(readCsvBytes(input));
    expect(table.encoding).toBe(encoding);
    expect(table.verdicts[0]?.facts).toMatchObject({ name: 'Zoë Łódź', email: 'zoe@lodz.example' });
  });
  it('falls back to windows-1252', () => {
    const table = recognised(readCsvBytes(Buffer.from('Name,Company\nJos\xe9,\x80uro \x93Quoted\x94\n', 'latin1')));
    expect(table.encoding).toBe('windows-1252');
    expect(table.verdicts[0]?.facts).toMatchObject({ name: 'José', company: '€uro “Quoted”' });
  });
});

describe('what cannot be read is said in one reason', () => {
  it.each<[string, Uint8Array, { reason: string; line: number | null }]>([
    ['nothing', new Uint8Array(), { reason: 'empty', line: null }],
    ['white space', bytes(' \n\n'), { reason: 'empty', line: null }],
    ['NUL characters', bytes('Name,Email\nA\u0000da,x'), { reason: 'not_text', line: null }],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), { reason: 'not_text', line: null }],
    ['half a UTF-16 character', new Uint8Array([0xff, 0xfe, 0x41]), { reason: 'not_text', line: null }],
    ['an open quotation', bytes('Name,Email\nAda,a@b.example\n"Bo,c@d.example\nCy,x'), { reason: 'quote_not_closed', line: 3 }],
    ['text after a closing quotation', bytes('Name,Email\n"Ada" B,a@b.example\n'), { reason: 'quote_inside_value', line: 2 }],
    ['too many columns', bytes(`Name,Email${',x'.repeat(CSV_LIMITS.columns)}\n`), { reason: 'too_many_columns', line: 1 }],
    ['too many rows', bytes(`Name\n${'Ada\n'.repeat(CSV_LIMITS.rows + 30)}`), { reason: 'too_many_rows', line: null }],
    ['too many bytes', new Uint8Array(CSV_LIMITS.bytes + 1), { reason: 'too_large', line: null }],
  ])('%s', (_name, input, problem) => {
    expect(readCsvBytes(input)).toEqual({ ok: false, ...problem });
  });

  it('forgives a quotation mark inside a plain value', () => {
    const table = recognised(readCsvText('Name,Notes\nAda,5" heels\n'));
    expect(table.verdicts[0]?.facts.notes).toBe('5" heels');
  });
});

describe('rows', () => {
  const judged = (text: string) => recognised(readCsvText(text)).verdicts;

  it('refuses addresses that are not http or https and keeps formulas as text', () => {
    const [first, second] = judged(
      'Name,LinkedIn URL\n=1+1,javascript:alert(1)\n"=HYPERLINK(""http://x.example"")",linkedin.com/in/Bo-Example/?trk=1\n',
    );
    expect(first).toMatchObject({ kind: 'problem', problems: [{ column: 1, reason: 'address_not_web', value: 'javascript:alert(1)' }] });
    expect(second?.facts).toMatchObject({ name: '=HYPERLINK("http://x.example")', linkedinUrl: 'https://www.linkedin.com/in/bo-example' });
  });

  it('says when nobody is named, a text is too long, a row has more cells than heads', () => {
    const verdicts = judged(`Name,Email,Company\n,ada@b.example,Acme\n${'x'.repeat(201)},,\nBo,,Acme,Inc\n\nCy,,\n`);
    expect(verdicts.map((verdict) => (verdict.kind === 'problem' ? verdict.problems.map(({ reason }) => reason) : verdict.row))).toEqual([
      ['name_missing'],
      ['too_long'],
      ['more_cells_than_heads'],
      6,
    ]);
  });

  it('takes two columns of one name one after the other', () => {
    const [first, second] = judged('Name,Email,Email\nAda,,ada@b.example\nBo,bo@b.example,bo2@b.example\n');
    expect([first?.facts.email, second?.facts.email]).toEqual(['ada@b.example', 'bo@b.example']);
  });

  it('guesses columns of a list without heads', () => {
    const table = recognised(readCsvText('Ada Example\tada@b.example\t+44 20 5555 0000\nBo Example\tbo@b.example\t\n'));
    expect(table.delimiter).toBe('\t');
    expect(table.headRow).toBeNull();
    expect(table.columns.map(({ field }) => field)).toEqual(['fullName', 'email', 'phone']);
    expect(kinds(table.verdicts)).toEqual(['1 ready', '2 ready']);
  });

  it('knows the same person by name and company where there is neither email nor profile', () => {
    expect(kinds(judged('Name,Company,Email\nAda B,Acme,\nADA  b,acme,\nAda B,Other,\nAda B,Acme,ada@b.example\n'))).toEqual([
      '2 ready',
      '3 duplicate',
      '4 ready',
      '5 ready',
    ]);
  });
});

describe('any input', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        const reading = readCsvBytes(input);
        if (reading.ok) recognised(reading);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the text, and gives each row one verdict', () => {
    const line = fc.array(fc.constantFrom('Name', 'Email', '"', ',', ';', '\t', '\n', 'a@b.example', '=1', "'+4", '😀', 'javascript:x'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(line, (parts) => {
        const reading = readCsvText(parts.join(''));
        if (!reading.ok) return;
        const table = recognised(reading);
        expect(table.verdicts).toHaveLength(table.rows.length);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what was written, cell by cell', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{Cc}\uFEFF]/u.test(text));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const written = [['Name', 'Email', 'Notes'], ...rows].map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        const reading = readCsvText(written);
        expect(reading.ok && reading.records.map(({ cells }) => cells)).toEqual([['Name', 'Email', 'Notes'], ...rows]);
      }),
      { numRuns: 300 },
    );
  });
});
