import { defineForm, requiredText, rowVersion } from '../../platform/http/forms';

/** What a candidate has to say about the result. */
export const commentForm = defineForm<{ comment: string }>({ fields: { comment: requiredText('Write what you want to say', 4000) } });

/** A candidate's wish to have something put right after submitting. */
export const correctionForm = defineForm<{ correction: string }>({
  fields: { correction: requiredText('Say what should be put right', 4000) },
});

/** A candidate contests a result or a decision. */
export const reviewForm = defineForm<{ review: string }>({
  fields: { review: requiredText('Say what a person should look at again', 4000) },
});

/** The answer of somebody at the firm. */
export const requestAnswerForm = defineForm<{ answer: string; version: number }>({
  fields: { answer: requiredText('Write the answer in your own words', 4000), version: rowVersion().required() },
});
