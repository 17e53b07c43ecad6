import { ownLineField, type Field, type FormState } from '../../shared/view-parts';
import type { Letter } from './invitation-letter';

/** A letter as the page shows it before it goes out, line by line. */
export function letterLines({ subject, text }: Letter): string[] {
  return [subject, 'Dear …,', ...text];
}

/** Where the recruiter adds to a letter of the intake. */
export function ownLine(form?: FormState): Field {
  return ownLineField({ name: 'ownLine', hint: 'It stands after the first sentence.' }, form);
}
