import { CrossOfferEntity } from './cross-offer.entity';
import { SearchPairEntity } from './search-pair.entity';

export const splitEntities = [SearchPairEntity, CrossOfferEntity];
