import { currentGround, generateBriefIn } from '../../../server/features/briefs';
import type { FirmUser } from '../../../server/shared/actor';
import type { TestApp } from '../app';

/** A marketing-led brief of a search whose stakeholders have answered, signed by its first sponsor as rows and not as a walk through pages. */
export async function addSignedBrief(app: Pick<TestApp, 'deps' | 'dataSource'>, user: FirmUser, searchId: string): Promise<void> {
  const ground = await currentGround(app.deps, user.firmId, searchId);
  if (!ground) throw new Error('Nobody has answered yet: a brief has nothing to stand on');
  const scope = 'marketing_led';
  const id = await app.deps.database.transaction((tx) =>
    generateBriefIn(tx, user, { searchId, ground, scope, primarySide: 'marketing', requested: null }),
  );
  await app.dataSource.query(
    `UPDATE brief_version SET state = 'signed', published_at = now(), published_by_name = $2, signed_at = now(), signed_by = sponsor.id,
       signed_name = sponsor.name
     FROM (SELECT id, name FROM stakeholder WHERE search_id = $3 AND part = 'sponsor' LIMIT 1) sponsor WHERE brief_version.id = $1`,
    [id, user.name, searchId],
  );
}
