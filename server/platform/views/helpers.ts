import Handlebars, { type HelperDelegate } from 'handlebars';
import type { TrustedHtml } from '../../shared/trusted-html';
import { icons } from './icons';

const { SafeString } = Handlebars;

/** The closed list of helpers. Anything else a template wants to know is decided in its view-model. */
export const helpers: Record<string, HelperDelegate> = {
  icon: (name: string) => {
    const shape = icons[name];
    if (!shape) throw new Error(`There is no icon named ${name}`);
    return new SafeString(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`);
  },
  trusted: (value: TrustedHtml) => new SafeString(value.trustedHtml),
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => !value,
  and: (...values: unknown[]) => values.slice(0, -1).every(Boolean),
  or: (...values: unknown[]) => values.slice(0, -1).some(Boolean),
};
