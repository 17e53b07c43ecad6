import type { Xray } from './domain/advert';
import type { LabelledAdvert } from './fixtures/advert';
import { combinedAdverts } from './fixtures/combined-adverts';
import { marketingAdverts } from './fixtures/marketing-adverts';
import { salesAdverts } from './fixtures/sales-adverts';
import { read } from './fixtures/read';

describe('the verdict', () => {
  const adverts = [...salesAdverts, ...marketingAdverts, ...combinedAdverts];
  const sideIsRight = ({ label, title, text }: LabelledAdvert, withTitle: boolean): boolean => {
    const { salesShare, marketingShare } = read(text, withTitle ? title : '');
    return label === 'sales' ? salesShare > marketingShare : marketingShare > salesShare;
  };
  const balanced = (asGiven: (advert: LabelledAdvert) => Xray): number => {
    const hits = (both: boolean): number => {
      const ofThem = adverts.filter(({ label }) => (label === 'combined') === both);
      return ofThem.filter((advert) => (asGiven(advert).verdict === 'combined') === both).length / ofThem.length;
    };
    return (hits(true) + hits(false)) / 2;
  };
  const struck = ({ title, text }: LabelledAdvert): Xray =>
    read(text.replaceAll(title, ' ').replaceAll(/sales (?:and|&) marketing|marketing (?:and|&) sales/gi, ' '));

  test('of fictional advertisements the side is right, title withheld', () => {
    const pure = [...salesAdverts, ...marketingAdverts];
    expect(pure.filter((advert) => !sideIsRight(advert, false)).length).toBeLessThanOrEqual(1);
    expect(pure.filter((advert) => !sideIsRight(advert, true)).map(({ title }) => title)).toEqual([]);
  });

  test('and combined roles are told apart', () => {
    expect(balanced(({ title, text }) => read(text, title))).toBeGreaterThanOrEqual(0.98);
    expect(balanced(({ text }) => read(text))).toBeGreaterThanOrEqual(0.9);
    expect(balanced(struck)).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['nothing', ''],
    ['no words', '... --- !!!'],
    ['nothing about either craft', 'We look for a gardener who prunes roses and mows the lawn.'],
    ['signs of a word processor', String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\f0\fs20\par}`.repeat(50)],
    [
      'another language full of English names',
      'Als Head of Sales & Marketing verantworten Sie Vertrieb und Marketing in der DACH-Region. Sie führen ein Team von Key Account Managern, planen Kampagnen, Social Media und Events und berichten an den CEO. In dieser Rolle bauen Sie die Sales Pipeline auf.',
    ],
    [
      'another language',
      'Wir suchen einen Vertriebsleiter. Sie führen ein Team von zehn Personen und verantworten Umsatz, Preise und Marketing in Österreich.',
    ],
  ])('is unclear for %s', (_what, text) => {
    expect(read(text).verdict).toBe('unclear');
  });

  test('kinds of work decide, not how often one of them is named', () => {
    const sells = 'Close deals.\nCarry a quota.\nNegotiate contracts.\nVisit key accounts.';
    const campaigns = Array.from({ length: 6 }, () => 'Support a campaign.').join('\n');
    expect(read(`${sells}\n${campaigns}`).verdict).toBe('sales');
    expect(read(`${sells}\nOwn the brand strategy.\nPlan advertising.\nWrite the newsletter.\nRun public relations.`).verdict).toBe(
      'combined',
    );
  });

  test('a title speaks louder than a duty', () => {
    const text = 'You plan events and negotiate contracts with venues.';
    expect(read(text, 'Marketing Manager').marketingShare).toBeGreaterThan(read(text).marketingShare);
    expect(read(text, 'Director of Sales & Marketing').verdict).toBe('combined');
  });
});
