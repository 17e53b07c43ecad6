import type { PersonFacts } from '../server/features/people';

export type PersonRow = readonly [name: string, position: string, company: string, location: string, source: string, notes?: string];

const rows: readonly PersonRow[] = [
  [
    'Claire Anselm',
    'CMO',
    'Verity Analytics',
    'Lyon, FR',
    'Referred by Sunita Rao',
    'Moved Verity out of the mid-market in 2024. Three months’ notice.',
  ],
  [
    'Priya Venkataraman',
    'Marketing Director',
    'Sable Robotics',
    'Utrecht, NL',
    'Met at the Hannover fair',
    'Ran product marketing before. Open from the new year.',
  ],
  [
    'Daniel Okafor',
    'VP Growth',
    'Northgate Cloud',
    'Manchester, UK',
    'Own research',
    'Led sales for two years, then growth. Wants a mandate for one function.',
  ],
  [
    'Linnea Holm',
    'VP Marketing',
    'Askel Instruments',
    'Gothenburg, SE',
    'Own research',
    'Knows the warehouse segment from the customer side.',
  ],
  ['Hanne Vestergaard', 'CMO', 'Fjordline Energy', 'Aarhus, DK', 'Referred by Linnea Holm'],
  ['Karel Novotný', 'VP Marketing', 'Brightwell Software', 'Brno, CZ', 'LinkedIn'],
  [
    'Aoife Brennan',
    'Growth Director',
    'Sundial Logistics',
    'Cork, IE',
    'LinkedIn',
    'Asked twice who the head of sales would be. A good sign.',
  ],
  [
    'Ruth Castellan',
    'Revenue Director',
    'Ostara Bio',
    'Milan, IT',
    'Placed her predecessor in 2021',
    'Strong seller; says herself that brand is not her craft.',
  ],
  ['Beatriz Lemos', 'Head of Product Marketing', 'Ivo Systems', 'Lisbon, PT', 'Own research'],
  ['Sunita Rao', 'CMO', 'Larkfield', 'London, UK', 'Known since 2019', 'Not moving herself; a generous source of names.'],
  ['Elif Demir', 'VP Brand', 'Cobalt Home', 'Istanbul, TR', 'LinkedIn'],
  ['Owen Pryce', 'Marketing Lead', 'Tarn Networks', 'Cardiff, UK', 'LinkedIn'],
  ['Mateus Figueira', 'Head of Demand', 'Loomworks', 'Porto, PT', 'Conference list, SaaStr 2025'],
  ['Camille Duret', 'Director of Marketing', 'Halyard Robotics', 'Grenoble, FR', 'Own research'],
  ['Tobias Lindgren', 'Head of Growth Marketing', 'Nordkap Automation', 'Malmö, SE', 'LinkedIn'],
  ['Ewa Kowalczyk', 'Marketing Director EMEA', 'Pallet & Co', 'Poznań, PL', 'Own research'],
  ['Rhys Maddox', 'CMO', 'Stackwell Logistics', 'Bristol, UK', 'Referred by Owen Pryce'],
  ['Giulia Ferrante', 'VP Product Marketing', 'Lineo Software', 'Turin, IT', 'Own research'],
  ['Henrik Aaberg', 'Commercial Director', 'Trondheim Handling', 'Trondheim, NO', 'Conference list, LogiMAT 2026'],
  ['Nkechi Obi', 'Head of Marketing', 'Portside Data', 'Rotterdam, NL', 'LinkedIn'],
  ['Pascal Wyss', 'Director Demand Generation', 'Aare Systems', 'Bern, CH', 'Own research'],
  ['Shira Levin', 'VP Marketing', 'Conveyant', 'Tel Aviv, IL', 'LinkedIn'],
  ['Anders Krogh', 'Marketing Manager', 'Lift & Store', 'Odense, DK', 'Applied by himself'],
  ['Maren Steiger', 'Head of Brand', 'Hallmann Group', 'Hamburg, DE', 'Own research'],
  ['Diego Almazán', 'Marketing Director Iberia', 'Rueda Systems', 'Zaragoza, ES', 'LinkedIn'],
  ['Fiona Galbraith', 'CMO', 'Tidewater Software', 'Edinburgh, UK', 'Referred by Sunita Rao'],
  ['Laurent Besson', 'Sales Director France', 'Verity Analytics', 'Paris, FR', 'Own research'],
  ['Katya Morozova', 'VP Sales EMEA', 'Gridpoint', 'Vienna, AT', 'Own research'],
  [
    'Samuel Adeyemi',
    'Head of Sales',
    'Kestrel Optics',
    'Leeds, UK',
    'LinkedIn',
    'Forecast within eight per cent for six quarters, by his own account.',
  ],
  ['Ines Carvalho', 'Regional Sales Director', 'Lumen Sensors', 'Lisbon, PT', 'LinkedIn'],
  ['Oskar Brandt', 'Sales Director', 'Prisma Metrology', 'Jena, DE', 'Trade press', 'No relation of Helena Brandt; he was asked.'],
  ['Yasmin Farouk', 'Head of Consumer Marketing', 'Grainhouse', 'Birmingham, UK', 'Own research'],
  ['Theo Nakamura', 'Marketing Director', 'Oat & Barley', 'London, UK', 'LinkedIn'],
  ['Clara Iversen', 'Brand Director', 'Havre Foods', 'Copenhagen, DK', 'Referred by Hanne Vestergaard'],
  ['Marcin Dąbek', 'Head of Category Marketing', 'Polana', 'Warsaw, PL', 'Own research'],
  ['Rebecca Thornton', 'Sales & Marketing Manager', 'Ridgeway Tools', 'Sheffield, UK', 'Applied by herself'],
  ['Alistair Munro', 'Commercial Manager', 'Forge Hand Tools', 'Glasgow, UK', 'Own research'],
  ['Leonie Hartwig', 'VP Sales', 'Rheinwerk Automation', 'Cologne, DE', 'Own research'],
  ['Vikram Nair', 'Chief Revenue Officer', 'Clearwell Diagnostics', 'Dublin, IE', 'Board introduction'],
  ['Sofia Papadaki', 'VP Commercial', 'Asklepia', 'Athens, GR', 'LinkedIn'],
];

/** Lower case without accents, as in an address: "Karel Novotný" becomes "karel.novotny". */
function addressName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.');
}

function domainName(company: string): string {
  return addressName(company).replaceAll(/\.+/g, '');
}

export const demoPeople: readonly PersonFacts[] = rows.map(personFacts);

/** A row as a person on file, with addresses made from name and company. */
export function personFacts([name, position, company, location, source, notes]: PersonRow): PersonFacts {
  return {
    ...{ name, position, company, location, source },
    email: `${addressName(name)}@${domainName(company)}.example`,
    phone: null,
    linkedinUrl: source === 'LinkedIn' ? `https://www.linkedin.com/in/${addressName(name).replaceAll('.', '-')}-example` : null,
    notes: notes ?? null,
  };
}
