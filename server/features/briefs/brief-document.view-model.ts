import { dayWords, longDay, moment } from '../../shared/dates';
import { competencyIds, competencyById, profiles, type Profile } from '../competencies';
import type { Words } from '../instruments';
import { waivedWords, type StandingFinding } from '../measures';
import { competencyName, SEVERITY_WORDS, SOURCE_WORDS } from './brief-words';
import {
  charterTable,
  coverTable,
  measuresTable,
  moneyWords,
  outcomesTable,
  outsourcingTable,
  yearTable,
  type WordTable,
} from './document-tables.view-model';
import { againstSentence, scopeSentence } from './scope-sentences';
import { acceptedWords } from './accepted-warnings';
import { combinedWarnings } from './catalogue/role-templates';
import type { BriefContent, CompetencyReason, Implication } from './domain/brief';
import type { BriefVersion, RecordedOverride } from './domain/brief-version';
import type { CombinedTerms } from './domain/combined-terms';
import { sourceKinds, type Line, type Source, type SourceKind } from './domain/source';
import { flagsOfText } from './flags-of-text';
import { implicationOf } from './domain/generate-brief';
import { roleProfileFor, WEIGHT_CAP } from './domain/weigh-competencies';
import { impossibleProfileWords } from './impossible-profile-words';

/** A part of the document: what stands on the paper, and in the margin where it comes from. */
export interface DocSection {
  readonly id: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly bullets: readonly string[];
  readonly tables: readonly WordTable[];
  readonly bars: readonly BarGroup[];
  readonly quotes: readonly string[];
  readonly paragraphs: readonly string[];
  readonly flags: readonly DocFlag[];
  readonly sources: readonly DocSource[];
  /** "2 answers, 1 template", or the source itself where there is one. */
  readonly sourceSummary: string | null;
}

interface BarGroup {
  readonly heading: string;
  readonly profile: Profile;
  readonly rows: readonly { readonly name: string; readonly mustHave: string | null; readonly width: string; readonly weight: number }[];
}

interface DocFlag {
  readonly name: string;
  readonly severity: string;
  readonly text: string;
  readonly override: string | null;
}

interface DocSource {
  readonly kind: string;
  readonly label: string;
  /** The beginnings of the lines it is the source of; empty where it is the source of all. */
  readonly lines: readonly string[];
}

export interface DocumentFacts {
  readonly version: BriefVersion;
  readonly search: { readonly title: string; readonly clientName: string };
  readonly firmName: string;
  /** The words of the firm for red flags that a draft raises. */
  readonly words: Words;
  readonly overrides: readonly RecordedOverride[];
  /** Who signed the charter on paper. */
  readonly charterSigned: string;
  /** What the review says against the measures, with who took it upon themselves. */
  readonly findings: readonly StandingFinding[];
  readonly sponsors: readonly { readonly id: string; readonly name: string; readonly jobTitle: string }[];
}

export interface BriefDocument {
  readonly kicker: string;
  readonly title: string;
  readonly byline: string;
  readonly against: string | null;
  readonly warnings: { readonly lines: readonly string[]; readonly requested: string; readonly accepted: string } | null;
  readonly sections: readonly DocSection[];
  /** Null where nobody signs it. */
  readonly signOff: { readonly signers: readonly Signer[] } | null;
}

interface Signer {
  readonly name: string;
  readonly role: string | null;
  readonly signed: boolean;
  readonly note: string;
}

/** The brief as it stands on paper, the same for the firm and for the client. */
export function briefDocument(facts: DocumentFacts): BriefDocument {
  const { version, search } = facts;
  const { content } = version;
  return {
    kicker: `Position specification · version ${version.number} · ${longDay(version.published?.at ?? version.createdAt)}`,
    title: content.title.text,
    byline: `${search.clientName}. Prepared by ${version.createdByName}, ${facts.firmName}. ${scopeSentence(version)}`,
    against: content.combined ? againstSentence(content.combined, content) : null,
    warnings: content.combined && warnings(content.combined),
    sections: sectionsOf(facts),
    signOff: { signers: facts.sponsors.map((sponsor) => signer(sponsor, version)) },
  };
}

function warnings({ requestedBy, reason, accepted }: CombinedTerms): NonNullable<BriefDocument['warnings']> {
  return {
    lines: combinedWarnings,
    requested: requestedBy === '' ? 'Nobody has asked for it by name yet.' : `Asked for by ${requestedBy}: “${reason}”`,
    accepted: [...acceptedWords(accepted), `${accepted.length} of ${combinedWarnings.length} warnings accepted.`].join(' '),
  };
}

function sectionsOf({ version, words, overrides, findings, charterSigned }: DocumentFacts): readonly DocSection[] {
  const { content } = version;
  const all = [
    section({ id: 'mission', heading: 'Mission', lead: texts(content.mission) }, content.mission),
    section({ id: 'why', heading: 'Why this role', bullets: texts(content.why) }, content.why),
    section({ id: 'not-in-role', heading: 'Not in this role', bullets: texts(content.notInRole) }, content.notInRole),
    section({ id: 'outcomes', heading: 'Outcomes', tables: [outcomesTable(content)] }, content.outcomes),
    section(
      { id: 'measures', heading: 'Measures', tables: [measuresTable(content)], flags: waivedWords(findings) },
      measureSources(content),
    ),
    competencySection(version),
    section({ id: 'reporting', heading: 'Reporting line', paragraphs: texts(content.reporting) }, content.reporting),
    coverSection(content),
    section({ id: 'charter', heading: 'Alignment charter', ...charterParts(content, charterSigned) }, content.charter),
    section({ id: 'flags', heading: 'Red flags', flags: flagsOn({ version, words }).map((one) => docFlag(one, overrides)) }, []),
    section({ id: 'decision', heading: 'Decision on record', quotes: texts(content.decisions) }, content.decisions),
  ];
  return all.flatMap((one) => (one && hasContent(one) ? [one] : []));
}

type Parts = Partial<DocSection> & Pick<DocSection, 'id' | 'heading'>;

function section(parts: Parts, lines: readonly Line[], shown = beginning): DocSection {
  const sources = sourcesOf(lines, shown);
  const only = sources.length === 1 ? sources[0] : undefined;
  const sourceSummary = only ? only.label : sources.length > 1 ? countedKinds(sources) : null;
  return { lead: [], bullets: [], tables: [], bars: [], quotes: [], paragraphs: [], flags: [], ...parts, sources, sourceSummary };
}

const KINDS_IN_NUMBERS: Readonly<Record<SourceKind, readonly [one: string, more: string]>> = {
  answer: ['answer', 'answers'],
  flag: ['red flag', 'red flags'],
  template: ['template', 'templates'],
  hand: ['edit by hand', 'edits by hand'],
};

/** "2 answers, 1 template": what a reader may expect behind the note. */
function countedKinds(sources: readonly DocSource[]): string {
  return sourceKinds
    .flatMap((kind) => {
      const count = sources.filter((one) => one.kind === SOURCE_WORDS[kind]).length;
      return count === 0 ? [] : [`${count} ${KINDS_IN_NUMBERS[kind][count === 1 ? 0 : 1]}`];
    })
    .join(', ');
}

function hasContent(one: DocSection): boolean {
  const lists = [one.lead, one.bullets, one.bars, one.quotes, one.paragraphs, one.flags, one.tables.flatMap(({ rows }) => rows)];
  return lists.some((list) => list.length > 0);
}

const texts = (lines: readonly Line[]): readonly string[] => lines.map((one) => one.text);

/** Each source once, in the order of the lines; which lines it covers is said only where there is more than one source. */
function sourcesOf(lines: readonly Line[], shown: (text: string) => string): readonly DocSource[] {
  const groups = new Map<string, { source: Source; lines: string[] }>();
  for (const { text, source } of lines) {
    const group = groups.get(source.label) ?? { source, lines: [] };
    groups.set(source.label, { source, lines: [...group.lines, shown(text)] });
  }
  const hasSeveral = groups.size > 1;
  return [...groups.values()].map(({ source, lines: covered }) => ({
    kind: SOURCE_WORDS[source.kind],
    label: source.label,
    lines: hasSeveral ? covered : [],
  }));
}

const whole = (text: string): string => text;

function beginning(text: string): string {
  const words = text.split(' ');
  return words.length > 6 ? `${words.slice(0, 5).join(' ')} …` : text;
}

const measureSources = ({ measures }: BriefContent): readonly Line[] => measures.map(({ name, source }) => ({ text: name, source }));

function competencySection(version: BriefVersion): DocSection {
  const { note } = roleProfileFor(version.scope, version.primarySide);
  const { onWeaker, figure, text } = impossibleProfileWords(version);
  const reasons: readonly CompetencyReason[] = [...version.content.weightReasons, ...version.content.mustHaveReasons];
  const lines = reasons.map((one) => ({ text: `${competencyName(one.competency)}: ${one.text}`, source: one.source }));
  const paragraphs = [
    note,
    ...(onWeaker > 0 ? [`Impossible-profile index: ${figure}. ${text}`] : []),
    `Weights are whole steps from 1 to ${WEIGHT_CAP}, set before any candidate is seen. Must-have means: 80% sure that the true level is at or above the floor.`,
  ];
  return section({ id: 'competencies', heading: 'What the person must be able to do', bars: barGroups(version), paragraphs }, lines, whole);
}

const PROFILE_HEADINGS: Readonly<Record<Profile, string>> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

function barGroups({ weights, mustHaves }: BriefVersion): readonly BarGroup[] {
  return profiles.flatMap((profile) => {
    const rows = competencyIds.flatMap((id) => {
      const weight = weights[id];
      if (weight === undefined || competencyById(id).profile !== profile) return [];
      const floor = mustHaves[id];
      const mustHave = floor === undefined ? null : `must-have, floor ${floor.toFixed(2)}`;
      return [{ name: competencyName(id), mustHave, width: `${((weight / WEIGHT_CAP) * 100).toFixed(1)}%`, weight }];
    });
    return rows.length > 0 ? [{ heading: PROFILE_HEADINGS[profile], profile, rows }] : [];
  });
}

function coverSection(content: BriefContent): DocSection | null {
  const { outsourcing, combined } = content;
  if (!outsourcing) return null;
  const planned = combined && combined.plan.rows.length > 0 ? [coverTable(combined.plan)] : [];
  const year = combined && yearTable(combined);
  const tables = [...planned, outsourcingTable(outsourcing, planned.length > 0), ...(year ? [year] : [])];
  const parts = { id: 'cover', heading: `Covering ${outsourcing.side}`, tables, paragraphs: combined ? termsSentences(combined) : [] };
  return section(parts, [...outsourcing.mustCover, ...outsourcing.options, ...outsourcing.terms]);
}

function termsSentences({ plan, splitTrigger }: CombinedTerms): readonly string[] {
  return [
    ...(plan.rows.length > 0 ? [moneyWords(plan)] : ['Nobody has written the plan for this half yet.']),
    ...(plan.reviewDate === '' ? [] : [`Review on ${dayWords(plan.reviewDate)}.`]),
    ...(splitTrigger === '' ? [] : [`The role is split: ${splitTrigger}.`]),
  ];
}

function charterParts({ charter }: BriefContent, signed: string): Pick<DocSection, 'tables' | 'paragraphs'> {
  const agreed = charter.filter((clause) => clause.status === 'agreed').length;
  return { tables: [charterTable(charter)], paragraphs: [`Ready on ${agreed} of ${charter.length} clauses. ${signed}`] };
}

/** A published version keeps the flags of its day; a draft also shows what its own wording raises. */
export function flagsOn({ version, words }: Pick<DocumentFacts, 'version' | 'words'>): readonly Implication[] {
  const { implications } = version.content;
  if (version.published) return implications;
  const raised = flagsOfText(version, words).filter(({ id }) => !implications.some((one) => one.flagId === id));
  return [...implications, ...raised.map(implicationOf)];
}

function docFlag({ flagId, flagName, severity, text }: Implication, overrides: readonly RecordedOverride[]): DocFlag {
  const override = overrides.find((one) => one.flagId === flagId);
  return {
    name: flagName,
    severity: SEVERITY_WORDS[severity],
    text,
    override: override ? `Overridden by ${override.byName}, ${longDay(override.at)}: “${override.reason}”` : null,
  };
}

function signer(sponsor: DocumentFacts['sponsors'][number], { signature, refusal, published }: BriefVersion): Signer {
  const { name, jobTitle } = sponsor;
  const role = jobTitle === '' ? null : jobTitle;
  if (signature?.stakeholderId === sponsor.id) return { name: signature.name, role, signed: true, note: `Signed ${moment(signature.at)}.` };
  if (refusal?.stakeholderId === sponsor.id) return { name, role, signed: false, note: `Did not sign: refused ${moment(refusal.at)}.` };
  const note = published ? `Not signed yet. Asked ${longDay(published.at)}.` : 'Not asked yet: this version is not published.';
  return { name, role, signed: false, note };
}
