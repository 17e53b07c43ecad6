import { ShortlistEntity } from './shortlist.entity';
import { ShortlistReleaseEntity } from './shortlist-release.entity';

export const shortlistEntities = [ShortlistEntity, ShortlistReleaseEntity];
