import { isAdmin, type FirmUser } from '../../shared/actor';
import { longDay } from '../../shared/dates';
import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import type { Account } from './account.repository';

const NOTHING_TYPED: FormState = { typed: {}, problems: [] };
const ROLE_NAMES = { admin: 'Administrator', recruiter: 'Recruiter' } as const;

export function usersPage(user: FirmUser, accounts: readonly Account[], state: FormState = NOTHING_TYPED) {
  return {
    title: 'Settings',
    head: pageHead({ title: 'Settings', note: `${user.firmName}. Signed in as ${user.email}.` }),
    summary: errorSummary(state.problems),
    isAdmin: isAdmin(user),
    users: accounts.map((account) => ({
      name: account.user.name,
      email: account.user.email,
      role: ROLE_NAMES[account.user.role],
      disabled: account.disabledAt ? `Disabled ${longDay(account.disabledAt)}` : null,
    })),
    fields: {
      name: field({ name: 'name', label: 'Name', autocomplete: 'off' }, state),
      email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'off' }, state),
      role: field(
        {
          name: 'role',
          label: 'Role',
          type: 'radios',
          options: [
            { value: 'recruiter', label: 'Recruiter', hint: 'Runs searches and sees everything of the firm' },
            { value: 'admin', label: 'Administrator', hint: 'Also adds people to the firm' },
          ],
        },
        state,
      ),
      password: field(
        {
          name: 'password',
          label: 'First password',
          type: 'password',
          autocomplete: 'new-password',
          hint: 'At least 12 characters. They can change it after signing in',
        },
        state,
      ),
    },
  };
}

export function passwordPage(state: FormState = NOTHING_TYPED) {
  return {
    title: 'Change your password',
    head: pageHead({ title: 'Change your password', crumbs: [{ label: 'Settings', href: '/settings' }] }),
    summary: errorSummary(state.problems),
    fields: {
      current: field({ name: 'current', label: 'Password you use now', type: 'password', autocomplete: 'current-password' }, state),
      next: field(
        {
          name: 'next',
          label: 'New password',
          type: 'password',
          autocomplete: 'new-password',
          hint: 'At least 12 characters; a short sentence works well',
        },
        state,
      ),
    },
  };
}
