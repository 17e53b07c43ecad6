/** Words whose stem belongs to another word ("market", "position", "close", "organisation"): they stand for themselves. */
export const wholeWords: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'marketing communications communication organic positioning closing closely closer listing listings impression impressions conversion conversions'.split(
      ' ',
    ),
    ...'branding packaging activation activations publication publications publicity bookings accounting accountable accountability'.split(
      ' ',
    ),
    ...'prospecting relations analytics media mailing creative creator advertising customs sales saleable directive secretary'.split(' '),
    ...'segmentation merchandise merchandiser objection objections iterable exhibition exhibitions localization localisation experiment experiments experimentation influencer influencers developer developers commission enablement attribution awareness proposal proposals advertisement advertisements organization organizational executive executives execution leadership lead leads leading'.split(
      ' ',
    ),
  ].map((word) => [word, word] as const),
);

/** Forms that mean the same as another word. */
export const sameWords: Readonly<Record<string, string>> = {
  sale: 'sales',
  marketer: 'marketing',
  marketers: 'marketing',
  marketeer: 'marketing',
  marketeers: 'marketing',
  impressions: 'impression',
  influencers: 'influencer',
  developers: 'developer',
  commissions: 'commission',
  proposals: 'proposal',
  advertisements: 'advertisement',
  executives: 'executive',
  conversions: 'conversion',
  activations: 'activation',
  publications: 'publication',
  listings: 'listing',
  creatives: 'creative',
  objections: 'objection',
  exhibitions: 'exhibition',
  localisation: 'localization',
  experiments: 'experiment',
  leads: 'lead',
  leading: 'lead',
  led: 'lead',
  organisation: 'organization',
  organisational: 'organizational',
  programme: 'program',
  programmes: 'program',
  vp: 'vp',
  svp: 'vp',
  evp: 'vp',
  avp: 'vp',
  salespeople: 'salesperson',
  salesman: 'salesperson',
  salesmen: 'salesperson',
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'s": 'is',
};
