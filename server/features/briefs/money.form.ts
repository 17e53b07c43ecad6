import Joi from 'joi';

/** Digits, plain or in groups of three as people write them: 12000, 12,000, 12.000, 12 000, 12’000. */
const WHOLE_AMOUNT = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\s'’]\d{3})+)$/u;

/** An amount in whole units of a currency, from 1 to `most`; pence and signs are refused, never rounded away. */
export function wholeAmount(message: string, most: number): Joi.StringSchema {
  const read = (text: string, helpers: Joi.CustomHelpers): unknown => {
    const amount = WHOLE_AMOUNT.test(text) ? Number(text.replace(/\D/g, '')) : NaN;
    return amount >= 1 && amount <= most ? amount : helpers.error('any.invalid');
  };
  return Joi.string()
    .custom(read)
    .messages({ '*': `${message}, at most ${most.toLocaleString('en-GB')}` });
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The code of a currency that exists (ISO 4217); small letters will do. */
export function currencyCode(): Joi.StringSchema {
  return Joi.string()
    .uppercase()
    .custom((code: string, helpers) => (CURRENCIES.has(code) ? code : helpers.error('any.invalid')))
    .messages({ '*': 'Enter the currency as its three letters, like EUR' });
}
