import Joi from 'joi';
import { defineForm, emailAddress, requiredText } from '../../platform/http/forms';
import { passwordProblem } from './domain/password';

interface SignUp {
  firm: string;
  name: string;
  email: string;
  password: string;
}

/** A new password; `about` names the fields whose words it must not consist of. */
export function newPassword(about: readonly string[] = []): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((password: string, helpers) => {
      const others = (helpers.state.ancestors as Record<string, unknown>[])[0] ?? {};
      const problem = passwordProblem(
        password,
        about.map((name) => others[name]).filter((word) => typeof word === 'string'),
      );
      return problem ? helpers.message({ custom: problem }) : password;
    })
    .messages({ 'any.required': 'Choose a password', 'string.empty': 'Choose a password' });
}

export const signUpForm = defineForm<SignUp>({
  fields: {
    firm: requiredText('Enter the name of your firm', 120),
    name: requiredText('Enter your name', 120),
    email: emailAddress('Enter your email address'),
    password: newPassword(['firm', 'name', 'email']),
  },
});
