import { LetterheadEntity } from './letterhead.entity';
import { LogoEntity } from './logo.entity';

export const firmEntities = [LetterheadEntity, LogoEntity];
