import { PersonalLinkEntity } from './personal-link.entity';

export const linkEntities = [PersonalLinkEntity];
