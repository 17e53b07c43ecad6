import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../../shared/actor';

@Entity({ name: 'firm_user' })
@Unique('firm_user_firm_id_uq', ['firmId', 'id'])
@Unique('firm_user_email_uq', ['email'])
@Check('firm_user_role_ck', `role IN ('admin', 'recruiter')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'firm_user_firm_fk' })
export class FirmUserEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'firm_user_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'email', type: 'citext' })
  email!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
