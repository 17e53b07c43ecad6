import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ethnicity, Sex } from './domain/self-identification';

/** What a candidate said of themselves, under a pseudonym. No foreign key and no time: neither leads back to a person. */
@Entity({ name: 'self_identification', schema: 'self_id' })
@Check('self_identification_sex_ck', `sex IN ('female', 'male', 'another', 'undisclosed')`)
@Check(
  'self_identification_ethnicity_ck',
  `ethnicity IN ('hispanic', 'white', 'black', 'pacific', 'asian', 'native', 'two_or_more', 'undisclosed')`,
)
export class SelfIdentificationEntity {
  @PrimaryColumn({ name: 'firm_id', type: 'uuid', primaryKeyConstraintName: 'self_identification_pk' })
  firmId!: string;

  @PrimaryColumn({ name: 'pseudonym', type: 'text', primaryKeyConstraintName: 'self_identification_pk' })
  pseudonym!: string;

  @Column({ name: 'sex', type: 'text' })
  sex!: Sex;

  @Column({ name: 'ethnicity', type: 'text' })
  ethnicity!: Ethnicity;
}
