import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LogoKind } from './domain/letterhead';

@Entity({ name: 'firm_logo' })
@Unique('firm_logo_firm_uq', ['firmId'])
@Check('firm_logo_kind_ck', `kind IN ('png', 'jpeg')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'firm_logo_firm_fk' })
export class LogoEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'firm_logo_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: LogoKind;

  @Column({ name: 'width', type: 'int' })
  width!: number;

  @Column({ name: 'height', type: 'int' })
  height!: number;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes!: Buffer;

  @Column({ name: 'uploaded_by_name', type: 'text' })
  uploadedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
