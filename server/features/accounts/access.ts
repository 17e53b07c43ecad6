import type { Request } from 'express';
import type { AccessRule } from '../../platform/http/pages';
import { isAdmin, type FirmUser } from '../../shared/actor';
import { NotFoundError, SignInRequiredError } from '../../shared/errors';

/** The signed-in user of this request, or null. */
export function signedInUser(req: Request): FirmUser | null {
  return (req.user as FirmUser | undefined) ?? null;
}

function firmUser(req: Request): FirmUser {
  const user = signedInUser(req);
  if (!user) throw new SignInRequiredError('Sign in first');
  return user;
}

/** Anybody. Written out, so that an open page is a decision. */
const everyone: AccessRule<FirmUser | null> = { name: 'public', admit: signedInUser };

/** Anybody of a search firm; what they see is their own firm's. */
const firm: AccessRule<FirmUser> = { name: 'firm', admit: firmUser };

/** The firm's administrators; for anybody else of the firm the page does not exist. */
const admin: AccessRule<FirmUser> = {
  name: 'admin',
  admit: (req) => {
    const user = firmUser(req);
    if (!isAdmin(user)) throw new NotFoundError('For administrators');
    return user;
  },
};

export const access = { public: everyone, firm, admin };
