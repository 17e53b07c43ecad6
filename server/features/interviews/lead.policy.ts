import { isAdmin, type FirmUser } from '../../shared/actor';

/** Whether this colleague leads the search: its owner does, and so may an administrator of the firm. */
export function isLead(user: Pick<FirmUser, 'userId' | 'role'>, search: { readonly ownerId: string }): boolean {
  return isAdmin(user) || user.userId === search.ownerId;
}
