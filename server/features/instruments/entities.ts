import { ClientQuestionEntity } from './client-question.entity';
import { SearchQuestionnaireEntity } from './search-questionnaire.entity';
import { WordingDraftEntity } from './wording-draft.entity';
import { WordingVersionEntity } from './wording-version.entity';
import { WordingEntity } from './wording.entity';

export const instrumentEntities = [
  WordingEntity,
  WordingDraftEntity,
  WordingVersionEntity,
  ClientQuestionEntity,
  SearchQuestionnaireEntity,
];
