import { alignmentCharter, type CharterTemplate } from '../catalogue/alignment-charter';
import { flagEffects } from '../catalogue/flag-effects';
import type { CharterClause } from './brief';
import type { Flag } from './need';
import { fromAnswer, type SettledAnswers } from './settled-answers';
import { fromFlag, fromTemplate } from './source';

const template = fromTemplate('alignment charter');

/** The nine clauses as the answers leave them: in force where the client says so, open where a flag stands on them. */
export function charterClauses(flags: readonly Flag[], answers: SettledAnswers): readonly CharterClause[] {
  return alignmentCharter.map((clause) => raised(clause, flags) ?? answered(clause, answers));
}

function raised(clause: CharterTemplate, flags: readonly Flag[]): CharterClause | null {
  const flag = flags.find((one) => flagEffects[one.id]?.charter?.clause === clause.id);
  const effect = flag && flagEffects[flag.id]?.charter;
  if (!flag || !effect) return null;
  return { id: clause.id, title: clause.title, text: `${clause.text} ${effect.text}`, owner: '', status: 'open', source: fromFlag(flag) };
}

function answered({ id, title, text, inForceWhen }: CharterTemplate, answers: SettledAnswers): CharterClause {
  const given = inForceWhen && answers.choice(inForceWhen.item);
  if (given && given.option === inForceWhen.option) return { id, title, text, owner: '', status: 'agreed', source: fromAnswer(given) };
  return { id, title, text, owner: '', status: 'open', source: template };
}
