import { ClientEntity } from './client.entity';

export const clientEntities = [ClientEntity];
