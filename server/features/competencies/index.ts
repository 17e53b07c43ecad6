import { competencies } from './catalogue';
import { competencyLookup } from './domain/find-competency';

export { COMPETENCY_LIBRARY_VERSION, competencies } from './catalogue';
export type {
  Anchor,
  Competency,
  CompetencyId,
  InterviewQuestion,
  Level,
  OnetElement,
  Profile,
  ReferenceQuestion,
  SelfItem,
  Situation,
  SituationOption,
  SkillType,
} from './domain/competency';
export { competencyIds, profiles } from './domain/competency';
export { isCompetencyId, recordByCompetency } from './domain/find-competency';

/** The competency of an id; throws a RangeError when the catalogue lacks it. */
export const competencyById = competencyLookup(competencies);

/** Attribution that O*NET's licence asks for wherever its data are shown. */
export const ONET_ATTRIBUTION =
  'This product includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. The information has been modified (rows selected). USDOL/ETA has not approved, endorsed, or tested these modifications.';
