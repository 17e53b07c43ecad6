import Joi from 'joi';
import { defineForm, rowId } from '../../platform/http/forms';

/** Who a shortlist is released to. */
export const releaseForm = defineForm<{ readonly to: readonly string[] }>({
  fields: {},
  lists: { to: Joi.array().items(rowId()).min(1).max(100).unique() },
});
