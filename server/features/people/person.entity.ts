import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'person' })
@Unique('person_firm_id_uq', ['firmId', 'id'])
@Unique('person_email_uq', ['firmId', 'email'])
@Unique('person_linkedin_url_uq', ['firmId', 'linkedinUrl'])
@Index('person_sort_name_ix', ['firmId', 'sortName', 'id'])
@Index('person_identity_key_ix', ['firmId', 'identityKey'])
@Index('person_import_batch_ix', ['firmId', 'importBatchId'])
@Index('person_search_text_ix', { synchronize: false })
@Check('person_name_ck', `name <> ''`)
@Check('person_linkedin_url_ck', `linkedin_url ~ '^https?://'`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'person_firm_fk' })
@ForeignKey('ImportBatchEntity', ['firmId', 'importBatchId'], ['firmId', 'id'], { name: 'person_import_batch_fk' })
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'email', type: 'citext', nullable: true })
  email!: string | null;

  @Column({ name: 'phone', type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'linkedin_url', type: 'text', nullable: true })
  linkedinUrl!: string | null;

  @Column({ name: 'company', type: 'text', nullable: true })
  company!: string | null;

  @Column({ name: 'position', type: 'text', nullable: true })
  position!: string | null;

  @Column({ name: 'location', type: 'text', nullable: true })
  location!: string | null;

  @Column({ name: 'notes', type: 'text', nullable: true })
  notes!: string | null;

  @Column({ name: 'source', type: 'text', nullable: true })
  source!: string | null;

  /** The name as lists sort it. */
  @Column({ name: 'sort_name', type: 'text' })
  sortName!: string;

  /** Name and company, by which a record without email and profile is recognised. */
  @Column({ name: 'identity_key', type: 'text' })
  identityKey!: string;

  /** What a search looks through. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  /** The import that made the person; null when added by hand. */
  @Column({ name: 'import_batch_id', type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
