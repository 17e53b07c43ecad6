import type { CharterPart } from './charter';

interface Person {
  readonly id: string;
  readonly jobTitle: string;
  readonly part: string;
  readonly leadsFunction: 'sales' | 'marketing' | null;
}

const CHIEF = /\b(?:ceo|chief executive|managing director|general manager|geschäftsführer(?:in)?|founder|president)\b/iu;
const DEPUTY = /\b(?:vice|deputy|assistant|office of)\b/iu;

/** Who most likely signs for each part, by what the search says of its stakeholders; the recruiter decides. */
export function proposedSigners(people: readonly Person[]): Readonly<Record<CharterPart, string | null>> {
  const head = (side: 'sales' | 'marketing'): string | null => people.find(({ leadsFunction }) => leadsFunction === side)?.id ?? null;
  const chief =
    people.find(({ jobTitle }) => CHIEF.test(jobTitle) && !DEPUTY.test(jobTitle)) ?? people.find(({ part }) => part === 'sponsor');
  return { head_of_sales: head('sales'), head_of_marketing: head('marketing'), chief_executive: chief?.id ?? null };
}
