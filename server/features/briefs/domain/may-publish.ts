import { carriesClosedRevenue, carrierOf } from '../../measures';
import type { Brief, BriefContent } from './brief';
import { combinedConditions, namesTwoDisciplines, type Condition } from './combined-terms';
import type { Flag } from './need';

/** Somebody at the client takes a flag upon themselves. */
export interface FlagOverride {
  readonly flagId: string;
  readonly byName: string;
  readonly reason: string;
}

/** What stands against the flags: overrides by name, and whether the disagreement of the stakeholders has been decided. */
export interface Clearances {
  readonly overrides: readonly FlagOverride[];
  readonly conflictDecided: boolean;
}

const requiredSections = ['title', 'mission', 'outcomes', 'measures', 'reporting'] as const;
export type RequiredSection = (typeof requiredSections)[number];

export type Publication =
  | { readonly ok: true; readonly overridden: readonly FlagOverride[] }
  | {
      readonly ok: false;
      /** Flags that block and that nobody has cleared. */
      readonly standing: readonly Flag[];
      /** Conditions of a combined role that are not met. */
      readonly unmet: readonly Condition[];
      readonly empty: readonly RequiredSection[];
    };

/** The disagreement of stakeholders: cleared by a recorded decision only, never by an override. */
export const CONFLICT_FLAG = 'RF-19';

/** Whether a brief may go to the sponsor. */
export function mayPublish(brief: Brief, flags: readonly Flag[], clearances: Clearances): Publication {
  const standing = flags.filter((flag) => flag.severity === 'block_publish' && !isCleared(flag.id, clearances));
  const unmet = conditionsOf(brief).filter((condition) => !condition.isMet);
  const empty = requiredSections.filter((section) => isEmpty(brief.content, section));
  if (standing.length + unmet.length + empty.length > 0) return { ok: false, standing, unmet, empty };
  return { ok: true, overridden: clearances.overrides.filter((override) => flags.some((flag) => flag.id === override.flagId)) };
}

/** The conditions of the guarded path; none where the role is not combined. */
export function conditionsOf({ scope, primarySide, content }: Pick<Brief, 'scope' | 'primarySide' | 'content'>): readonly Condition[] {
  const { combined, title, outsourcing } = content;
  if (scope !== 'combined_flagged' || !combined) return [];
  const mustCover = (outsourcing?.mustCover ?? []).map((one) => one.text);
  return combinedConditions(combined, { title: title.text, primarySide, mustCover });
}

function isCleared(flagId: string, { overrides, conflictDecided }: Clearances): boolean {
  if (flagId === CONFLICT_FLAG) return conflictDecided;
  return overrides.some((override) => override.flagId === flagId && override.byName.trim() !== '' && override.reason.trim() !== '');
}

function isEmpty(content: BriefContent, section: RequiredSection): boolean {
  return section === 'title' ? content.title.text.trim() === '' : content[section].length === 0;
}

/**
 * Flags that the text of a brief raises by itself, whatever was answered: an edited brief cannot slip past the rules that the
 * intake enforces. RF-01 is a closing number in a marketing-led brief, RF-03 a title over both disciplines.
 */
export function flagsRaisedByText(brief: Pick<Brief, 'scope' | 'primarySide' | 'content'>): readonly ('RF-01' | 'RF-03')[] {
  const leadsMarketingOnly = brief.primarySide === 'marketing' && brief.scope !== 'combined_flagged';
  const hasQuota = brief.content.measures.some(
    ({ name, formula, ownership, terms }) =>
      carrierOf(ownership, brief.primarySide) === 'marketing' && carriesClosedRevenue({ name, formula, target: terms?.target ?? '' }),
  );
  const raised: ('RF-01' | 'RF-03')[] = leadsMarketingOnly && hasQuota ? ['RF-01'] : [];
  return namesTwoDisciplines(brief.content.title.text) ? [...raised, 'RF-03'] : raised;
}
