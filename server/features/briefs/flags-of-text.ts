import { redFlagById } from '../diagnosis';
import type { Brief } from './domain/brief';
import { flagsRaisedByText } from './domain/may-publish';
import type { Flag } from './domain/need';

/** The red flags that the wording of a brief raises by itself, in full. */
export function flagsOfText(brief: Pick<Brief, 'scope' | 'primarySide' | 'content'>): readonly Flag[] {
  return flagsRaisedByText(brief).flatMap((id) => {
    const flag = redFlagById(id);
    return flag ? [{ id, severity: flag.severity, name: flag.name, message: flag.why, briefImplication: flag.whatToDo }] : [];
  });
}
