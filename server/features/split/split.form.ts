import Joi from 'joi';
import { calendarDay, defineForm, optionalText, requiredText, rowVersion, rowId } from '../../platform/http/forms';
import { rows } from '../../shared/form-rows';
import type { Side } from '../../shared/side';
import { places, type Place } from './domain/split-plan';

/** As many rows of each kind as a brief could have; what is beyond goes where it usually goes. */
export const MOST_ROWS = 60;
export const MOST_PEOPLE = 100;

export type RowKind = 'outcome' | 'measure' | 'person';
export const rowField = (kind: RowKind, number: number): string => `${kind}_${number}`;

export interface SplitInput {
  readonly salesTitle: string;
  readonly marketingTitle: string;
  readonly firstSide: Side;
  readonly orderReason: string;
  readonly offLimits: string;
  readonly calendarNote: string;
  /** What the page was made from: with other rows the numbers would mean something else. */
  readonly ground: string;
  /** The ids of the templates that are chosen, and of those that the rows were made from; '' is the library's. */
  readonly salesTemplate: string;
  readonly marketingTemplate: string;
  readonly salesShown: string;
  readonly marketingShown: string;
  /** Set by the button that only shows the rows of other templates. */
  readonly show: string;
}

const place = Joi.string().valid(...places, '');
const rowsOf = (kind: RowKind, most: number) => rows(most).map((number) => [rowField(kind, number), place] as const);
const SIDE = 'Choose which of the two is hired first';

export const splitForm = defineForm<SplitInput & Readonly<Record<string, unknown>>>({
  fields: {
    salesTitle: requiredText('Enter the title of the search for sales'),
    marketingTitle: requiredText('Enter the title of the search for marketing'),
    firstSide: Joi.string().valid('sales', 'marketing').required().messages({ '*': SIDE }),
    orderReason: optionalText(2000),
    offLimits: optionalText(),
    calendarNote: optionalText(),
    ground: optionalText(300),
    ...Object.fromEntries(
      ['salesTemplate', 'marketingTemplate', 'salesShown', 'marketingShown', 'show'].map((name) => [name, optionalText(100)]),
    ),
    ...Object.fromEntries([...rowsOf('outcome', MOST_ROWS), ...rowsOf('measure', MOST_ROWS), ...rowsOf('person', MOST_PEOPLE)]),
  },
});

/** The places chosen for rows of one kind, by what the row is about. */
export function chosenPlaces(value: Readonly<Record<string, unknown>>, kind: RowKind, keys: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    keys.flatMap((key, index) => {
      const chosen = places.find((one) => one === value[rowField(kind, index + 1)]);
      return chosen ? [[key, chosen] as const] : [];
    }),
  );
}

export const notesForm = defineForm<{ offLimits: string; calendarNote: string; version: number }>({
  fields: { offLimits: optionalText(), calendarNote: optionalText(), version: rowVersion().required() },
});

const DAY = 'Enter the day on which the person agreed';

export const offerForm = defineForm<{ candidacyId: string; consentedOn: string; consentNote: string }>({
  fields: {
    candidacyId: rowId().required().messages({ '*': 'Choose the person' }),
    consentedOn: calendarDay(DAY).required().messages({ 'any.required': DAY }),
    consentNote: requiredText('Say what the person agreed to, and how', 2000),
  },
});
