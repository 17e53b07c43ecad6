import type { Flag, Need } from './need';
import type { BriefRequest } from './generate-brief';
import type { AnswerValue, AskedItems, Respondent } from './settled-answers';

/** For tests of this feature: a need with a clear marketing lead, as an outbound-built company with a plateau shows it. */
export function aNeed(changes: Partial<Need> = {}): Need {
  return {
    shares: { S: 0.138, M: 0.864, T: 0.269, A: 0.444, R: 0 },
    margin: -0.725,
    recommendation: 'marketing_led',
    lean: false,
    primarySide: 'marketing',
    confidence: 'high',
    redFlags: [aFlag('RF-06', 'block_start'), aFlag('RF-08', 'warn')],
    contributions: [
      { item: 'I03', delta: -0.05 },
      { item: 'I05', delta: -0.08 },
      { item: 'I12', delta: 0.02 },
    ],
    ...changes,
  };
}

export function aFlag(id: string, severity: Flag['severity']): Flag {
  return { id, severity, name: `Name of ${id}`, message: `Message of ${id}`, briefImplication: `What ${id} asks for.` };
}

export const helena = (answers: Readonly<Record<string, AnswerValue>>): Respondent => ({
  name: 'Helena Brandt',
  approver: true,
  weight: 2,
  answers,
});

export const marcus = (answers: Readonly<Record<string, AnswerValue>>): Respondent => ({
  name: 'Marcus Oyelaran',
  approver: false,
  weight: 0.5,
  answers,
});

export const asked: AskedItems = {
  I03: { question: 'Where did most of them go?', options: { a: 'They never reached us', e: 'Lost late on follow-up' } },
  I05: { question: 'How busy are your sellers?', options: { d: 'Sellers look for someone to talk to' } },
  I06: { question: 'How alike are your deals?', options: { d: 'Every deal looks different' } },
  I12: { question: 'What must you do next?', options: { b: 'Enter a category that must be educated' } },
};

export function aRequest(changes: Partial<BriefRequest> = {}): BriefRequest {
  return {
    need: aNeed(),
    scope: 'marketing_led',
    primarySide: 'marketing',
    respondents: [helena({ I03: 'a', I05: 'd', I06: 'd', I12: 'b', I19: 'a', I21: 'a', I23: ['cac', 'accept'] })],
    asked,
    decision: null,
    combined: null,
    ...changes,
  };
}
