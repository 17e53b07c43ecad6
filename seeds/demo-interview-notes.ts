import type { CompetencyId } from '../server/features/competencies';

/** What interviewers wrote down: for a strong, a passing and a weak answer. Where two rate the same, each heard something else. */
interface Heard {
  readonly strong: readonly string[];
  readonly passing: readonly string[];
  readonly weak: readonly string[];
}

export const interviewNotes: Readonly<Record<CompetencyId, Heard>> = {
  'SAL-01': {
    strong: [
      'Rebuilt the coverage plan from ramp and attrition, and left a country with the numbers on the table.',
      'Left two of seven countries and moved their people, with the yield of each on one page.',
    ],
    passing: [
      'Explains capacity by quota and ramp. The trade-offs were made by somebody else.',
      'Plans territories by potential; has taken over a plan more often than drawn one.',
    ],
    weak: ['Divided the target by heads. Had not thought about ramp.'],
  },
  'SAL-02': {
    strong: [
      'Gave eight quarters of forecast and result from memory, two of them wrong, and what changed after.',
      'Within six per cent in seven of eight quarters, and knew before the board did when it was not.',
    ],
    passing: [
      'Weekly review with exit criteria; error about ten per cent, from a controller rather than first-hand.',
      'Calls each deal in person at quarter end; the method lives in one head.',
    ],
    weak: ['Has read forecasts and never owned one. Said so at once.'],
  },
  'SAL-03': {
    strong: [
      'Named the stage that leaked, the rate before and after, and took the mix out of the gain.',
      'Took one step out of the process and lost three weeks of cycle with it.',
    ],
    passing: [
      'Knows the stages and the loss reasons. Could not separate the gain from better leads.',
      'Reads conversion by stage each month. The process came from the predecessor.',
    ],
    weak: ['Sees the process as the affair of sales.'],
  },
  'SAL-04': {
    strong: [
      'Walked through a stalled deal that was saved by changing the problem; discount went from 18 to 11 per cent.',
      'Won back a frame contract by giving up a part of it that paid nobody.',
    ],
    passing: [
      'Has sat in negotiations as the one who brings the value case.',
      'Holds the price, and reaches for the discount when the quarter ends.',
    ],
    weak: ['No deal of this size. Would discount to close the quarter.'],
  },
  'SAL-05': {
    strong: [
      'Scorecard in hand; ramp fell from nine to six months over three cohorts.',
      'Hires against the same five questions; three of four are still there after two years.',
    ],
    passing: ['Has hired four sellers with a scorecard, kept three.', 'Onboarding is a plan of ninety days, kept by most.'],
    weak: ['Hired marketers only.'],
  },
  'SAL-06': {
    strong: [
      'Listens to two calls a week and can name who got better at what.',
      'Showed me the notes of last week’s two calls, with what was agreed and what came of it.',
    ],
    passing: ['Sits in on calls to hear messages; gives feedback when asked.', 'Coaches deals rather than people, and says so.'],
    weak: ['Would leave coaching to the managers.'],
  },
  'SAL-07': {
    strong: [
      'Two plans with dates, one person stayed and is now a team lead.',
      'Parted with a top seller over conduct and told the team the reason.',
    ],
    passing: ['Clear expectations in the own team; has not done it with a quota behind it.', 'Fair, a little late.'],
    weak: ['Waited a year with a hard conversation.'],
  },
  'SAL-08': {
    strong: ['Withdrew a plan that was being gamed and told the team why.', 'One plan on one page; sellers can work out their own pay.'],
    passing: ['Knows how a plan bends behaviour; has not designed one.', 'Changed an accelerator once, after finance had asked.'],
    weak: ['Thinks of quota as target plus a cushion.'],
  },
  'SAL-09': {
    strong: [
      'Opened the partner channel that is now a quarter of revenue; named the partner who would vouch for it.',
      'Nine of the ten largest accounts have grown under one plan each.',
    ],
    passing: ['Account plans written with sales, two of them still in use.', 'Knows the accounts well; growth came from two of them.'],
    weak: ['Knows customers by survey.'],
  },
  'MKT-01': {
    strong: [
      'Twenty interviews with lost prospects; the finding moved two sellers to another segment.',
      'Told us what the research had got wrong and what that cost.',
    ],
    passing: [
      'Regular win-loss work, and can name one decision it changed.',
      'Solid method, decisions mostly confirmed rather than changed.',
    ],
    weak: ['Quotes analyst reports. Spoke to no customer this year.'],
  },
  'MKT-02': {
    strong: [
      'Three disqualifiers with the share of leads each removed. Left a segment the founder loved.',
      'Win rate inside the profile 31 per cent, outside 12; sellers could repeat the line.',
    ],
    passing: ['A written profile that sales uses. Nothing was given up for it.', 'Positioning names the alternative; proof is thin.'],
    weak: ['Would target everyone who can buy.'],
  },
  'MKT-03': {
    strong: [
      'Stopped a funded programme in March to pay for a better one, with finance in the room.',
      'One page with choices on it. Separates what pays this year from what pays in two.',
    ],
    passing: ['Sound plan by objective; has not had to stop anything yet.', 'Plans well, defends the plan less well.'],
    weak: ['Showed a calendar of activities.'],
  },
  'MKT-04': {
    strong: [
      'Consideration in the target group from 14 to 29 per cent in two years, by the same survey.',
      'Kept the long money in a bad quarter and could show why that was right.',
    ],
    passing: [
      'Tracks awareness against a baseline; effect on sales is asserted.',
      'Consistent work. The link to first meetings is a guess.',
    ],
    weak: ['Brand is the logo.'],
  },
  'MKT-05': {
    strong: [
      'Shut down the best source by volume: one lead in nine was accepted. Pipeline rose the quarter after.',
      'Knows conversion to closed business by source, worst first.',
    ],
    passing: [
      'Owns a pipeline target and a shared definition. Turned nothing off so far.',
      'Good on programmes, average on what became of them.',
    ],
    weak: ['Counts leads; acceptance is for sales to explain.'],
  },
  'MKT-06': {
    strong: [
      'Win rate against one named competitor from 22 to 38 per cent, through one changed message and a week with the sellers.',
      'Sits in the roadmap meeting; a field loss changed the product.',
    ],
    passing: ['Launch tiers and goals; materials are tracked.', 'Sellers use the deck. Nobody knows whether it helps.'],
    weak: ['Makes collateral when asked.'],
  },
  'MKT-07': {
    strong: [
      'Ran a holdout in two regions and cut the budget it had defended. Gave the range, not the point.',
      'Acquisition cost by segment, agreed with the CFO, who confirmed it.',
    ],
    passing: ['Definitions agreed with finance. No experiment yet.', 'States payback for the whole, not by segment.'],
    weak: ['Could not say how acquisition cost is defined.'],
  },
  'MKT-08': {
    strong: [
      'Changed the price metric from seats to sites; churn did not move, margin did.',
      'Led the willingness-to-pay work and says where it was off.',
    ],
    passing: ['Took part in a packaging change; the discount policy was finance’s.', 'Understands price, has not owned it.'],
    weak: ['Price is for finance.'],
  },
  'MKT-09': {
    strong: [
      'Showed one brief and the work that came of it, and said why it works.',
      'Small budget, one film, and two customers quoted it to us.',
    ],
    passing: [
      'Clear one-page briefs. The work is sound and does not stay in mind.',
      'Agency has been the same for five years, for good reasons.',
    ],
    weak: ['Feedback is taste.'],
  },
  'LDR-01': {
    strong: [
      'Gave up a target so that sales could accept the definition. The head of sales told the same story.',
      'Asked me in the first ten minutes what marketing does that costs me time. Wrote it down.',
      'One forecast, one definition, a year later still in use.',
    ],
    passing: [
      'Meets sales weekly; one shared number, on which both are paid.',
      'Respectful. I would have liked to hear one thing that was changed because sales was right.',
      'Works well with sales when sales works well.',
    ],
    weak: ['Spoke of sellers as users of material.'],
  },
  'LDR-02': {
    strong: ['Slowed growth that did not pay and explained it to the board.', 'Unit economics by segment, without notes.'],
    passing: ['Explains margin and payback; choices follow revenue.', 'Forecasts cost as well as revenue, within the function.'],
    weak: ['Knows the budget of the function.'],
  },
  'LDR-03': {
    strong: ['Four of seven direct reports lead teams today; named them.', 'Rebuilt the team in a merger without a regretted leaver.'],
    passing: ['Clear roles, regular talks, one successor.', 'Team is stable. Development is left to each.'],
    weak: ['The team hangs on this one person.'],
  },
  'LDR-04': {
    strong: [
      'Changed course in public on attribution, before the numbers forced it.',
      'Names two methods given up in two years, with results.',
    ],
    passing: ['Can name what was adopted; less what was given up.', 'Carried a reorganisation through, by the book.'],
    weak: ['Would repeat what worked before.'],
  },
  'LDR-05': {
    strong: [
      'Told us what went wrong before we asked, with the date on which it was known.',
      'Calls uncertainty by its name. Commitments were kept and listed.',
    ],
    passing: ['Clear and on time. Bad news came with a plan, a little late.', 'Says what is known and what is not.'],
    weak: ['The story changed between the two conversations.'],
  },
};
