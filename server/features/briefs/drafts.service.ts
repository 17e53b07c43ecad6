import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { Actor, FirmUser } from '../../shared/actor';
import { longDay } from '../../shared/dates';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import type { Side } from '../../shared/side';
import { holdSearch } from '../searches';
import { briefRepository, type BriefChange } from './brief.repository';
import { acceptWarning, openedTerms, type CombinedTerms } from './domain/combined-terms';
import { applyEdit, type BriefEdit } from './domain/edit-brief';
import { generateBrief } from './domain/generate-brief';
import { moveWeights, takeOver, type WeightMove, type WeightTaken } from './domain/move-weights';
import type { Scope } from './domain/scope';
import { fromHand, type Source } from './domain/source';
import { firmTemplate, type TemplateWords } from './domain/template-words';
import type { BriefVersion } from './domain/brief-version';
import type { BriefGround } from './ground';
import { draftToken } from './loaded-version';
import type { TermsInput } from './cover-plan.form';

export type BriefDependencies = Pick<Dependencies, 'database' | 'clock' | 'mailer' | 'config'>;

export interface GenerateCommand {
  readonly searchId: string;
  readonly ground: BriefGround;
  readonly scope: Scope;
  readonly primarySide: Side;
  /** Who asked for the combined role against the recommendation, and why; null where the diagnosis itself gives the scope. */
  readonly requested: Pick<CombinedTerms, 'requestedBy' | 'reason'> | null;
  /** A template of the firm; without it the brief is written from the library's. */
  readonly template?: ChosenTemplate | null;
}

export interface ChosenTemplate {
  readonly versionId: string;
  readonly name: string;
  readonly number: number;
  readonly words: TemplateWords;
  readonly scope: Scope;
}

/** Generates the next version of the brief of a search as a draft; a draft that was there gives way. Returns the id of the version. */
export async function generateBriefIn(tx: Transaction, actor: Actor, command: GenerateCommand): Promise<string> {
  const { searchId, ground, scope, primarySide, template: chosen = null } = command;
  const briefs = briefRepository(tx);
  await holdSearch(tx, actor.firmId, searchId);
  const combined = scope === 'combined_flagged' ? termsOf(command) : null;
  const brief = generateBrief({ ...ground, scope, primarySide, combined, template: chosen && firmTemplate(chosen) });
  await briefs.supersede({ firmId: actor.firmId, searchId, states: ['draft'], except: null });
  const { diagnosisId } = ground;
  const templateVersionId = chosen?.versionId ?? null;
  const id = await briefs.addVersion({ firmId: actor.firmId, searchId, diagnosisId, templateVersionId, createdByName: actor.name, brief });
  const after = { scope, primarySide, diagnosisId, templateVersionId, requestedBy: command.requested?.requestedBy ?? null };
  await recordAudit(tx, { actor, action: 'brief.generated', subject: { type: 'brief_version', id }, after });
  return id;
}

function termsOf({ requested, ground }: GenerateCommand): CombinedTerms {
  if (!requested) return openedTerms({ requestedBy: '', reason: '', against: null });
  const against = ground.need.recommendation === 'combined_flagged' ? null : ground.need.recommendation;
  return openedTerms({ ...requested, against });
}

/** As `generateBriefIn`, once per submitted form; `location` is where to go next. */
export function generateBriefOnce(
  deps: BriefDependencies,
  actor: FirmUser,
  { submission, location, ...command }: GenerateCommand & { submission: Submission; location: string },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    await generateBriefIn(tx, actor, command);
    return location;
  });
}

/** Saves an edit of the draft that was loaded as `draft.version`. Throws ConflictError when somebody else was first. */
export function editBrief(
  deps: BriefDependencies,
  actor: FirmUser,
  { draft, edit }: { draft: BriefVersion; edit: BriefEdit },
): Promise<void> {
  return change(deps, actor, { draft, set: { content: applyEdit(draft.content, edit, handOf(deps, actor)) }, what: 'text' });
}

/** Moves weights and floors of the draft that was loaded as `draft.version`. Throws ConflictError when somebody else was first. */
export function changeWeights(
  deps: BriefDependencies,
  actor: FirmUser,
  { draft, move }: { draft: BriefVersion; move: WeightMove },
): Promise<void> {
  const { weights, mustHaves, content } = moveWeights(draft, move, handOf(deps, actor));
  return change(deps, actor, { draft, set: { weights, mustHaves, content }, what: 'weights' });
}

/** Writes the plan and the conditions of a combined role into its draft. Throws ConflictError when somebody else was first. */
export function changeTerms(
  deps: BriefDependencies,
  actor: FirmUser,
  { draft, terms }: { draft: BriefVersion; terms: TermsInput },
): Promise<void> {
  const combined = { ...termsIn(draft), ...terms };
  return change(deps, actor, { draft, set: { content: { ...draft.content, combined } }, what: 'combined terms' });
}

/**
 * One of the five warnings is accepted by a named person, now. A warning accepted before stays with its first name; two people who
 * accept different ones at once do not stand in each other's way, hence the draft as it is now and not as it was loaded.
 */
export async function acceptWarningOf(
  deps: BriefDependencies,
  actor: FirmUser,
  { draft, warning, by }: { draft: BriefVersion; warning: number; by: string },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const briefs = briefRepository(tx);
    await holdSearch(tx, actor.firmId, draft.searchId);
    const current = await briefs.getForFirm(actor.firmId, draft.id);
    const before = termsIn(current);
    const combined = acceptWarning(before, { warning, by, at: deps.clock.now().toISOString() });
    if (combined === before) return;
    await changeIn(tx, actor, { draft: current, set: { content: { ...current.content, combined } }, what: `warning ${warning}` });
  });
}

function termsIn({ content }: BriefVersion): CombinedTerms {
  if (!content.combined) throw new InvalidStateError('This brief is not for a combined role.');
  return content.combined;
}

/** A new draft from the newest version, once per submitted form. What was published stays as it was. */
export function startVersion(
  deps: BriefDependencies,
  actor: FirmUser,
  { searchId, submission }: { searchId: string; submission: Submission },
): Promise<string> {
  const location = `/searches/${searchId}/brief/edit`;
  return deps.database.once(submission, async (tx) => {
    const briefs = briefRepository(tx);
    await holdSearch(tx, actor.firmId, searchId);
    const latest = await briefs.findLatest(actor.firmId, searchId);
    if (!latest) throw new InvalidStateError('There is no version to start from. Generate the brief first.');
    if (latest.state !== 'draft') await startFrom(tx, actor, latest);
    return location;
  });
}

/**
 * Moves single weights in the draft that was loaded, or in a new one where the newest version is published; once per submitted form.
 * Throws ConflictError when the brief is no longer at the version that was loaded.
 */
export async function takeWeights(
  deps: BriefDependencies,
  actor: FirmUser,
  { searchId, loaded, taken, submission }: { searchId: string; loaded: string; taken: readonly WeightTaken[]; submission: Submission },
): Promise<void> {
  await deps.database.once(submission, async (tx) => {
    const briefs = briefRepository(tx);
    await holdSearch(tx, actor.firmId, searchId);
    const latest = await briefs.findLatest(actor.firmId, searchId);
    if (!latest || draftToken(latest) !== loaded) throw new ConflictError('The brief was changed since the page was opened');
    const draft = latest.state === 'draft' ? latest : await briefs.getForFirm(actor.firmId, await startFrom(tx, actor, latest));
    const { weights, content } = takeOver(draft, taken, handOf(deps, actor));
    await changeIn(tx, actor, { draft, set: { weights, content }, what: 'weights' });
    return `/searches/${searchId}/brief`;
  });
}

/** A new draft with the text of a version that stays as it was; returns its id. */
async function startFrom(tx: Transaction, actor: FirmUser, latest: BriefVersion): Promise<string> {
  const { firmId, searchId, diagnosisId, templateVersionId, number } = latest;
  const version = { firmId, searchId, diagnosisId, templateVersionId, createdByName: actor.name };
  const id = await briefRepository(tx).addVersion({ ...version, brief: latest });
  await recordAudit(tx, { actor, action: 'brief.version_started', subject: { type: 'brief_version', id }, after: { from: number } });
  return id;
}

/** Replaces the content of the draft that was loaded as `draft.version`. Throws ConflictError when somebody else was first. */
export function changeContent(
  deps: BriefDependencies,
  actor: FirmUser,
  { draft, content, what }: { draft: BriefVersion; content: BriefVersion['content']; what: string },
): Promise<void> {
  return change(deps, actor, { draft, set: { content }, what });
}

/** The source of what this person writes today. */
export function handOf(deps: Pick<BriefDependencies, 'clock'>, actor: FirmUser): Source {
  return fromHand(actor.name, longDay(deps.clock.now()));
}

interface DraftChange {
  readonly draft: BriefVersion;
  readonly set: BriefChange;
  readonly what: string;
}

function change(deps: BriefDependencies, actor: FirmUser, made: DraftChange): Promise<void> {
  return deps.database.transaction((tx) => changeIn(tx, actor, made));
}

async function changeIn(tx: Transaction, actor: FirmUser, { draft, set, what }: DraftChange): Promise<void> {
  // Published in the meantime: whoever typed gets both texts to look at, like after any other change.
  if (draft.state !== 'draft') throw new ConflictError('This version is published and stays as it is');
  await briefRepository(tx).change(draft, set);
  const subject = { type: 'brief_version', id: draft.id };
  await recordAudit(tx, { actor, action: 'brief.changed', subject, after: { what, version: draft.version + 1 } });
}
