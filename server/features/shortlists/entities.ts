import { ShortlistEntity } from './shortlist.entity';
import { ShortlistReleaseEntity } from './shortlist-release.entity';
import { ShortlistReplyEntity } from './shortlist-reply.entity';

export const shortlistEntities = [ShortlistEntity, ShortlistReleaseEntity, ShortlistReplyEntity];
