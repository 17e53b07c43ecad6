import { noteField, type ChoiceState } from './choice.form';
import type { ChoiceFacts } from './choice.view-model';
import { freezeShortlist } from './domain/freeze-shortlist';
import { shortlistDocument } from './shortlist-document.view-model';

export interface PreviewFacts extends ChoiceFacts {
  readonly sender: { readonly name: string; readonly firmName: string };
  readonly now: Date;
  /** The number the shortlist will have. */
  readonly number: number;
  /** The comparison is another one than that of the form which was sent. */
  readonly hasChanged: boolean;
}

/** Exactly what the client will see, before anything is kept. */
export function previewPage({ search, comparison, sender, now, number, hasChanged }: PreviewFacts, state: ChoiceState) {
  const home = `/searches/${search.id}/shortlist`;
  const content = freezeShortlist(comparison, state.choices);
  return {
    title: `Preview of shortlist ${number}, ${search.title}`,
    bar: {
      home,
      title: `Preview of shortlist ${number}`,
      chip: { kind: 'open', label: 'Not frozen' },
      actions: [{ href: '#freeze', label: 'Go to freezing', kind: 'quiet' }],
    },
    notice: hasChanged ? CHANGED : LEAD,
    document: shortlistDocument({ number, content, frozenAt: now, frozenByName: sender.name, firmName: sender.firmName }),
    freeze: `${home}`,
    change: `${home}/choice`,
    hidden: hiddenOf(comparison.run.runId, state),
    submit: `Freeze shortlist ${number}`,
    moves:
      search.state === 'open'
        ? 'The search goes on to the state “Shortlist”. Nobody’s stage changes; that stays a decision about each person.'
        : 'Nobody’s stage changes; that stays a decision about each person.',
  };
}

const LEAD = 'This is what the client will see once you freeze and release it. Nothing is kept yet.';
const CHANGED =
  'The comparison has changed since you looked at it: there is new evidence. This is the shortlist as it would be now, with your notes. Read it again before you freeze it.';

/** Notes of people who are not ticked travel along: going back finds everything that was typed. */
function hiddenOf(runId: string, { typed, choices }: ChoiceState): { name: string; value: string }[] {
  const ticks = choices.map(({ candidacyId }) => ({ name: 'candidacy', value: candidacyId }));
  const notes = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith(noteField('')) && typeof value === 'string' && value !== '' ? [{ name, value }] : [],
  );
  return [{ name: 'run', value: runId }, ...ticks, ...notes];
}
