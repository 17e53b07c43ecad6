import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'firm' })
export class Firm {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'firm_pk', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'demo', type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
