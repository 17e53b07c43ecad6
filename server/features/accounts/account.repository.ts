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

export function accountRepository(scope: Scope) {
  const manager = managerOf(scope);
  const one = async (where: { id: string } | { email: string }): Promise<Account | null> => {
    const row = await manager.findOneBy(FirmUserEntity, where);
    if (!row) return null;
    const firm = await manager.findOneByOrFail(Firm, { id: row.firmId });
    return toAccount(row, firm.name);
  };
  return {
    findById: (id: string) => one({ id }),
    findByEmail: (email: string) => one({ email }),
    async listForFirm(firmId: string): Promise<Account[]> {
      const firm = await manager.findOneByOrFail(Firm, { id: firmId });
      const rows = await manager.find(FirmUserEntity, { where: { firmId }, order: { createdAt: 'ASC' }, take: 500 });
      return rows.map((row) => toAccount(row, firm.name));
    },
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

function toAccount(row: FirmUserEntity, firmName: string): Account {
  const { id, firmId, role, name, email } = row;
  return {
    user: { kind: 'user', userId: id, firmId, firmName, role, name, email },
    passwordHash: row.passwordHash,
    disabledAt: row.disabledAt,
    version: row.version,
  };
}
