import { typedWords } from './typed-words';
import { errorSummary, field, type FormState } from '../../shared/view-parts';

const NOTHING_TYPED: FormState = { typed: {}, problems: [] };

export function signUpPage(state: FormState = NOTHING_TYPED) {
  return {
    title: 'Sign up your firm',
    summary: errorSummary(state.problems),
    fields: {
      firm: field({ name: 'firm', label: 'Name of your firm', autocomplete: 'organization' }, state),
      name: field({ name: 'name', label: 'Your name', autocomplete: 'name' }, state),
      email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'email' }, state),
      password: field(
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autocomplete: 'new-password',
          hint: 'At least 12 characters; a short sentence works well',
        },
        state,
      ),
    },
  };
}

export interface SignInState extends FormState {
  /** Said above the form: why the sign-in did not work. */
  readonly refusal: string | null;
  readonly resume: string;
  /** What was being saved when the session ran out. */
  readonly kept: ReturnType<typeof typedWords>;
}

export function signInPage(state: Partial<SignInState>, signUpOpen: boolean) {
  const form: FormState = { typed: state.typed ?? {}, problems: state.problems ?? [] };
  const kept = state.kept ?? [];
  return {
    title: 'Sign in',
    refusal: state.refusal ?? null,
    resume: state.resume ?? '',
    kept,
    hasKept: kept.length > 0,
    signUpOpen,
    summary: errorSummary(form.problems),
    fields: {
      email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'username' }, form),
      password: field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' }, form),
    },
  };
}
