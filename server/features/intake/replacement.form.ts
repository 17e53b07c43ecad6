import { defineForm, emailAddress, requiredText } from '../../platform/http/forms';

export interface ReplacementInput {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
}

export const replacementForm = defineForm<ReplacementInput>({
  fields: {
    name: requiredText('Enter the name', 120),
    email: emailAddress('Enter the email address'),
    jobTitle: requiredText('Enter the job title', 120),
  },
});
