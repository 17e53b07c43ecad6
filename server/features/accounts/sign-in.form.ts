import Joi from 'joi';
import { defineForm, emailAddress } from '../../platform/http/forms';

interface SignIn {
  email: string;
  password: string;
  resume: string;
}

export const signInForm = defineForm<SignIn>({
  fields: {
    email: emailAddress('Enter your email address'),
    password: Joi.string().required().messages({ 'any.required': 'Enter your password', 'string.empty': 'Enter your password' }),
    // What was being saved when the session ran out, sealed by us.
    resume: Joi.string().default('').allow(''),
  },
});
