import { SearchEntity } from './search.entity';
import { StakeholderEntity } from './stakeholder.entity';

export const searchEntities = [SearchEntity, StakeholderEntity];
