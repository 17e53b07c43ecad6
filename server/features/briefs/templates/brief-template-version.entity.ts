import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { TemplateWords } from '../domain/template-words';

@Entity({ name: 'brief_template_version' })
@Unique('brief_template_version_firm_id_uq', ['firmId', 'id'])
@Unique('brief_template_version_number_uq', ['templateId', 'number'])
@Index('brief_template_version_template_ix', ['firmId', 'templateId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'brief_template_version_firm_fk' })
@ForeignKey('BriefTemplateEntity', ['firmId', 'templateId'], ['firmId', 'id'], { name: 'brief_template_version_template_fk' })
export class BriefTemplateVersionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'brief_template_version_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'template_id', type: 'uuid' })
  templateId!: string;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'words', type: 'jsonb' })
  words!: TemplateWords;

  @Column({ name: 'made_by_name', type: 'text' })
  madeByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
