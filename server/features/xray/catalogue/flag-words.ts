/** Numbers that only those who close can answer for; raised where the person has to reach them. */
export const closedRevenue: readonly string[] = [
  'sales quota/target/number/goal/budget',
  'quota',
  'revenue quota/target/goal/number',
  'closed revenue',
  'closed won',
  'close won',
  'bookings target/goal/number/quota',
  'revenue responsibility',
];

/** Closing itself. */
export const closingDeals: readonly string[] = ['closing deal/sale', 'close deal/sale'];

/** Here the number belongs to somebody else, or is only looked at: "help sellers reach their quota", "in line with revenue goals". */
export const othersNumbers: readonly string[] = [
  'help',
  'support',
  'enable',
  'equip',
  'contribute to',
  'sales to/team',
  'seller',
  'with sales',
  'account executive',
  'marketing sourced/influenced',
  'sales rep',
  'align',
  'aligned with/to',
  'in line with',
  'translate',
  'against',
  'decision',
  'report on',
];

export const leadCounts: readonly string[] = [
  'lead volume',
  'lead count',
  'number of lead',
  'number of marketing qualified lead',
  'number of mql/mqls',
  'volume of lead',
  'lead target/goal/quota/number',
  'lead generation target/goal/quota/number',
  'mql target/goal/quota/volume/number/count',
  'lead per day/week/month/quarter/year',
  'lead a/each/every day/week/month/quarter/year',
  'mql/mqls per week/month/quarter/year',
  'as many lead as',
  'more lead',
  'maximise/maximize/increase lead/mql/mqls',
  'lead quantity',
];

export const leadAcceptance: readonly string[] = [
  'accepted lead/opportunity/by',
  'sales accepted',
  'accept lead',
  'lead acceptance',
  'acceptance',
  'sal/sals',
  'sales qualified',
  'accepted by sales',
  'conversion by source',
  'lead to opportunity/customer/close/win',
  'sourced/influenced pipeline/revenue',
  'pipeline sourced/influenced',
];

/** What a person can be held to. */
export const outcomeNouns: readonly string[] = [
  'target',
  'quota',
  'goal',
  'kpi/kpis',
  'revenue',
  'growth',
  'grow',
  'increase',
  'reduce',
  'market share',
  'share of',
  'margin',
  'profit',
  'profitability',
  'pipeline',
  'occupancy',
  'conversion',
  'retention',
  'churn',
  'bookings',
  'forecast accuracy',
  'cost per',
  'cac/roas/roi/nps/arr/mrr/ebitda',
  'volume',
  'win rate',
  'ramp time',
  'attainment',
  'awareness',
  'sales',
  'lead',
  'traffic',
  'customer/client/account/partner/user',
  'deal/contract/order/opportunity',
  'business',
  'demo',
];

/** What brings a number about. */
export const resultVerbs: readonly string[] = [
  ...['achieve', 'exceed', 'meet', 'hit', 'deliver', 'reach', 'surpass', 'attain', 'grow', 'increase', 'reduce', 'cut', 'raise', 'lift'],
  ...['generate', 'close', 'win', 'drive', 'maintain', 'improve', 'bring', 'book', 'secure', 'sell', 'acquire', 'double', 'triple'],
  ...['keep', 'hold', 'produce', 'contribute', 'convert', 'retain', 'sign', 'land', 'develop', 'expand', 'add', 'source', 'launch'],
  ...['carry', 'own'],
];

/** Behind a number these are nobody's result. */
export const notCounted: readonly string[] = [
  ...[
    'year',
    'yr',
    'hour',
    'day',
    'minute',
    'month experience',
    'month of',
    'travel',
    'of time',
    'time',
    'trip',
    'bonus',
    'base',
    'salary',
  ],
  ...['people', 'person', 'rep', 'representative', 'manager', 'executive', 'seller', 'salesperson', 'member', 'team', 'staff', 'employee'],
  ...['specialist', 'professional', 'individual', 'colleague', 'developer', 'country', 'countries', 'city', 'office', 'nationality'],
];

/** In front of a number these make it a name. */
export const numberedNames: readonly string[] = [
  ...['fortune', 'inc', 'ftse', 'tier', 'phase', 'level', 'series', 'version', 'top', 'team of', 'over last', 'within', 'annex', 'web'],
];

/** Headings whose list is what the person will be measured by. */
export const measureHeadings: readonly string[] = [
  ...['key metric', 'success metric', 'key kpi/kpis', 'key performance indicator', 'performance measure/indicator/target', 'key result'],
  ...['measure of success', 'success look', 'success will look', 'will be measured', 'we measure', 'deliverable'],
];

export const achieveVerbs: readonly string[] = [
  'achieve',
  'exceed',
  'meet',
  'hit',
  'deliver',
  'deliver on',
  'reach',
  'surpass',
  'attain',
  'own',
  'carry',
  'accountable for',
  'responsible for',
  'measured by/on/against',
  'judged by',
];

export const heldTo: readonly string[] = [
  'sales/revenue/bookings/pipeline/growth/lead/monthly/quarterly/annual/individual/team/profit target/quota/goal/budget/number',
  'quota',
  'target',
  'kpi/kpis',
  'sales/revenue/profit result/objective/commitment',
  'okr/okrs',
  'key result',
  'business plan target',
  'p&l',
];

export const optionalWords: readonly string[] = [
  'preferred',
  'preferable',
  'preferably',
  'nice to have',
  'good to have',
  'bonus',
  'a plus',
  'is plus',
  'strong plus',
  'plus',
  'an advantage',
  'advantage',
  'advantageous',
  'desirable',
  'desired',
  'welcome',
  'optional',
  'not essential',
  'not required',
  'ideally',
  'helps',
];

/** Headings that only look optional: who is desired here is wanted. */
export const wantedHeadings: readonly string[] = ['desired candidate/profile/person/applicant', 'ideal candidate'];

export const ageProxies: readonly string[] = [
  'young team/dynamic/people/professional/person/graduate/talent/individual',
  'young and dynamic/hungry/ambitious/motivated/vibrant',
  'young at heart',
  'digital native',
  'recent graduate',
  'recent college/university graduate',
  'new grad',
  'fresh graduate',
  'years old',
  'years of age',
  'age limit/group/range/bracket',
  'maximum age',
  'recent school leaver',
  'energetic young/person/individual/personality',
  'young energetic',
  'young and energetic',
  'overqualified',
  'mature person/individual/candidate/professional',
  'under 30',
  'under 35',
  'high energy person/individual',
  'junior and hungry',
];

/** Not about the age of the person. */
export const ageInnocent: readonly string[] = [
  'young company/brand/business/audience/children/adult/people who',
  'young and old',
  'energetic brand',
  '16/18/21 years old',
  '16/18/21 years of age',
  'over 18',
  'target age group',
];

/** Said letter by letter: their stems belong to other words. */
export const ageExactly: readonly string[] = ['youthful', 'fresh-faced'];

/** An age asked for in numbers: "age 25 to 35", "aged under 30", "between 25 and 35 years old". */
export const ageInNumbers: readonly RegExp[] = [
  /\bage[ds]?\b\W{0,3}(?:limit|group|range|bracket|between|from|under|below|up to|max(?:imum)?)?\W{0,3}\d{2}\b/i,
  /\b(?:under|below|between|not older than|younger than)\s+(?:\d{2}\s+(?:and|to|-|–)\s+)?\d{2}\s+years?\s+(?:old|of age)\b/i,
];

export const codedWords: readonly string[] = [
  'ninja',
  'rockstar',
  'rock star',
  'superstar',
  'guru',
  'wizard',
  'unicorn',
  'hacker mentality/mindset',
  'killer',
  'killer instinct',
  'crush',
  'crushing it',
  'dominate',
  'dominant',
  'aggressive hunter/individual/person/personality/style/seller/closer/attitude/approach/and',
  'hunter mentality/mindset/instinct/spirit/attitude/type',
  'sales/true/natural/born hunter',
  'fearless',
  'relentless',
  'alpha',
  'beast',
  'gladiator',
  'warrior',
  'thick skin',
  'thick skinned',
  'work hard play hard',
  'work hard and play hard',
  'work hard and have fun',
  'play to win',
  'hard charging',
  'hungry',
  'hunger for success/sales/growth',
  'go getter',
  'rainmaker',
  'street smart',
  'scrappy',
  'tribe of',
  'for like minded people/individual/colleague',
  'mother tongue',
  'male/female candidate/only/preferred/applicant',
  'only male/female',
  'pleasing personality/appearance',
  'like a family',
  'we are a family',
  'he will',
  'he must',
  'he is',
  'he should',
  'his team',
  'his role',
  'native speaker',
  'native english',
  'badass',
  'hustle',
  'hustler',
  'hit the ground running',
  'win at all costs',
  'no egos',
  'man up',
];

/** A pair that means everybody, and names of things. */
export const codedInnocent: readonly string[] = [
  'she or he',
  'he or she',
  'he she',
  's he',
  'she he',
  'killer app',
  'hungry customer/guest/people/family',
  'unicorn company/startup',
];

/** Said letter by letter: their stems belong to other words. */
export const codedExactly: readonly string[] = [
  'salesman',
  'salesmen',
  'chairman',
  'foreman',
  'middleman',
  'manpower',
  'culture fit',
  'cultural fit',
];

export const reportingLines: readonly string[] = [
  'report to',
  'report directly to',
  'report into',
  'reporting line',
  'reporting relationship',
  'reporting structure',
  'line manager',
  'you report',
  'direct report to',
  'direct report of',
  'accountable/answer to board/ceo/chief/director/head/president/vice/vp/managing/founder/owner',
  'immediate supervisor/manager',
  'line supervisor',
  'supervised by',
  'under direction/leadership/supervision of',
];

/** Before "reports to" these make a paper of it: "provide regular reports to management". */
export const papersReported: readonly string[] = [
  ...['provide', 'submit', 'prepare', 'present', 'produce', 'write', 'generate', 'send', 'deliver', 'create', 'compile', 'make', 'data'],
  ...['regular', 'daily', 'weekly', 'monthly', 'quarterly', 'annual', 'status', 'progress', 'performance', 'written', 'detailed', 'target'],
];

/** After "reports to" these make a purpose of it: "use reports to decide". */
export const reportedFor: readonly string[] = [
  ...['make', 'inform', 'help', 'support', 'ensure', 'drive', 'track', 'measure', 'identify', 'understand', 'improve', 'decide', 'guide'],
];

/** In front of years of experience: then they are asked of the reader, not told of somebody else. */
export const askingWords: readonly string[] = [
  ...[
    'you',
    'your',
    'minimum',
    'at least',
    'must',
    'candidate',
    'applicant',
    'required',
    'require',
    'need',
    'ideally',
    'possess',
    'bring',
    'proven',
  ],
];

/** A sentence that begins like this is a condition, whatever part of the text it stands in. */
export const conditionOpeners: readonly string[] = [
  ...['ability', 'able to', 'proficiency', 'proficient', 'knowledge', 'experience in/with/of/as', 'excellent', 'strong', 'proven'],
  ...['demonstrated', 'fluent', 'fluency', 'willingness', 'bachelor', 'degree', 'minimum', 'must have/be', 'you have', 'you bring'],
  ...['you are able/comfortable/fluent/willing', 'you possess', 'familiarity', 'exposure to', 'understanding of', 'track record'],
];
