import Joi from 'joi';
import type { Item } from '../features/intake';
import { instrument } from '../features/intake';
import { mergedContext, type DiagnosisInput, type Respondent } from '../features/diagnosis';
import { JudgeInputError } from './judge-input-error';
import { pathTo } from './read-input';

type Sheet = Record<string, Respondent['answers'][string]>;

interface RespondentInput {
  readonly name?: string;
  readonly role?: string;
  readonly approver?: boolean;
  readonly decision_maker?: boolean;
  readonly function_led?: 'sales' | 'marketing' | null;
  readonly weight?: number;
  readonly answers: Sheet;
  readonly context?: Record<string, unknown>;
}

interface Input {
  readonly answers?: Sheet;
  readonly respondents?: readonly RespondentInput[];
  readonly context?: Record<string, unknown>;
  readonly title?: string | null;
  readonly seed?: number;
}

const sheet = Joi.object(Object.fromEntries(instrument.items.map((item) => [item.id, answerTo(item).allow(null)]))).required();

const count = Joi.number().integer().min(0).max(1000);
const context = Joi.object({
  ...Object.fromEntries(instrument.contextItems.map(({ id }) => [id, Joi.any()])),
  C12: Joi.alternatives(count, Joi.object({ count, why: Joi.string().allow('') }), Joi.valid(null)),
});

const respondent = Joi.object({
  name: Joi.string().max(500),
  role: Joi.string().allow('').max(500),
  approver: Joi.boolean(),
  decision_maker: Joi.boolean(),
  function_led: Joi.valid('sales', 'marketing', null),
  weight: Joi.number().greater(0).max(1000),
  answers: sheet,
  context,
});

const schema = Joi.object({
  id: Joi.any(),
  answers: sheet.optional(),
  respondents: Joi.array().items(respondent).min(1).max(1000),
  context,
  title: Joi.string().allow('', null).max(10_000),
  seed: Joi.number().integer(),
})
  .xor('answers', 'respondents')
  .required();

/**
 * The input of `judge diagnose`, checked to the last option, and whether it was one sheet or named respondents. Throws JudgeInputError
 * with the JSON path of the first problem.
 */
export function readDiagnoseInput(raw: unknown): { input: DiagnosisInput; isSingleSheet: boolean } {
  refusePrototypes(raw, []);
  const checked = schema.validate(raw, { convert: false, errors: { label: false } });
  const problem = checked.error?.details[0];
  if (problem) throw new JudgeInputError(jsonPath(problem.path), problem.message);
  // The schema has just proved this shape.
  const { title = null, seed = 1, ...rest } = checked.value as Input;
  const given = rest.respondents ?? [{ name: 'respondent', approver: true, answers: rest.answers ?? {} }];
  const respondents = given.map(toRespondent);
  const sheets = respondents.map(({ isApprover: approver }, at) => ({ approver, context: given[at]?.context ?? {} }));
  const input = { respondents, context: { ...mergedContext(sheets), ...rest.context }, title, seed };
  return { input, isSingleSheet: rest.respondents === undefined };
}

function answerTo(item: Item): Joi.Schema {
  const option = Joi.string().valid(...item.options.map(({ id }) => id));
  switch (item.type) {
    case 'single':
      return option;
    case 'multi':
      return Joi.array().items(option).unique().max(item.maxChoices);
    case 'rank3':
      return Joi.array().items(option).unique().length(item.rankPoints.length);
    case 'constant_sum':
      return Joi.object(Object.fromEntries(item.options.map(({ id }) => [id, Joi.number().min(0).max(item.total)])))
        .custom((points: Record<string, number>, helpers) => {
          const sum = Object.values(points).reduce((total, value) => total + value, 0);
          return Math.abs(sum - item.total) > 1e-6 ? helpers.error('points.total', { sum, total: item.total }) : points;
        })
        .messages({ 'points.total': 'the points add up to {{#sum}}, not {{#total}}' });
  }
}

// Answers lie four steps deep; below that nothing is read.
const DEEPEST = 6;

// JSON may hold a key "__proto__"; Joi drops it in silence, where an unknown key ought to be named.
function refusePrototypes(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') throw new JudgeInputError(jsonPath(at), 'is not allowed');
    refusePrototypes(member, at);
  }
}

function toRespondent(given: RespondentInput, index: number): Respondent {
  // "head_of_sales" and "head-of-sales" are words as well.
  const role = (given.role ?? '').replaceAll(/[_-]+/g, ' ');
  const isApprover = given.approver ?? /\b(approver|sponsor)\b/i.test(role);
  const isOnlooker = !isApprover && /\b(observer|panel)\b/i.test(role);
  return {
    id: String(index),
    name: given.name ?? (given.role || `Respondent ${index + 1}`),
    isApprover,
    isDecisionMaker: given.decision_maker ?? !isOnlooker,
    functionLed: functionLedBy(given, role),
    weight: given.weight ?? null,
    answers: Object.fromEntries(Object.entries(given.answers).filter(([, answer]) => answer !== null)),
  };
}

function functionLedBy(given: RespondentInput, role: string): Respondent['functionLed'] {
  return given.function_led === undefined ? functionIn(role) : given.function_led;
}

// "VP Sales", "CMO" and plain "sales" head one function; a title that names both, or no head, heads none.
function functionIn(role: string): Respondent['functionLed'] {
  if (!/^\s*(sales|marketing)\s*$|\b(head|[se]?vp|vice president|chief|director|lead|leader|cso|cro|cmo)\b/i.test(role)) return null;
  const sales = /\b(sales|revenue|cso|cro)\b/i.test(role);
  const marketing = /\b(marketing|cmo)\b/i.test(role);
  if (sales === marketing) return null;
  return sales ? 'sales' : 'marketing';
}

const jsonPath = (path: readonly (string | number)[]): string => path.reduce<string>(pathTo, '$');
