import { applyEdit, editOf } from './edit-brief';
import { generateBrief } from './generate-brief';
import { fromHand } from './source';
import { firmTemplate, libraryWords, wordsOfBrief, type TemplateWords } from './template-words';
import { aFlag, aNeed, aRequest, helena } from './test-builders';

const words: TemplateWords = {
  title: 'Chief Marketing Officer',
  mission: ['Make the category ours.', 'Be the voice of the buyer.'],
  notInRole: ['Running events'],
  outcomes: [
    { by: 'Month 9', text: 'Named in every request for proposals' },
    { by: 'Day 60', text: 'Twenty customers heard' },
  ],
  measures: [
    { name: 'Customer acquisition cost', formula: 'all cost / new customers', cadence: 'monthly', ownership: 'shared' },
    { name: 'Share of search', formula: 'own / all', cadence: 'monthly', ownership: 'owner' },
  ],
  reporting: ['To the founder.'],
  outsourcing: { options: ['Interim sales leader'], mustCover: ['Forecast'], terms: ['Owner: CEO'] },
};
const template = firmTemplate({ name: 'Scale-up CMO', number: 3, words, scope: 'marketing_led' });
const FIRM = 'Template of the firm, “Scale-up CMO”, version 3';

describe('a brief written from a template of the firm', () => {
  const { content, weights, mustHaves } = generateBrief(aRequest({ template }));
  const library = generateBrief(aRequest());

  it('has its words, and each line says the template and its version', () => {
    expect(content.title).toEqual({ text: 'Chief Marketing Officer', source: template.source });
    expect(content.mission.map(({ text }) => text)).toEqual(words.mission);
    const lines = [...content.mission, content.notInRole[0], content.reporting[0], ...(content.outsourcing?.mustCover ?? [])];
    expect(lines.map((one) => one?.source.label)).toEqual(lines.map(() => FIRM));
  });

  it('keeps what answers and flags add, in the order of the dates', () => {
    expect(content.notInRole.map(({ text }) => text)).toEqual(['Running events', 'A target for closed sales: the head of sales keeps it']);
    expect(content.outcomes.map(({ by }) => by)).toEqual(expect.arrayContaining(['Day 60', 'Month 9']));
    expect(content.outcomes.find(({ source }) => source.kind === 'flag')).toBeDefined();
    expect(content.why).toEqual(library.content.why);
    expect(content.charter).toEqual(library.content.charter);
  });

  it('knows a measure of the library by its name: who asked for it in question 23 is said', () => {
    expect(content.measures.map(({ name, source }) => [name, source.label]).slice(0, 2)).toEqual([
      ['Customer acquisition cost', 'Question 23: chosen by Helena Brandt'],
      ['Share of search', FIRM],
    ]);
  });

  it('is scored as one from the library', () => {
    expect({ weights, mustHaves, reasons: content.weightReasons }).toEqual({
      weights: library.weights,
      mustHaves: library.mustHaves,
      reasons: library.content.weightReasons,
    });
  });

  it('of two searches adds what both share, and a combined role takes no template of one side', () => {
    const two = generateBrief(aRequest({ scope: 'two_searches', template })).content;
    expect(two.mission.map(({ text }) => text)).toEqual([...words.mission, 'Two leaders, one plan.']);
    expect(two.reporting[0]?.text).toBe('Both to the CEO.');
    const combined = generateBrief(aRequest({ scope: 'combined_flagged', template })).content;
    expect(JSON.stringify(combined)).not.toContain('Scale-up CMO');
  });

  it('that is for two searches says who the two report to, and what both share is still added', () => {
    const two = firmTemplate({ name: 'One of two', number: 1, words, scope: 'two_searches' });
    const { content } = generateBrief(aRequest({ scope: 'two_searches', template: two }));
    expect(content.mission.map(({ text }) => text)).toEqual([...words.mission, 'Two leaders, one plan.']);
    expect(content.reporting.map(({ text }) => text).slice(0, 2)).toEqual(['To the founder.', expect.stringContaining('Two briefs')]);
    expect(content.notInRole.map(({ text }) => text)).toContain('Either leader reporting to the other');
    expect(content.outsourcing).toBeNull();
  });

  it('that is for a combined role has its words, and the conditions of such a role are still added', () => {
    const combined = firmTemplate({ name: 'Player-coach', number: 2, words, scope: 'combined_flagged' });
    const { content } = generateBrief(aRequest({ scope: 'combined_flagged', template: combined }));
    const plain = generateBrief(aRequest({ scope: 'combined_flagged' }));
    expect(content.title).toEqual({ text: 'Chief Marketing Officer', source: combined.source });
    expect(content.mission.map(({ text }) => text)).toEqual(words.mission);
    expect(content.notInRole.map(({ text }) => text)).toEqual(['Running events', 'Being the expert in both']);
    const outcomes = content.outcomes.map(({ text }) => text);
    const conditions = ['Outsourcing contract or budget for the other side signed', 'Role split, or a written reason why not'];
    expect(outcomes).toEqual(expect.arrayContaining(['Twenty customers heard', 'Split review held with the CEO', ...conditions]));
    expect(content.measures.map(({ name }) => name)).toContain('Lead acceptance audited by a third person');
    expect(content.outsourcing?.mustCover.map(({ text }) => text)).toEqual(['Forecast']);
    const { weights, mustHaves } = generateBrief(aRequest({ scope: 'combined_flagged', template: combined }));
    expect({ weights, mustHaves }).toEqual({ weights: plain.weights, mustHaves: plain.mustHaves });
  });
});

describe('the words of a brief as a template', () => {
  it('of a brief from the library, without answers and flags, are the library’s', () => {
    for (const side of ['sales', 'marketing'] as const) {
      for (const scope of [`${side}_led`, 'two_searches', 'combined_flagged'] as const) {
        const need = aNeed({ redFlags: [aFlag('RF-06', 'warn'), aFlag('RF-08', 'warn'), aFlag('RF-03', 'warn')] });
        const brief = generateBrief(
          aRequest({ scope, primarySide: side, need, respondents: [helena({ I19: 'a', I21: 'a', I22: 'a', I23: ['cac'] })] }),
        );
        const { outcomes, ...kept } = wordsOfBrief({ ...brief, primarySide: side });
        const { outcomes: all, ...own } = libraryWords({ scope, side });
        expect({ scope, ...kept }).toEqual({ scope, ...own });
        expect(all).toEqual(expect.arrayContaining([...outcomes]));
      }
    }
  });

  it('keep what somebody wrote', () => {
    const brief = generateBrief(aRequest({ template }));
    const edit = { ...editOf(brief.content), mission: ['Win Łódź first.'], title: 'CMO Poland' };
    const content = applyEdit(brief.content, edit, fromHand('Judith Marlowe', 'Mon 21 Sept 2026'));
    expect(wordsOfBrief({ ...brief, content })).toEqual({
      ...words,
      title: 'CMO Poland',
      mission: ['Win Łódź first.'],
      outcomes: [...words.outcomes].reverse(),
    });
  });

  it('written again make the brief they came from', () => {
    const kept = wordsOfBrief(generateBrief(aRequest({ template })));
    expect(
      generateBrief(aRequest({ template: firmTemplate({ name: 'Scale-up CMO', number: 3, words: kept, scope: 'marketing_led' }) })),
    ).toEqual(generateBrief(aRequest({ template })));
  });
});
