import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Side } from '../../../shared/side';
import type { Scope } from '../domain/scope';

@Entity({ name: 'brief_template' })
@Unique('brief_template_firm_id_uq', ['firmId', 'id'])
@Check('brief_template_side_ck', `side IN ('sales', 'marketing')`)
@Check('brief_template_scope_ck', `scope IN ('two_searches', 'combined_flagged') OR scope = side || '_led'`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'brief_template_firm_fk' })
export class BriefTemplateEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'brief_template_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'side', type: 'text' })
  side!: Side;

  /** The role it is for; of one role alone the scope says the side. */
  @Column({ name: 'scope', type: 'text' })
  scope!: Scope;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName!: string;

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
