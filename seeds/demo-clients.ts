import type { ClientFacts } from '../server/features/clients';

const client = (name: string, site: string, notes: string): ClientFacts => ({ name, website: `https://${site}.example`, notes });

export const demoClients: readonly ClientFacts[] = [
  client(
    'Corvane Systems',
    'www.corvane',
    'Software that steers automated warehouses. 210 people, Eindhoven. Growth fell from 19 to 4 per cent in a year.',
  ),
  client(
    'Oriel Health',
    'www.orielhealth',
    'Scheduling for hospital groups. CEO and chair see the same board pack and read it differently.',
  ),
  client('Lattice Freight', 'www.latticefreight', 'Freight marketplace. Both heads leave within the year; two posts are funded.'),
  client(
    'Penrose Tools',
    'www.penrosetools',
    'Hand tools, third generation. One post, and a plan for the other half that is nearly there.',
  ),
  client('Bramley Foods', 'www.bramleyfoods', 'Chilled foods for regional grocers. Wants to be asked for by name.'),
  client('Haldane Optics', 'www.haldaneoptics', 'Inspection optics. Sent a job description that asks for two people.'),
];

/** Clients of earlier searches. */
export const earlierClients: readonly ClientFacts[] = [
  client('Quillfeather', 'www.quillfeather', 'Correspondence software for insurers, Munich. We found the head of sales last year.'),
  client('Tamarisk Travel', 'www.tamarisktravel', 'Walking tours. The managing director answers his own telephone.'),
  client('Fenwick Grid', 'www.fenwickgrid', 'Meters for grid operators. Bought in the middle of our search.'),
];
