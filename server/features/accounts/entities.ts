import { FirmUserEntity } from './firm-user.entity';
import { Firm } from './firm.entity';

export const accountEntities = [Firm, FirmUserEntity];
