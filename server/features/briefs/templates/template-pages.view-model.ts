import { shortDay } from '../../../shared/dates';
import { pageHead, type Chip, type PageHead } from '../../../shared/view-parts';
import { sides, type Side } from '../domain/scope';
import { libraryWords, type TemplateWords } from '../domain/template-words';
import type { BriefTemplate, TemplateVersion } from './brief-template.repository';
import { BRIEF_TEMPLATES, libraryPath, templatePath, versionPath } from './template-paths';

const SIDE_NAMES: Readonly<Record<Side, string>> = { sales: 'Sales-led', marketing: 'Marketing-led' };
export const LIST_CRUMBS = [
  { label: 'Templates', href: '/templates' },
  { label: 'Briefs', href: BRIEF_TEMPLATES },
];
const RETIRED: Chip = { kind: 'plain', label: 'Retired' };

export const sideChip = (side: Side): Chip => ({ kind: side, label: SIDE_NAMES[side] });

/** What briefs can be written from: the library's two templates, and those of the firm. */
export function templatesPage(templates: readonly BriefTemplate[], isAdmin: boolean) {
  return {
    title: 'Brief templates',
    head: pageHead({
      title: 'Brief templates',
      crumbs: LIST_CRUMBS.slice(0, 1),
      note: 'The words a brief begins with. What is scored, competencies and their weights, comes from the library whatever template is taken.',
    }),
    library: sides.map((side) => ({
      name: SIDE_NAMES[side],
      href: libraryPath(side),
      copy: isAdmin ? `${BRIEF_TEMPLATES}/new?side=${side}` : null,
    })),
    rows: templates.map(({ id, side, name, latest, briefs, retiredAt }) => ({
      name,
      href: templatePath(id),
      side: sideChip(side),
      chip: retiredAt ? RETIRED : null,
      version: `Version ${latest.number}`,
      used: briefs === 1 ? '1 brief' : `${briefs} briefs`,
      made: `${latest.madeByName}, ${shortDay(latest.createdAt)}`,
    })),
    isAdmin,
  };
}

interface TemplateFacts {
  readonly template: BriefTemplate;
  readonly versions: readonly TemplateVersion[];
  readonly shown: TemplateVersion;
  readonly isAdmin: boolean;
}

/** One template in one of its versions. */
export function templatePage({ template, versions, shown, isAdmin }: TemplateFacts) {
  const { id, side, name, retiredAt, latest } = template;
  const isLatest = shown.number === latest.number;
  return {
    title: name,
    head: pageHead({
      title: name,
      crumbs: LIST_CRUMBS,
      chips: [sideChip(side), ...(retiredAt ? [RETIRED] : [])],
      actions: isAdmin && isLatest ? templateActions(id) : [],
      note: isLatest ? null : `This is version ${shown.number}, as briefs were written from it. The newest is version ${latest.number}.`,
    }),
    words: wordParts(side, shown.words),
    versions: versions.map(({ number, madeByName, createdAt }) => ({
      label: `Version ${number}`,
      href: number === latest.number ? templatePath(id) : versionPath(id, number),
      isShown: number === shown.number,
      text: `${madeByName}, ${shortDay(createdAt)}`,
    })),
    retirement: isAdmin ? retirementPart(template) : null,
    standing: standingOf(template),
  };
}

const templateActions = (id: string): PageHead['actions'] => [
  { href: `${templatePath(id)}/edit`, label: 'Edit', quiet: false },
  { href: `${BRIEF_TEMPLATES}/new?template=${id}`, label: 'Copy', quiet: true },
];

function standingOf({ briefs, retiredAt }: BriefTemplate): string {
  const used = briefs === 1 ? '1 brief was written from it.' : `${briefs} briefs were written from it.`;
  const now = retiredAt
    ? 'It is retired: no brief is offered it any more.'
    : 'It is offered for the next brief of this side. Briefs keep the version they were written from.';
  return briefs === 0 ? now : `${used} ${now}`;
}

function retirementPart({ id, retiredAt, version }: BriefTemplate) {
  const action = `${templatePath(id)}/${retiredAt ? 'return' : 'retirement'}`;
  return { action, version: String(version), submit: retiredAt ? 'Offer it again' : 'Retire this template' };
}

/** The library's template of a side, to read and to copy. */
export function libraryPage(side: Side, isAdmin: boolean) {
  const name = `${SIDE_NAMES[side]}, from the library`;
  const copy = { href: `${BRIEF_TEMPLATES}/new?side=${side}`, label: 'Copy', quiet: false };
  return {
    title: name,
    head: pageHead({ title: name, crumbs: LIST_CRUMBS, chips: [sideChip(side)], actions: isAdmin ? [copy] : [] }),
    words: wordParts(side, libraryWords(side)),
    versions: [],
    retirement: null,
    standing: 'Every brief of this side is written from it unless another template is chosen. It cannot be changed; copy it.',
  };
}

function wordParts(side: Side, { outsourcing, ...words }: TemplateWords) {
  const cover = [...outsourcing.mustCover, ...outsourcing.options, ...outsourcing.terms];
  return {
    roleTitle: words.title,
    lists: [
      { heading: 'Mission', lines: words.mission },
      { heading: 'Not in this role', lines: words.notInRole },
      { heading: 'Outcomes', lines: words.outcomes.map(({ by, text }) => `${by}: ${text}`) },
      {
        heading: 'Measures',
        lines: words.measures.map(({ name, formula, cadence, ownership }) => `${name}: ${formula}, ${cadence}, ${ownership}`),
      },
      { heading: 'Reporting line', lines: words.reporting },
      { heading: side === 'sales' ? 'Covering marketing' : 'Covering sales', lines: cover },
    ].filter(({ lines }) => lines.length > 0),
  };
}
