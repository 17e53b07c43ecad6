import type { BriefContent, CharterClause, Measure, Outcome } from './brief';
import type { CoverPlan } from './combined-terms';
import { daysUntil } from './days-until';
import { clauseAfter } from './edit-charter';
import { renamedLines } from './renamed-lines';
import type { Line, Source } from './source';
import { line } from './source';

/** The parts of a brief that people write by hand, as plain text. */
export interface BriefEdit {
  readonly title: string;
  readonly mission: readonly string[];
  readonly notInRole: readonly string[];
  readonly outcomes: readonly { readonly by: string; readonly text: string }[];
  readonly measures: readonly Omit<Measure, 'source' | 'terms'>[];
  readonly reporting: readonly string[];
  /** Empty where the scope has no other half to cover. */
  readonly outsourcing: { readonly options: readonly string[]; readonly mustCover: readonly string[]; readonly terms: readonly string[] };
  readonly charter: readonly Pick<CharterClause, 'id' | 'text' | 'owner' | 'status'>[];
}

/**
 * The content after an edit. A line whose text is unchanged keeps its source; a changed or new line was written by hand and says
 * by whom. What nobody edits (reasons, flags, decisions, the combined terms) stays as it is.
 */
export function applyEdit(content: BriefContent, edit: BriefEdit, hand: Source): BriefContent {
  const { outsourcing } = content;
  return {
    ...content,
    title: kept([content.title], edit.title, hand),
    mission: keptLines(content.mission, edit.mission, hand),
    notInRole: keptLines(content.notInRole, edit.notInRole, hand),
    outcomes: outcomesAfter(content.outcomes, edit.outcomes, hand),
    measures: measuresEdited(content.measures, edit.measures, hand),
    reporting: keptLines(content.reporting, edit.reporting, hand),
    outsourcing: outsourcing && {
      side: outsourcing.side,
      options: keptLines(outsourcing.options, edit.outsourcing.options, hand),
      mustCover: keptLines(outsourcing.mustCover, edit.outsourcing.mustCover, hand),
      terms: keptLines(outsourcing.terms, edit.outsourcing.terms, hand),
    },
    charter: content.charter.map((clause) => clauseAfter(clause, edit.charter, hand)),
    combined: content.combined && { ...content.combined, plan: planAfter(content.combined.plan, content, edit) },
  };
}

/** The plan follows its parts: a part in other words keeps what is planned for it, a part that is gone takes its row along. */
function planAfter(plan: CoverPlan, { outsourcing }: BriefContent, { outsourcing: { mustCover } }: BriefEdit): CoverPlan {
  const before = (outsourcing?.mustCover ?? []).map(({ text }) => text);
  const renamed = renamedLines(before, mustCover);
  const rows = mustCover.flatMap((part) => {
    const row = plan.rows.find((one) => one.part === (renamed.get(part) ?? part));
    return row ? [{ ...row, part }] : [];
  });
  return { ...plan, rows };
}

/** The hand-editable parts of a content, as the edit form shows them. Applying the result unchanged changes nothing. */
export function editOf(content: BriefContent): BriefEdit {
  const texts = (lines: readonly Line[]) => lines.map((one) => one.text);
  const { outsourcing } = content;
  return {
    title: content.title.text,
    mission: texts(content.mission),
    notInRole: texts(content.notInRole),
    outcomes: content.outcomes.map(({ by, text }) => ({ by, text })),
    measures: content.measures.map(({ name, formula, cadence, ownership }) => ({ name, formula, cadence, ownership })),
    reporting: texts(content.reporting),
    outsourcing: {
      options: texts(outsourcing?.options ?? []),
      mustCover: texts(outsourcing?.mustCover ?? []),
      terms: texts(outsourcing?.terms ?? []),
    },
    charter: content.charter.map(({ id, text, owner, status }) => ({ id, text, owner, status })),
  };
}

function kept(before: readonly Line[], text: string, hand: Source): Line {
  return line(text, before.find((one) => one.text === text)?.source ?? hand);
}

function keptLines(before: readonly Line[], texts: readonly string[], hand: Source): readonly Line[] {
  return texts.map((text) => kept(before, text, hand));
}

function outcomesAfter(before: readonly Outcome[], edited: BriefEdit['outcomes'], hand: Source): readonly Outcome[] {
  return edited
    .map(({ by, text }) => ({ by, text, source: before.find((one) => one.by === by && one.text === text)?.source ?? hand }))
    .sort((a, b) => daysUntil(a.by) - daysUntil(b.by));
}

function measuresEdited(before: readonly Measure[], edited: BriefEdit['measures'], hand: Source): readonly Measure[] {
  const renamed = renamedLines(
    before.map(({ name }) => name),
    edited.map(({ name }) => name),
  );
  return edited.map((measure) => measureAfter(before, measure, { hand, nameBefore: renamed.get(measure.name) ?? measure.name }));
}

function measureAfter(
  before: readonly Measure[],
  edited: BriefEdit['measures'][number],
  { hand, nameBefore }: { hand: Source; nameBefore: string },
): Measure {
  const same = before.find(
    ({ name, formula, cadence, ownership }) =>
      name === edited.name && formula === edited.formula && cadence === edited.cadence && ownership === edited.ownership,
  );
  const terms = (same ?? before.find(({ name }) => name === nameBefore))?.terms;
  return { ...edited, ...(terms ? { terms } : {}), source: same?.source ?? hand };
}
