import { longDay } from '../../shared/dates';
import { flag, type Chip, type Flag } from '../../shared/view-parts';
import type { FindingSeverity } from './domain/finding';
import type { StandingFinding, Waiver } from './domain/waivers';

const SEVERITY_CHIPS: Readonly<Record<FindingSeverity, Chip>> = {
  red: { kind: 'block', label: 'Red' },
  amber: { kind: 'warn', label: 'Amber' },
};

const waiverWords = ({ byName, at, reason }: Waiver): string => `Waived by ${byName}, ${longDay(at)}: “${reason}”`;

/** A finding as a flag. `waive` is where it can be waived, null where it cannot be now. */
export function findingFlag(finding: StandingFinding, waive: string | null): Flag {
  const { title, why, flagId, waivers, state } = finding;
  const given = waivers.map(waiverWords).join(' ');
  const facts = { title, why: flagId === null ? why : `${why} (${flagId})` };
  if (state === 'waived') return flag({ ...facts, kind: 'done', chip: { kind: 'done', label: 'Waived' }, why: `${facts.why} ${given}` });
  const isHalf = state === 'half_waived';
  return flag({
    ...facts,
    kind: finding.severity === 'red' ? 'block' : 'warn',
    chip: SEVERITY_CHIPS[finding.severity],
    remedy: finding.proposal,
    owner: isHalf ? `${given} A second person has to say so too.` : null,
    link: waive === null ? null : { href: waive, label: isHalf ? 'Add the second name' : 'Waive by name' },
  });
}

/** "1 red and 3 amber findings are open, 1 is waived." */
export function findingsSentence(findings: readonly StandingFinding[]): string {
  if (findings.length === 0) return 'Nothing can be said against these measures.';
  const open = findings.filter(({ state }) => state !== 'waived');
  const of = (severity: FindingSeverity) => open.filter((one) => one.severity === severity).length;
  const counts = [of('red') > 0 ? `${of('red')} red` : '', of('amber') > 0 ? `${of('amber')} amber` : ''].filter((text) => text !== '');
  const waived = findings.length - open.length;
  const said =
    open.length === 0 ? 'No finding is open' : `${counts.join(' and ')} ${open.length === 1 ? 'finding is' : 'findings are'} open`;
  return `${said}${waived === 0 ? '' : `, ${waived} ${waived === 1 ? 'is' : 'are'} waived`}.`;
}

/** What was waived, for the document: it shows wherever the measures show. */
export function waivedWords(findings: readonly StandingFinding[]) {
  return findings
    .filter(({ state }) => state === 'waived')
    .map(({ title, severity, why, waivers }) => ({
      name: title,
      severity: severity === 'red' ? 'Red finding' : 'Amber finding',
      text: why,
      override: waivers.map(waiverWords).join(' '),
    }));
}

/** What is open against the measures, beside the document and not on it. */
export function openFindings(searchId: string, findings: readonly StandingFinding[], isLatest: boolean) {
  return {
    sentence: findingsSentence(findings),
    flags: findings.filter(({ state }) => state !== 'waived').map((finding) => findingFlag(finding, null)),
    link: isLatest ? { href: `/searches/${searchId}/measures`, label: 'Open the measures' } : null,
  };
}
