import { CandidacyEventEntity } from './candidacy-event.entity';
import { CandidacyEntity } from './candidacy.entity';
import { ImportBatchEntity } from './import-batch.entity';
import { PersonEntity } from './person.entity';

export const peopleEntities = [PersonEntity, CandidacyEntity, CandidacyEventEntity, ImportBatchEntity];
