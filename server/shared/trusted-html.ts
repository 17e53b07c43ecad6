/** Markup made by our own code from escaped text (charts, icons); the only thing a template prints unescaped. */
export interface TrustedHtml {
  readonly trustedHtml: string;
}

export function trustedHtml(markup: string): TrustedHtml {
  return { trustedHtml: markup };
}
