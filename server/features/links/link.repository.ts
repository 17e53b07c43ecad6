import type { LinkPurpose } from '../../shared/actor';
import { managerOf, type Scope } from '../../platform/db/scope';
import type { PersonalLink } from './domain/personal-link';
import { PersonalLinkEntity } from './personal-link.entity';

export interface NewLink {
  readonly firmId: string;
  readonly searchId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly name: string;
  readonly email: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

interface LinkRow {
  id: string;
  firm_id: string;
  firm_name: string;
  search_id: string;
  search_title: string;
  client_name: string;
  purpose: LinkPurpose;
  subject_id: string;
  recipient_name: string;
  recipient_email: string;
  expires_at: Date;
  revoked_at: Date | null;
  opened_at: Date | null;
}

const SELECT = `SELECT link.*, firm.name AS firm_name, search.title AS search_title, client.name AS client_name
  FROM personal_link link JOIN firm ON firm.id = link.firm_id
  JOIN search ON search.firm_id = link.firm_id AND search.id = link.search_id
  JOIN client ON client.firm_id = search.firm_id AND client.id = search.client_id`;

/** The personal links of all firms: a token or an id is looked up before anybody knows whose it is. */
export function linkRepository(scope: Scope) {
  const manager = managerOf(scope);
  const first = async (where: string, values: unknown[]): Promise<PersonalLink | null> => {
    const rows: LinkRow[] = await manager.query(`${SELECT} WHERE ${where} ORDER BY link.created_at DESC LIMIT 1`, values);
    return rows[0] ? toLink(rows[0]) : null;
  };
  return {
    findById: (id: string) => first('link.id = $1', [id]),
    findByTokenHash: (hash: string) => first('link.token_hash = $1', [hash]),
    /** The newest link that was not revoked for this person, purpose and subject, expired or not. */
    findStanding: (link: Pick<NewLink, 'firmId' | 'purpose' | 'subjectId' | 'email'>) =>
      first('link.firm_id = $1 AND link.purpose = $2 AND link.subject_id = $3 AND link.recipient_email = $4 AND link.revoked_at IS NULL', [
        link.firmId,
        link.purpose,
        link.subjectId,
        link.email,
      ]),
    async listForSearch(firmId: string, searchId: string, purpose: LinkPurpose): Promise<PersonalLink[]> {
      const rows: LinkRow[] = await manager.query(
        `${SELECT} WHERE link.firm_id = $1 AND link.search_id = $2 AND link.purpose = $3 ORDER BY link.created_at`,
        [firmId, searchId, purpose],
      );
      return rows.map(toLink);
    },
    /** Who answers for the search at the firm. */
    async contactFor(link: Pick<NewLink, 'firmId' | 'searchId'>): Promise<string> {
      const rows: { name: string }[] = await manager.query(
        `SELECT owner.name FROM search JOIN firm_user owner ON owner.firm_id = search.firm_id AND owner.id = search.owner_id
         WHERE search.firm_id = $1 AND search.id = $2`,
        [link.firmId, link.searchId],
      );
      return rows[0]?.name ?? '';
    },
    async add(link: NewLink): Promise<string> {
      const { name, email, ...rest } = link;
      const { identifiers } = await manager.insert(PersonalLinkEntity, { ...rest, recipientName: name, recipientEmail: email });
      return String(identifiers[0]?.['id']);
    },
    /** A new token for the same link: the old one stops working, an open session goes on. */
    async renew(id: string, change: { tokenHash: string; expiresAt: Date }): Promise<void> {
      await manager.update(PersonalLinkEntity, { id }, change);
    },
    async markOpened(id: string, at: Date): Promise<void> {
      await manager.update(PersonalLinkEntity, { id }, { openedAt: at });
    },
    /** Ends every standing link that went to the address for one of the purposes, in one search or (null) in all. */
    async revokeSentTo(
      sent: Pick<NewLink, 'firmId' | 'email'> & { searchId: string | null; purposes: readonly LinkPurpose[] },
      at: Date,
    ): Promise<{ id: string; purpose: LinkPurpose }[]> {
      const rows: [{ id: string; purpose: LinkPurpose }[], number] = await manager.query(
        `UPDATE personal_link SET revoked_at = $5
         WHERE firm_id = $1 AND ($2::uuid IS NULL OR search_id = $2) AND recipient_email = $3 AND purpose = ANY($4) AND revoked_at IS NULL
         RETURNING id, purpose`,
        [sent.firmId, sent.searchId, sent.email, sent.purposes, at],
      );
      return rows[0];
    },
    /** Ends every standing link for the subject; returns their ids. */
    async revoke(link: Pick<NewLink, 'firmId' | 'purpose' | 'subjectId'>, at: Date): Promise<string[]> {
      const rows: [{ id: string }[], number] = await manager.query(
        `UPDATE personal_link SET revoked_at = $4
         WHERE firm_id = $1 AND purpose = $2 AND subject_id = $3 AND revoked_at IS NULL RETURNING id`,
        [link.firmId, link.purpose, link.subjectId, at],
      );
      return rows[0].map((row) => row.id);
    },
  };
}

function toLink(row: LinkRow): PersonalLink {
  return {
    id: row.id,
    firmId: row.firm_id,
    firmName: row.firm_name,
    searchId: row.search_id,
    searchTitle: row.search_title,
    clientName: row.client_name,
    purpose: row.purpose,
    subjectId: row.subject_id,
    name: row.recipient_name,
    email: row.recipient_email,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    openedAt: row.opened_at,
  };
}
