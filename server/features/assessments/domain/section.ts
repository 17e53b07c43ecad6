import type { Competency } from '../../competencies';
import { competencies } from '../../competencies';
import type { AssessmentItem } from './assessment-item';
import { itemsOf } from './assessment-item';

/** The two parts of an assessment, in this order. */
export type Part = 'experience' | 'situations';

/** One page of the assessment. */
export interface Section {
  readonly part: Part;
  /** Place within its part, from 1. */
  readonly number: number;
  readonly competency: Competency;
  readonly items: readonly AssessmentItem[];
}

/** How many pages each part has: one per competency. */
export const sectionsPerPart = competencies.length;

/** All 46 pages: a page about experience per competency, then a situation per competency. */
export const sections: readonly Section[] = [
  ...competencies.map((competency, index) => ({
    part: 'experience' as const,
    number: index + 1,
    competency,
    items: itemsOf(competency).experience,
  })),
  ...competencies.map((competency, index) => ({
    part: 'situations' as const,
    number: index + 1,
    competency,
    items: [itemsOf(competency).situation],
  })),
];

/** The page of a part and competency as they stand in an address, or null. */
export function findSection(part: string, competencyId: string): Section | null {
  return sections.find((section) => section.part === part && section.competency.id === competencyId) ?? null;
}

/** The pages before and after one, null at the ends. */
export function neighbours(section: Section): { previous: Section | null; next: Section | null } {
  const index = sections.indexOf(section);
  return { previous: sections[index - 1] ?? null, next: sections[index + 1] ?? null };
}

/** The page on which an item stands; throws a RangeError for an item that is on none. */
export function sectionOfItem(itemId: string): Section {
  const section = sections.find((candidate) => candidate.items.some((item) => item.id === itemId));
  if (!section) throw new RangeError(`No section holds the item ${itemId}`);
  return section;
}
