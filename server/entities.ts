import { accountEntities } from './features/accounts/entities';
import { assessmentEntities } from './features/assessments/entities';
import { briefEntities } from './features/briefs/entities';
import { clientEntities } from './features/clients/entities';
import { comparisonEntities } from './features/comparison/entities';
import { diagnosisEntities } from './features/diagnosis/entities';
import { intakeEntities } from './features/intake/entities';
import { interviewEntities } from './features/interviews/entities';
import { linkEntities } from './features/links/entities';
import { peopleEntities } from './features/people/entities';
import { searchEntities } from './features/searches/entities';
import { shortlistEntities } from './features/shortlists/entities';
import { mailEntities } from './platform/mail/entities';

/** Every mapped table. Listed by hand: a glob that finds nothing says nothing. */
export const entities = [
  ...accountEntities,
  ...assessmentEntities,
  ...briefEntities,
  ...clientEntities,
  ...comparisonEntities,
  ...diagnosisEntities,
  ...intakeEntities,
  ...interviewEntities,
  ...linkEntities,
  ...mailEntities,
  ...peopleEntities,
  ...searchEntities,
  ...shortlistEntities,
];
