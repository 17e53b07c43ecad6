import { CharterSignatureEntity } from './charter-signature.entity';

export const charterEntities = [CharterSignatureEntity];
