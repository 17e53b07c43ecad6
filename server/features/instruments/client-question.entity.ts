import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'client_question' })
@Unique('client_question_code_uq', ['firmId', 'clientId', 'code'])
@Check('client_question_code_ck', `code ~ '^Q[0-9]{2,4}$'`)
@Check('client_question_kind_ck', `kind IN ('line', 'paragraph', 'choice', 'number')`)
@Check('client_question_prompt_ck', `prompt <> ''`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'client_question_firm_fk' })
@ForeignKey('ClientEntity', ['firmId', 'clientId'], ['firmId', 'id'], { name: 'client_question_client_fk' })
export class ClientQuestionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'client_question_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  /** "Q01": stands in the intake where an item has its id; never given to another question of the client. */
  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'prompt', type: 'text' })
  prompt!: string;

  @Column({ name: 'help', type: 'text', default: '' })
  help!: string;

  @Column({ name: 'choices', type: 'text', array: true, default: () => `'{}'` })
  choices!: string[];

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
