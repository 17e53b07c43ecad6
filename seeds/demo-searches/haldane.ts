import { openSearch, type Cast } from '../demo-steps';

const JOB_DESCRIPTION = `Head of Sales (m/f/d), Haldane Optics

Haldane makes inspection optics for glass and battery lines. We are looking for a hungry, self-driven sales and marketing all-rounder who takes us to the next level.

Your tasks
- You own the revenue target and generate at least 300 leads a quarter.
- You lead, coach and develop a team of six field sellers in four countries.
- You are responsible for our brand, our trade fairs, our website and our social media.
- You negotiate frame contracts with key accounts and keep discounts under control.
- You produce a reliable forecast for the management every month.
- You develop our pricing together with Product.

Your profile
- Ten years of experience in capital goods, degree in engineering.
- Excellent network, excellent closer, excellent storyteller.
- Reports to the CFO.`;

/** Fresh: the client's own text is pasted, nobody has been asked yet. */
export async function haldaneSearch(cast: Cast): Promise<void> {
  await openSearch(cast, {
    daysAgo: 1,
    owner: cast.samir,
    client: 'Haldane Optics',
    title: 'Head of Sales',
    jobDescription: JOB_DESCRIPTION,
    stakeholders: [
      { name: 'Konrad Haldane', email: 'konrad@haldaneoptics.example', jobTitle: 'CEO', part: 'sponsor', leadsFunction: null },
    ],
  });
}
