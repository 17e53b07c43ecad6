import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Side } from '../../shared/side';

/** Two searches from one intake: one for each craft. */
@Entity({ name: 'search_pair' })
@Unique('search_pair_firm_id_uq', ['firmId', 'id'])
@Unique('search_pair_sales_uq', ['firmId', 'salesSearchId'])
@Unique('search_pair_marketing_uq', ['firmId', 'marketingSearchId'])
@Check('search_pair_side_ck', `first_side IN ('sales', 'marketing')`)
@Check('search_pair_two_ck', 'sales_search_id <> marketing_search_id')
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'search_pair_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'salesSearchId'], ['firmId', 'id'], { name: 'search_pair_sales_fk' })
@ForeignKey('SearchEntity', ['firmId', 'marketingSearchId'], ['firmId', 'id'], { name: 'search_pair_marketing_fk' })
export class SearchPairEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'search_pair_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'sales_search_id', type: 'uuid' })
  salesSearchId!: string;

  @Column({ name: 'marketing_search_id', type: 'uuid' })
  marketingSearchId!: string;

  @Column({ name: 'first_side', type: 'text' })
  firstSide!: Side;

  @Column({ name: 'order_reason', type: 'text' })
  orderReason!: string;

  @Column({ name: 'off_limits', type: 'text', default: '' })
  offLimits!: string;

  @Column({ name: 'calendar_note', type: 'text', default: '' })
  calendarNote!: string;

  @Column({ name: 'made_by_name', type: 'text' })
  madeByName!: string;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
