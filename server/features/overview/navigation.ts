import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { EMPTY_CHROME, type ChromeReader } from '../../platform/http/chrome';
import { signedInUser } from '../accounts';
import { newestSearches } from './newest-searches.read-model';

const AREAS = [
  { label: 'Searches', href: '/searches', icon: 'briefcase' },
  { label: 'People', href: '/people', icon: 'users' },
  { label: 'Clients', href: '/clients', icon: 'building-2' },
  { label: 'Placements', href: '/placements', icon: 'flag' },
  { label: 'Settings', href: '/settings', icon: 'settings-2' },
] as const;

/** Pages that are reached from an area though their address is not below it. */
const REACHED_FROM: Readonly<Record<string, string>> = { '/templates': '/settings' };

const RECENT = 5;

/** What stands around every page: who is signed in, the areas, the newest searches. */
export function navigation(deps: Pick<Dependencies, 'database'>): ChromeReader {
  return async (req) => {
    const user = signedInUser(req);
    if (!user) return EMPTY_CHROME;
    const searches = await newestSearches(deps.database.reader, user.firmId, RECENT);
    return {
      actor: { name: user.name, firmName: user.firmName, role: user.role },
      nav: AREAS.map((area) => ({ ...area, current: isIn(req, area.href), count: null })),
      recent: searches.map(({ id, title, clientName }) => {
        const href = `/searches/${id}`;
        return { label: `${title}, ${clientName}`, href, current: isBelow(req, href) };
      }),
    };
  };
}

function isIn(req: Request, area: string): boolean {
  return isBelow(req, area) || Object.entries(REACHED_FROM).some(([href, from]) => from === area && isBelow(req, href));
}

function isBelow(req: Request, href: string): boolean {
  return req.path === href || req.path.startsWith(`${href}/`);
}
