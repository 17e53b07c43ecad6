import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import { openSteps } from './catalogue/steps';
import { isOwnItem, OWN_SLUG } from './domain/own-item';
import { stepOfItem } from './questionnaire';

/** Where the holder of a link starts, and ends. */
export const intakePath = (linkId: string) => `/p/${linkId}/intake`;
export const sectionPath = (linkId: string, slug: string) => `${intakePath(linkId)}/sections/${slug}`;
/** The answers of all side by side, once they are open. */
export const togetherPath = (linkId: string) => `${intakePath(linkId)}/together`;
/** What the holder of a link sent in an earlier round. */
export const roundPath = (linkId: string, round: number) => `${intakePath(linkId)}/rounds/${round}`;
export const reviewPath = (linkId: string) => `${intakePath(linkId)}/review`;

/** The question itself on its page, or null for the direct question, which is closed by then. */
export function questionPath(linkId: string, itemId: string): string | null {
  const slug = isOwnItem(itemId) ? OWN_SLUG : (stepOfItem({ steps: openSteps }, itemId)?.slug ?? null);
  return slug === null || itemId === DIRECT_QUESTION_ID ? null : `${sectionPath(linkId, slug)}#${itemId}-item`;
}
