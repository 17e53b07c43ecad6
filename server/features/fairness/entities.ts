import { SelfIdentificationEntity } from './self-identification.entity';

export const fairnessEntities = [SelfIdentificationEntity];
