import { competencies } from './catalogue';
import { competencyLookup } from './domain/find-competency';

export { COMPETENCY_LIBRARY_VERSION, competencies } from './catalogue';
export type { Competency, CompetencyId, Level, Profile, SelfItem, SkillType } from './domain/competency';
export { competencyIds, profiles } from './domain/competency';
export { isCompetencyId, recordByCompetency } from './domain/find-competency';

/** The competency of an id; throws a RangeError when the catalogue lacks it. */
export const competencyById = competencyLookup(competencies);
