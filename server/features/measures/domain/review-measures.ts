import { lintMeasures } from './lint-measures';
import { settingOf, type BriefWithMeasures } from './measure-setting';
import { standing, type StandingFinding, type Waiver } from './waivers';

/** What stands against the measures of a version of a brief, and who took it upon themselves. */
export function reviewMeasures(brief: BriefWithMeasures, waivers: readonly Waiver[]): readonly StandingFinding[] {
  return standing(lintMeasures(brief.content.measures, settingOf(brief)), waivers);
}
