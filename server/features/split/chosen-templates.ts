import type { FormProblem, Typed } from '../../platform/http/forms';
import type { Side } from '../../shared/side';
import { chooseTemplate, mayServeRole } from '../briefs';
import { rowField, type RowKind } from './split.form';
import type { SplitPlan, TemplateIds } from './split.read-model';
import { usual } from './split.view-model';

/** The templates that are chosen in the form. */
export const chosenIn = (typed: Typed): TemplateIds => ({
  sales: typed['salesTemplate'] ?? '',
  marketing: typed['marketingTemplate'] ?? '',
});

/** The templates whose rows the page had shown. */
export const shownIn = (typed: Typed): TemplateIds => ({ sales: typed['salesShown'] ?? '', marketing: typed['marketingShown'] ?? '' });

export const isSameChoice = (one: TemplateIds, other: TemplateIds): boolean =>
  one.sales === other.sales && one.marketing === other.marketing;

/** What is wrong with the templates that were chosen: gone, of another firm, or for another role. */
export function templateProblems({ templatesInUse }: SplitPlan, chosen: TemplateIds): FormProblem[] {
  return (['sales', 'marketing'] as const).flatMap((side) => {
    const choice = chooseTemplate(templatesInUse, chosen[side], { scope: 'two_searches', side });
    if (choice.ok) return [];
    // Where the last one was retired there is no field to choose another in.
    const isOffered = templatesInUse.some((one) => mayServeRole(one, { scope: 'two_searches', side }));
    return [{ ...choice.problem, field: isOffered ? `${side}Template` : `${side}Title` }];
  });
}

/** The templates that are still offered; '' in the place of one that is not. */
export function offeredOf({ templates }: SplitPlan, ids: TemplateIds): TemplateIds {
  return { sales: templates.sales ? ids.sales : '', marketing: templates.marketing ? ids.marketing : '' };
}

/** Said where another template was chosen and its rows were not on the page yet. */
export function otherRows(chosen: TemplateIds, shown: TemplateIds): FormProblem {
  const field = chosen.sales === shown.sales ? 'marketingTemplate' : 'salesTemplate';
  return { field, message: 'Outcomes and measures come from another template now. Look at them and send it once more' };
}

/**
 * What was typed into the form of one plan, for the form of another whose rows come from other templates: a row that is in both keeps
 * its place, and a title that nobody changed is the usual one of the new template.
 */
export function carriedOver(typed: Typed, { from, to, chosen }: { from: SplitPlan; to: SplitPlan; chosen: TemplateIds }): Typed {
  const isKnown = typed['ground'] === from.mark;
  const title = (side: Side) => (typed[`${side}Title`] === from.titles[side] ? to.titles[side] : (typed[`${side}Title`] ?? ''));
  return {
    ...usual(to),
    ...carried(typed, ['firstSide', 'orderReason', 'offLimits', 'calendarNote']),
    ...(isKnown ? placesIn(typed, fieldsOf(from), fieldsOf(to)) : {}),
    salesTitle: title('sales'),
    marketingTitle: title('marketing'),
    ...shownFields(chosen),
  };
}

/** The fields that say which templates are chosen, and that these are the rows the page shows. */
export function shownFields({ sales, marketing }: TemplateIds): Typed {
  return { salesTemplate: sales, marketingTemplate: marketing, salesShown: sales, marketingShown: marketing };
}

function carried(typed: Typed, names: readonly string[]): Typed {
  return Object.fromEntries(names.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])));
}

/** The field of each row by what the row is about. */
function fieldsOf({ rows, people }: SplitPlan): ReadonlyMap<string, string> {
  const of = (kind: RowKind, keys: readonly string[]) => keys.map((key, index) => [`${kind} ${key}`, rowField(kind, index + 1)] as const);
  return new Map([
    ...of('outcome', keysOf(rows.outcomes)),
    ...of('measure', keysOf(rows.measures)),
    ...of(
      'person',
      people.map(({ id }) => id),
    ),
  ]);
}

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);

function placesIn(typed: Typed, from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): Typed {
  return Object.fromEntries(
    [...to].flatMap(([about, field]) => {
      const place = typed[from.get(about) ?? ''];
      return place ? [[field, place]] : [];
    }),
  );
}
