import { libraryQuestionnaire as library } from '../questionnaire';
import { secondsFor, timeLeft, wholeMinutes } from './time-needed';

const pages = [library.direct, ...library.steps];
const SEGMENTS = library.context.get('C07');
const items = (id: string) => pages.flatMap((page) => page.items).filter((item) => item.id === id);

describe('the time an intake takes', () => {
  it('comes to twenty minutes at most for the library’s questions, from the link to sending', () => {
    expect(wholeMinutes(pages)).toBeLessThanOrEqual(20);
  });

  it('grows with every question of the firm’s own', () => {
    const own = Array.from({ length: 12 }, () => ({ ...SEGMENTS! }));
    expect(wholeMinutes([...pages, { items: [], context: own }])).toBeGreaterThan(wholeMinutes(pages) + 4);
  });

  it('grows with the words of a question', () => {
    const [short] = items('I05');
    const long = { ...short!, prompt: `${short!.prompt} ${'word '.repeat(220)}` };
    expect(secondsFor([{ items: [long], context: [] }]) - secondsFor([{ items: [short!], context: [] }])).toBeCloseTo(60);
  });

  it('takes longer for points to share out than for one choice', () => {
    const [sum, single] = [items('I02'), items('I05')].map((list) => secondsFor([{ items: list, context: [] }]));
    expect(sum).toBeGreaterThan(single!);
  });

  it('takes nothing for a page on which nothing is open', () => {
    expect(timeLeft(secondsFor([{ items: [], context: [] }]))).toBe('nothing left to answer');
    expect(timeLeft(12)).toBe('about 2 minutes left');
    expect(timeLeft(240)).toBe('about 6 minutes left');
  });
});
