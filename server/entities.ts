import { accountEntities } from './features/accounts/entities';
import { assessmentEntities } from './features/assessments/entities';
import { briefEntities } from './features/briefs/entities';
import { charterEntities } from './features/charter/entities';
import { clientEntities } from './features/clients/entities';
import { comparisonEntities } from './features/comparison/entities';
import { diagnosisEntities } from './features/diagnosis/entities';
import { fairnessEntities } from './features/fairness/entities';
import { firmEntities } from './features/firm/entities';
import { instrumentEntities } from './features/instruments/entities';
import { intakeEntities } from './features/intake/entities';
import { interviewEntities } from './features/interviews/entities';
import { linkEntities } from './features/links/entities';
import { measureEntities } from './features/measures/entities';
import { peopleEntities } from './features/people/entities';
import { referenceEntities } from './features/references/entities';
import { placementEntities } from './features/placements/entities';
import { searchEntities } from './features/searches/entities';
import { shortlistEntities } from './features/shortlists/entities';
import { splitEntities } from './features/split/entities';
import { mailEntities } from './platform/mail/entities';

/** Every mapped table. Listed by hand: a glob that finds nothing says nothing. */
export const entities = [
  ...accountEntities,
  ...assessmentEntities,
  ...briefEntities,
  ...charterEntities,
  ...clientEntities,
  ...comparisonEntities,
  ...diagnosisEntities,
  ...fairnessEntities,
  ...firmEntities,
  ...instrumentEntities,
  ...intakeEntities,
  ...interviewEntities,
  ...linkEntities,
  ...mailEntities,
  ...measureEntities,
  ...peopleEntities,
  ...referenceEntities,
  ...placementEntities,
  ...searchEntities,
  ...shortlistEntities,
  ...splitEntities,
];
