import { MailEntity } from './mail.entity';

export const mailEntities = [MailEntity];
