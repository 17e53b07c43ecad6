/** After these a function is somebody the person works with, not the work itself, up to a word of `scopeEnds`. */
export const partnerCues: readonly string[] = [
  'partner with',
  'partnering with',
  'partner closely with',
  'work with',
  'working with',
  'work closely with',
  'work alongside',
  'work across',
  'work collaboratively with',
  'work in partnership with',
  'work hand in hand with',
  'partnership with',
  'conjunction with',
  'collaborate with',
  'collaborate closely with',
  'collaborate across',
  'collaboration with',
  'liaise with',
  'liaise closely with',
  'coordinate with',
  'coordination with',
  'interact with',
  'interface with',
  'communicate with',
  'consult with',
  'engage with',
  'connect with',
  'align with',
  'alignment with',
  'alongside',
  'together with',
  'along with',
  'cross functional',
  'cross functional partner',
  'support',
  'enable',
  'equip',
  'empower',
  'arm',
  'relationship with',
  'touch with',
  'contact with',
  'communication with',
  'communication between',
  'meet with',
  'tandem with',
  'closely with',
  'feedback from',
  'feedback to',
  'input from',
  'stakeholder in',
  'stakeholder across',
  'stakeholder',
  'between',
  'bridge',
  'liaison',
  'department such as',
  'team such as',
  'team include',
  'team like',
  'other department',
  'internal team',
];

/** The same, but only for the words that follow at once: "with regional sales leaders". */
export const partnerPrepositions: readonly string[] = ['with', 'from', 'across', 'align', 'alignment', 'alignment of'];

export const scopeEnds: readonly string[] = ['to', 'on', 'by', 'for', 'in', 'that', 'which', 'who', 'through', 'while', 'so', 'as', 'when'];

/** After these stand the goods or the buyers: who sells advertising makes none. */
export const sellingCues: readonly string[] = ['sell', 'selling', 'sold', 'sell to', 'selling to', 'sold to', 'sell into', 'selling into'];

/** After these stands a subject of study, not work. */
export const educationCues: readonly string[] = [
  ...['degree', 'bachelor', 'bachelors', 'master degree', 'masters degree', 'diploma', 'mba', 'bsc', 'major in', 'majoring', 'coursework'],
  ...['graduate in', 'graduated in', 'qualification in', 'qualified in', 'educated in', 'education in', 'studied', 'university graduate'],
];

/** After these stands what somebody has to know of; doing it is another matter. */
export const knowledgeCues: readonly string[] = [
  ...['knowledge of', 'knowledge across', 'knowledge in', 'understanding of', 'understanding and knowledge of', 'familiarity with'],
  ...['familiar with', 'awareness of', 'exposure to', 'interest in', 'curiosity about', 'trend in', 'appreciation of', 'appreciation for'],
  ...['comfortable with', 'passion for', 'passionate about', 'expert on', 'conversant with'],
];

/** After these stands what the work is not: "not a sales job". */
export const negations: readonly string[] = ['not', 'not a', 'not in', 'nor', 'rather than', 'instead of'];

/** These only look like it. */
export const noNegations: readonly string[] = [
  'not only',
  'not just',
  'not limited',
  'not merely',
  'not simply',
  'whether or not',
  'if not',
];

/** Departments that are neither: a function named among them is one of a list of colleagues. */
export const departments: readonly string[] = [
  'product',
  'product management/development/team',
  'engineering',
  'finance',
  'operations',
  'legal',
  'hr',
  'human resource',
  'people team',
  'customer success/service/support/care/experience',
  'support',
  'it',
  'design',
  'r&d',
  'supply chain',
  'manufacturing',
  'production',
  'procurement',
  'technology',
  'technical',
  'logistics',
  'purchasing',
  'service',
  'cs',
  'account management',
  'partnerships',
  'compliance',
  'quality',
  'regulatory',
  'accounting',
  'data science',
  'executive team',
  'ux',
  'planning',
  'category management',
  'solution engineering',
  'implementation',
  'clinical',
  'medical',
  'risk',
];

export const reportingCues: readonly string[] = [
  'report to',
  'reporting to',
  'reports directly to',
  'report directly to',
  'reporting directly to',
  'reporting into',
  'reports into',
  'line manager',
];

/** Beside the name of both functions, in the singular: the role itself covers both. */
export const roleWords: readonly string[] = [
  ...['director', 'vp', 'vice president', 'manager', 'head', 'leader', 'executive', 'officer', 'lead', 'coordinator', 'specialist'],
  ...[
    'professional',
    'associate',
    'representative',
    'assistant',
    'chief',
    'individual',
    'person',
    'administrator',
    'supervisor',
    'role',
    'all-rounder',
    'generalist',
    'expert',
    'guru',
  ],
];

/** Beside the name of both functions: their common work. */
export const workWords: readonly string[] = [
  ...['strategy', 'plan', 'function', 'effort', 'activity', 'initiative', 'budget', 'program', 'goal', 'campaign', 'objective', 'planning'],
  ...['tactic', 'result', 'target', 'policy', 'project', 'direction', 'side', 'performance'],
];

/** Beside the name of both functions: people of both, who are the job only for somebody who leads them. */
export const teamWords: readonly string[] = [
  'team',
  'staff',
  'personnel',
  'department',
  'organization',
  'division',
  'operations',
  'leadership',
];

export const leadVerbs: readonly string[] = [
  ...[
    'lead',
    'manage',
    'direct',
    'oversee',
    'overseeing',
    'build',
    'head',
    'run',
    'supervise',
    'responsible for',
    'in charge of',
    'mentor',
    'coach',
    'develop',
  ],
  ...['leadership of', 'leadership and coordination of'],
];
