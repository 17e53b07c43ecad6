import { lineText } from './cell-text';

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const LOOKS_LIKE_HOST = /^[^\s/@:]+\.[^\s/@:.]{2,}(?:[/?#]|$)/;

/** The address in lower case, or null when it is none. Bare form only: "ada@firm.example". */
export function readEmail(raw: string): string | null {
  const email = lineText(raw)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return EMAIL.test(email) ? email : null;
}

/**
 * An absolute http or https address in canonical form, or null. Every other scheme is refused: nothing but http and https
 * may ever reach a link. LinkedIn profiles lose host prefix, query and case, so that one profile is one address.
 */
export function readWebAddress(raw: string): string | null {
  const text = lineText(raw);
  const url = parseAddress(HAS_SCHEME.test(text) ? text : LOOKS_LIKE_HOST.test(text) ? `https://${text}` : '');
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.') || url.username !== '') return null;
  return isLinkedin(url) ? linkedinAddress(url) : url.href;
}

/** True for an address (as given by `readWebAddress`) on LinkedIn. */
export function isLinkedinAddress(address: string): boolean {
  return address.startsWith('https://www.linkedin.com/');
}

function parseAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isLinkedin(url: URL): boolean {
  return url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com');
}

function linkedinAddress(url: URL): string {
  return `https://www.linkedin.com${url.pathname.toLowerCase().replace(/\/+$/, '')}`;
}
