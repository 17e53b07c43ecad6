/** The three profiles. They are reported side by side and never added up. */
export type Profile = 'sales' | 'marketing' | 'leadership';

export const profiles: readonly Profile[] = ['sales', 'marketing', 'leadership'];

/** Ids of the catalogue, in its order. A retired competency keeps its id so that old scores stay readable. */
export const competencyIds = [
  'SAL-01',
  'SAL-02',
  'SAL-03',
  'SAL-04',
  'SAL-05',
  'SAL-06',
  'SAL-07',
  'SAL-08',
  'SAL-09',
  'MKT-01',
  'MKT-02',
  'MKT-03',
  'MKT-04',
  'MKT-05',
  'MKT-06',
  'MKT-07',
  'MKT-08',
  'MKT-09',
  'LDR-01',
  'LDR-02',
  'LDR-03',
  'LDR-04',
  'LDR-05',
] as const;

export type CompetencyId = (typeof competencyIds)[number];

/** A step of a five-point scale. */
export type Level = 1 | 2 | 3 | 4 | 5;

export type SkillType = 'hard' | 'soft' | 'mixed';

/** A job-analysis element of O*NET with its importance (1 to 5) in three occupations. */
export interface OnetElement {
  readonly elementId: string;
  readonly name: string;
  readonly domain: string;
  readonly importance: { readonly sales: number; readonly marketing: number; readonly chiefExecutive: number };
}

/** What a rating of this level looks like; shown to the rater at the moment of rating. */
export interface Anchor {
  readonly level: Level;
  readonly label: string;
  readonly text: string;
}

export interface InterviewQuestion {
  readonly id: string;
  readonly kind: 'behavioural' | 'situational';
  readonly question: string;
  readonly probes: readonly string[];
  readonly strongEvidence: readonly string[];
  readonly weakEvidence: readonly string[];
}

/** A question about one's own experience with a described scale and a request for facts that somebody could check. */
export interface SelfItem {
  readonly id: string;
  readonly prompt: string;
  readonly scale: readonly { readonly value: Level; readonly label: string }[];
  readonly evidenceRequest: string;
}

/** One answer to a situation. `points` and `rationale` are the key: never send them to somebody who is still answering. */
export interface SituationOption {
  readonly id: 'a' | 'b' | 'c' | 'd';
  readonly text: string;
  readonly points: number;
  readonly rationale: string;
}

/** A situational judgement item. The order of its options is fixed. */
export interface Situation {
  readonly id: string;
  readonly stem: string;
  readonly instruction: string;
  readonly maxPoints: number;
  readonly options: readonly SituationOption[];
}

export interface ReferenceQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly scale: string;
}

export interface Competency {
  readonly id: CompetencyId;
  readonly profile: Profile;
  readonly name: string;
  readonly definition: string;
  readonly skillType: SkillType;
  readonly skillTypeReason: string;
  readonly onet: readonly OnetElement[];
  readonly modelLinks: readonly string[];
  readonly anchors: readonly Anchor[];
  readonly interview: readonly InterviewQuestion[];
  readonly selfAssessment: readonly SelfItem[];
  readonly sjt: Situation;
  readonly reference: ReferenceQuestion;
}
