import { CharterRefusalEntity } from './charter-refusal.entity';
import { CharterSignatureEntity } from './charter-signature.entity';
import { CharterSignerEntity } from './charter-signer.entity';
import { CharterVersionEntity } from './charter-version.entity';

export const charterEntities = [CharterVersionEntity, CharterSignerEntity, CharterSignatureEntity, CharterRefusalEntity];
