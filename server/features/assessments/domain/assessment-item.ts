import type { Competency, CompetencyId, Profile, SelfItem } from '../../competencies';
import { competencies } from '../../competencies';

/** One possible answer as the candidate sees it. It never carries a key. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ItemBase {
  readonly id: string;
  readonly competencyId: CompetencyId;
  readonly profile: Profile;
  readonly prompt: string;
  readonly choices: readonly Choice[];
}

/** A question about one's own experience, with a request for facts that somebody could check. */
export interface ExperienceItem extends ItemBase {
  readonly kind: 'experience';
  readonly evidenceRequest: string;
}

/** A situation with four responses. Their order is the catalogue's and the same for everybody. */
export interface SituationItem extends ItemBase {
  readonly kind: 'situation';
  readonly instruction: string;
}

export type AssessmentItem = ExperienceItem | SituationItem;

function experienceItem(competency: Competency, item: SelfItem): ExperienceItem {
  return {
    kind: 'experience',
    id: item.id,
    competencyId: competency.id,
    profile: competency.profile,
    prompt: item.prompt,
    evidenceRequest: item.evidenceRequest,
    choices: item.scale.map((step) => ({ value: String(step.value), label: step.label })),
  };
}

// Options are copied field by field: points and rationales are the key and stay on the server.
function situationItem(competency: Competency): SituationItem {
  return {
    kind: 'situation',
    id: competency.sjt.id,
    competencyId: competency.id,
    profile: competency.profile,
    prompt: competency.sjt.stem,
    instruction: competency.sjt.instruction,
    choices: competency.sjt.options.map((option) => ({ value: option.id, label: option.text })),
  };
}

/** The items of one competency: two about experience, then its situation. */
export function itemsOf(competency: Competency): { experience: readonly ExperienceItem[]; situation: SituationItem } {
  return {
    experience: competency.selfAssessment.map((item) => experienceItem(competency, item)),
    situation: situationItem(competency),
  };
}

/** All 69 items in the order in which every candidate meets them: 46 about experience, then 23 situations. */
export const assessmentItems: readonly AssessmentItem[] = [
  ...competencies.flatMap((competency) => itemsOf(competency).experience),
  ...competencies.map((competency) => itemsOf(competency).situation),
];

const byId = new Map(assessmentItems.map((item) => [item.id, item]));

/** The item of an id, or null: an id from outside may be anything. */
export function findAssessmentItem(id: string): AssessmentItem | null {
  return byId.get(id) ?? null;
}
