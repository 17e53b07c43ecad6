import type { LinkPurpose } from '../../shared/actor';
import { listed } from '../../shared/sentence';

/** A link that ended because its address was wrong. */
export interface EndedLink {
  readonly purpose: LinkPurpose;
  /** Whether what it asked for was sent before it ended. */
  readonly isAnswered: boolean;
}

const NAMES: Readonly<Record<LinkPurpose, string>> = {
  intake: 'the intake',
  brief: 'the brief',
  charter: 'the charter',
  assessment: 'the assessment',
  scorecard: 'the scorecard',
  shortlist: 'the shortlist',
  check_in: 'the check-in',
  referees: 'the question for referees',
  reference: 'the reference',
};

/** What to say after an address was put right: which links that ended, and what to do; nothing where there were none. */
export function endedLinksWords(before: string, links: readonly EndedLink[]): string {
  if (links.length === 0) return '';
  const isOne = links.length === 1;
  const ended = isOne ? `The link that went to ${before} works` : `The ${links.length} links that went to ${before} work`;
  return ` ${ended} no longer. ${nextWords(links)}`;
}

function nextWords(links: readonly EndedLink[]): string {
  const [it, they] = links.length === 1 ? ['it', 'it'] : ['them', 'they'];
  const awaited = links.filter(({ isAnswered }) => !isAnswered);
  const answered = links.filter(({ isAnswered }) => isAnswered);
  if (answered.length === 0) return `Send ${it} again to the new address.`;
  if (awaited.length === 0) return `What ${they} asked for is with you already, so nothing has to be sent again.`;
  return `Send ${named(awaited)} again to the new address; what ${named(answered)} asked for is with you already.`;
}

const named = (links: readonly EndedLink[]): string => listed([...new Set(links.map(({ purpose }) => NAMES[purpose]))]);
