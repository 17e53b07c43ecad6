import type { Finding } from './finding';

/** A named person takes a finding upon themselves, with a reason. */
export interface Waiver {
  readonly findingKey: string;
  readonly byName: string;
  readonly reason: string;
  readonly recordedByName: string;
  readonly at: Date;
}

/** A finding with the people who took it upon themselves. Half waived: a red one that only one person has signed for. */
export interface StandingFinding extends Finding {
  readonly waivers: readonly Waiver[];
  readonly state: 'open' | 'half_waived' | 'waived';
}

/** The same person under two spellings of one name, accents, order and invisible characters included, is still one person. */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** How many different people it takes: what would judge somebody by another's work is nobody's to wave through alone. */
const namesNeeded = ({ severity }: Pick<Finding, 'severity'>): number => (severity === 'red' ? 2 : 1);

/** The findings with those who waived them; a waiver without a name or a reason counts for nothing. */
export function standing(findings: readonly Finding[], waivers: readonly Waiver[]): readonly StandingFinding[] {
  return findings.map((finding) => {
    const given = waivers.filter(
      ({ findingKey, byName, reason }) => findingKey === finding.key && nameKey(byName) !== '' && reason.trim() !== '',
    );
    const names = new Set(given.map(({ byName }) => nameKey(byName))).size;
    const state = names >= namesNeeded(finding) ? 'waived' : names === 0 ? 'open' : 'half_waived';
    return { ...finding, waivers: given, state };
  });
}
