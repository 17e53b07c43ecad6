import Joi from 'joi';
import { defineForm, optionalText, requiredText, rowVersion, rowId } from '../../platform/http/forms';
import { CLOSE_REASONS, SEARCH_STATES, type SearchState } from './domain/search';
import type { SearchInput } from './searches.service';

const TITLE = requiredText('Enter the title the client has in mind, like VP Sales & Marketing', 160);
const JOB_DESCRIPTION = optionalText(60_000);
export const NEW_CLIENT = 'new';

interface NewSearch {
  title: string;
  client: string;
  clientName: string;
  jobDescription: string;
}

export const searchForm = defineForm<NewSearch>({
  fields: {
    title: TITLE,
    client: rowId().allow(NEW_CLIENT).required().messages({
      'any.required': 'Choose a client, or a new one',
      'string.guid': 'Choose a client, or a new one',
    }),
    clientName: Joi.when('client', {
      is: NEW_CLIENT,
      then: requiredText('Enter the name of the new client', 160),
      otherwise: Joi.string().max(160).default(''),
    }),
    jobDescription: JOB_DESCRIPTION,
  },
});

export function clientChoice({ client, clientName }: NewSearch): SearchInput['client'] {
  return client === NEW_CLIENT ? { name: clientName } : { id: client };
}

interface SearchEdit {
  title: string;
  jobDescription: string;
  version: number;
}

export const searchEditForm = defineForm<SearchEdit>({
  fields: { title: TITLE, jobDescription: JOB_DESCRIPTION, version: rowVersion().required() },
});

interface StateChange {
  state: SearchState;
  closeReason: string;
}

export const stateForm = defineForm<StateChange>({
  fields: {
    state: Joi.string()
      .valid(...SEARCH_STATES)
      .required()
      .messages({ 'any.required': 'Choose a state', 'any.only': 'Choose a state' }),
    closeReason: Joi.when('state', {
      is: 'closed',
      then: Joi.string()
        .valid(...CLOSE_REASONS)
        .required()
        .messages({ 'any.required': 'Choose why the search is closed', 'any.only': 'Choose why the search is closed' }),
      otherwise: Joi.any().strip().default(''),
    }),
  },
});
