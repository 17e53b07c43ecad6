import { BriefVersionEntity } from './brief-version.entity';
import { CandidateReplyEntity } from './candidate-reply.entity';
import { FlagOverrideEntity } from './flag-override.entity';
import { BriefTemplateVersionEntity } from './templates/brief-template-version.entity';
import { BriefTemplateEntity } from './templates/brief-template.entity';

export const briefEntities = [
  BriefVersionEntity,
  CandidateReplyEntity,
  FlagOverrideEntity,
  BriefTemplateEntity,
  BriefTemplateVersionEntity,
];
