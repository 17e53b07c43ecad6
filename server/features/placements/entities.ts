import { CheckInAnswerEntity } from './check-in-answer.entity';
import { CheckInEntity } from './check-in.entity';
import { PlacementEntity } from './placement.entity';

export const placementEntities = [PlacementEntity, CheckInEntity, CheckInAnswerEntity];
