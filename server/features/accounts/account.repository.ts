import type { FirmUser, Role } from '../../shared/actor';
import { managerOf, type Scope } from '../../platform/db/scope';
import { FirmUserEntity } from './firm-user.entity';
import { Firm } from './firm.entity';

export interface Account {
  readonly user: FirmUser;
  readonly passwordHash: string;
  readonly disabledAt: Date | null;
  readonly version: number;
}

export interface NewAccount {
  readonly firmId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

interface AccountRow {
  id: string;
  firm_id: string;
  firm_name: string;
  role: Role;
  name: string;
  email: string;
  password_hash: string;
  disabled_at: Date | null;
  version: number;
}

const SELECT = `SELECT u.id, u.firm_id, firm.name AS firm_name, u.role, u.name, u.email, u.password_hash, u.disabled_at, u.version
  FROM firm_user u JOIN firm ON firm.id = u.firm_id`;

export function accountRepository(scope: Scope) {
  const manager = managerOf(scope);
  const load = async (where: string, value: string): Promise<Account[]> => {
    const rows: AccountRow[] = await manager.query(`${SELECT} WHERE ${where}`, [value]);
    return rows.map(toAccount);
  };
  return {
    /** Asked for with every request of somebody signed in. */
    findById: async (id: string): Promise<Account | null> => (await load('u.id = $1', id))[0] ?? null,
    findByEmail: async (email: string): Promise<Account | null> => (await load('u.email = $1', email))[0] ?? null,
    listForFirm: (firmId: string): Promise<Account[]> => load('u.firm_id = $1 ORDER BY u.created_at LIMIT 500', firmId),
    async addFirm(name: string, demo: boolean): Promise<string> {
      const { identifiers } = await manager.insert(Firm, { name, demo });
      return String(identifiers[0]?.['id']);
    },
    async addUser(account: NewAccount): Promise<string> {
      const { identifiers } = await manager.insert(FirmUserEntity, { ...account });
      return String(identifiers[0]?.['id']);
    },
    async findDemoFirm(): Promise<{ id: string; name: string } | null> {
      return manager.findOneBy(Firm, { demo: true });
    },
    async countFirms(): Promise<number> {
      return manager.count(Firm);
    },
    async changePassword(userId: string, passwordHash: string): Promise<void> {
      await manager.update(FirmUserEntity, { id: userId }, { passwordHash });
    },
  };
}

function toAccount(row: AccountRow): Account {
  const { id: userId, firm_id: firmId, firm_name: firmName, role, name, email } = row;
  return {
    user: { kind: 'user', userId, firmId, firmName, role, name, email },
    passwordHash: row.password_hash,
    disabledAt: row.disabled_at,
    version: row.version,
  };
}
