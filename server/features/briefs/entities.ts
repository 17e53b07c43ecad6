import { BriefVersionEntity } from './brief-version.entity';
import { FlagOverrideEntity } from './flag-override.entity';

export const briefEntities = [BriefVersionEntity, FlagOverrideEntity];
