import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearchPairs1795500080000 implements MigrationInterface {
  name = 'CreateSearchPairs1795500080000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE search_pair (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        sales_search_id uuid NOT NULL,
        marketing_search_id uuid NOT NULL,
        first_side text NOT NULL,
        order_reason text NOT NULL,
        off_limits text NOT NULL DEFAULT '',
        calendar_note text NOT NULL DEFAULT '',
        made_by_name text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT search_pair_pk PRIMARY KEY (id),
        CONSTRAINT search_pair_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT search_pair_sales_uq UNIQUE (firm_id, sales_search_id),
        CONSTRAINT search_pair_marketing_uq UNIQUE (firm_id, marketing_search_id),
        CONSTRAINT search_pair_side_ck CHECK (first_side IN ('sales', 'marketing')),
        CONSTRAINT search_pair_two_ck CHECK (sales_search_id <> marketing_search_id),
        CONSTRAINT search_pair_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT search_pair_sales_fk FOREIGN KEY (firm_id, sales_search_id) REFERENCES search (firm_id, id),
        CONSTRAINT search_pair_marketing_fk FOREIGN KEY (firm_id, marketing_search_id) REFERENCES search (firm_id, id)
      )`);
    await queryRunner.query(`
      CREATE TABLE cross_offer (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        pair_id uuid NOT NULL,
        from_candidacy_id uuid NOT NULL,
        to_candidacy_id uuid NOT NULL,
        consented_on date NOT NULL,
        consent_note text NOT NULL,
        recorded_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cross_offer_pk PRIMARY KEY (id),
        CONSTRAINT cross_offer_from_uq UNIQUE (firm_id, from_candidacy_id),
        CONSTRAINT cross_offer_note_ck CHECK (consent_note <> ''),
        CONSTRAINT cross_offer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT cross_offer_pair_fk FOREIGN KEY (firm_id, pair_id) REFERENCES search_pair (firm_id, id),
        CONSTRAINT cross_offer_from_fk FOREIGN KEY (firm_id, from_candidacy_id) REFERENCES candidacy (firm_id, id),
        CONSTRAINT cross_offer_to_fk FOREIGN KEY (firm_id, to_candidacy_id) REFERENCES candidacy (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX cross_offer_pair_ix ON cross_offer (firm_id, pair_id)');
    await queryRunner.query('CREATE INDEX cross_offer_to_ix ON cross_offer (firm_id, to_candidacy_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE cross_offer');
    await queryRunner.query('DROP TABLE search_pair');
  }
}
