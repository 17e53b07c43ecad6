import type { CompetencyId, Level } from '../../competencies';
import type { Led } from './referee';
import { levelOf, type Reference } from './reference';

/** What the references of one candidacy say, for scoring: levels in the order of the referees, never who gave which. */
export interface CandidacyReferences {
  readonly levels: Readonly<Partial<Record<CompetencyId, readonly Level[]>>>;
  /** What at least one referee, who also rated it, saw the person lead. */
  readonly witnessed: readonly Led[];
}

const PREFIX: Readonly<Record<Led, string>> = { sales: 'SAL', marketing: 'MKT', people: 'LDR' };

/** Only references that were sent. “Could not see” gives no level, and having seen somebody lead without a level bears witness to nothing. */
export function referencesFrom(references: readonly Reference[]): CandidacyReferences {
  const levels: Partial<Record<CompetencyId, Level[]>> = {};
  const witnessed = new Set<Led>();
  for (const { answers, submittedAt } of [...references].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!submittedAt) continue;
    for (const { competencyId, value } of answers.ratings) {
      const level = levelOf(value);
      if (level === null) continue;
      (levels[competencyId] ??= []).push(level);
      for (const led of answers.witnessed) if (competencyId.startsWith(PREFIX[led])) witnessed.add(led);
    }
  }
  return { levels, witnessed: [...witnessed].sort() };
}
