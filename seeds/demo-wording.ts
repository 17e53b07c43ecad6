import { addWording, editItem, publishWording, type Words } from '../server/features/instruments';
import { INSTRUMENT_VERSION } from '../server/features/intake';
import type { Cast } from './demo-steps';

/** How the firm asks those who never worked in sales or marketing. */
const PLAIN: Readonly<Record<string, Words>> = {
  I05: {
    'I05-prompt': 'Are there enough good enquiries for your sellers, or too many?',
    'I05-option-a': 'Far more good enquiries than they can follow up',
    'I05-option-b': 'A few more than they can follow up',
    'I05-option-d': 'Sellers spend more than half their time looking for somebody to talk to',
    'I05-option-e': 'Plenty of enquiries; the sellers turn most of them down',
  },
  I06: {
    'I06-prompt': 'If five sellers were each asked who your best customer is and why that customer buys, how alike would they answer?',
  },
  I09: { 'I09-prompt': 'When a seller first calls, how often has the company heard of you?' },
};

/** What was noticed when the first answers came in; searches that were open keep version 1. */
const LATER: Words = { 'I07-prompt': 'How often do you sell at the price you had planned?' };

/** A wording of the firm in its first version; returns its id. */
export async function writeWording({ story, judith }: Cast): Promise<string> {
  const submission = story.submission(judith);
  const address = await story.on(32, (deps) => addWording(deps, judith, { name: 'Plain words for founders', from: '', submission }));
  const wordingId = address.split('/').at(-1) ?? '';
  for (const [itemId, words] of Object.entries(PLAIN)) {
    await story.on(31, (deps) => editItem(deps, judith, { wordingId, item: { itemId, words, version: 0 } }));
  }
  await publish({ story, judith }, wordingId, 30);
  return wordingId;
}

/** The next version of it, after a search has opened with the first. */
export async function reviseWording(cast: Cast, wordingId: string): Promise<void> {
  const item = { itemId: 'I07', words: LATER, version: 0 };
  await cast.story.on(4, (deps) => editItem(deps, cast.judith, { wordingId, item }));
  await publish(cast, wordingId, 4);
}

function publish({ story, judith }: Pick<Cast, 'story' | 'judith'>, wordingId: string, daysAgo: number): Promise<string> {
  const publishing = { wordingId, instrumentVersion: INSTRUMENT_VERSION, submission: story.submission(judith) };
  return story.on(daysAgo, (deps) => publishWording(deps, judith, publishing));
}
