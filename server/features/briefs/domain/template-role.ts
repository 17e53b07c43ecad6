import type { Side } from '../../../shared/side';
import { sideOfScope, type Scope } from './scope';

/** What a template of the brief is for: one of the roles, and the side that leads it. */
export interface TemplateRole {
  readonly scope: Scope;
  readonly side: Side;
}

/** By the name that stands in addresses and forms. */
export const templateRoles = {
  sales: { scope: 'sales_led', side: 'sales' },
  marketing: { scope: 'marketing_led', side: 'marketing' },
  'combined-sales': { scope: 'combined_flagged', side: 'sales' },
  'combined-marketing': { scope: 'combined_flagged', side: 'marketing' },
  'two-sales': { scope: 'two_searches', side: 'sales' },
  'two-marketing': { scope: 'two_searches', side: 'marketing' },
} as const satisfies Readonly<Record<string, TemplateRole>>;

export type TemplateRoleName = keyof typeof templateRoles;
export const templateRoleNames = Object.keys(templateRoles) as readonly TemplateRoleName[];

/** The role of this name, or null. */
export function roleNamed(name: string): TemplateRole | null {
  const known = templateRoleNames.find((one) => one === name);
  return known ? templateRoles[known] : null;
}

/** The name of a role in addresses and forms. Throws for a role that no template is for. */
export function nameOfRole({ scope, side }: TemplateRole): TemplateRoleName {
  const name = templateRoleNames.find((one) => templateRoles[one].scope === scope && templateRoles[one].side === side);
  if (!name) throw new Error(`There is no template for ${scope} led by ${side}`);
  return name;
}

/**
 * True where a brief may be written from a template of this role; `side` is null as long as nobody has named it. One of two searches may
 * be written from the words of its side: what both share is added. A combined role may not: its title and mission are others.
 */
export function mayServeRole(template: TemplateRole, { scope, side }: { scope: Scope; side: Side | null }): boolean {
  if (side !== null && template.side !== side) return false;
  return template.scope === scope || (scope === 'two_searches' && sideOfScope(template.scope) !== null);
}
