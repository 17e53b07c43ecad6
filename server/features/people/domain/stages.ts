/** The way of a candidacy, in order. */
export const STAGES = ['identified', 'approached', 'interested', 'assessment', 'interviews', 'shortlisted', 'offer', 'placed'] as const;

export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  identified: 'Identified',
  approached: 'Approached',
  interested: 'Interested',
  assessment: 'Assessment',
  interviews: 'Interviews',
  shortlisted: 'Shortlisted',
  offer: 'Offer',
  placed: 'Placed',
};

/** From here on a move decides about a person in front of the client, so it needs a reason in words. */
const DECISIVE: readonly Stage[] = ['shortlisted', 'offer', 'placed'];

export function isStage(value: string): value is Stage {
  return STAGES.some((stage) => stage === value);
}

/** Position of a stage, 0 for the first. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** A move needs a reason in words when it goes back, and when it puts a person before the client. */
export function moveNeedsReason(from: Stage, to: Stage): boolean {
  return stageIndex(to) < stageIndex(from) || DECISIVE.includes(to);
}
