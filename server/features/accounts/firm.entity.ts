import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ name: 'firm' })
export class Firm {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'firm_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'demo', type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
