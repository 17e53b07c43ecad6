import { RefereeEntity } from './referee.entity';
import { ReferenceRatingEntity } from './reference-rating.entity';

export const referenceEntities = [RefereeEntity, ReferenceRatingEntity];
