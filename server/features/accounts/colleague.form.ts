import Joi from 'joi';
import type { Role } from '../../shared/actor';
import { defineForm, emailAddress, requiredText } from '../../platform/http/forms';
import { newPassword } from './sign-up.form';

interface Colleague {
  name: string;
  email: string;
  role: Role;
  password: string;
}

export const colleagueForm = defineForm<Colleague>({
  fields: {
    name: requiredText('Enter the name of your colleague', 120),
    email: emailAddress('Enter the email address of your colleague'),
    role: Joi.string().valid('recruiter', 'admin').required().messages({ 'any.required': 'Choose a role', 'any.only': 'Choose a role' }),
    password: newPassword(['name', 'email']),
  },
});

interface PasswordChange {
  current: string;
  next: string;
}

export const passwordForm = defineForm<PasswordChange>({
  fields: {
    current: Joi.string()
      .required()
      .messages({ 'any.required': 'Enter the password you use now', 'string.empty': 'Enter the password you use now' }),
    next: newPassword(),
  },
});
