export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

const GUESSED_FIRST = ['password', 'qwerty', 'letmein', 'welcome', 'iloveyou', 'administrator', 'ampersand', '123456', 'abc123', 'secret'];

/**
 * What is wrong with a new password as a sentence, or null. Length is what counts; no rules about kinds of characters.
 * `personal`: words about the account (name, firm, address) that an attacker tries first.
 */
export function passwordProblem(password: string, personal: readonly string[]): string | null {
  if (password.length < MIN_PASSWORD_LENGTH) return `Use at least ${MIN_PASSWORD_LENGTH} characters; a short sentence works well`;
  if (password.length > MAX_PASSWORD_LENGTH) return `Use at most ${MAX_PASSWORD_LENGTH} characters`;
  if (isEasilyGuessed(password, personal)) return 'This password is among the first that are guessed. Use a short sentence of your own';
  return null;
}

function isEasilyGuessed(password: string, personal: readonly string[]): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5) return true;
  const own = personal.flatMap((word) => word.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length >= 4);
  const rest = [...GUESSED_FIRST, ...own].reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.replace(/[\d\W_]+/g, '').length < 4;
}
