import { STAGE_NAMES, type Candidacy } from '../people';
import type { ListedCandidacy } from './assessment-list.view-model';

/** A candidacy as the assessment pages show it. */
export function listedCandidacy({ id, name, email, position, company, stage, exit }: Candidacy): ListedCandidacy {
  const work = [position, company].filter((part) => part !== null && part !== '').join(', ');
  return { id, name, email, position: work, stageName: STAGE_NAMES[stage], hasLeft: exit !== null };
}
