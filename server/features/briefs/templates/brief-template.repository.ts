import { guardedUpdate, type Guard } from '../../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../../platform/db/scope';
import { NotFoundError } from '../../../shared/errors';
import type { TemplateRole } from '../domain/template-role';
import type { TemplateWords } from '../domain/template-words';
import { BriefTemplateVersionEntity } from './brief-template-version.entity';
import { BriefTemplateEntity } from './brief-template.entity';

/** A template of the firm in its newest version. */
export interface BriefTemplate extends TemplateRole {
  readonly id: string;
  readonly firmId: string;
  readonly name: string;
  readonly retiredAt: Date | null;
  readonly version: number;
  readonly latest: TemplateVersion;
  /** How many briefs were written from it, in whatever version. */
  readonly briefs: number;
}

/** The words of a template as they were at one time; never changed. */
export interface TemplateVersion {
  readonly id: string;
  readonly number: number;
  readonly words: TemplateWords;
  readonly madeByName: string;
  readonly createdAt: Date;
}

export interface NewTemplate extends TemplateRole {
  readonly firmId: string;
  readonly name: string;
  readonly createdByName: string;
}

interface TemplateRow {
  id: string;
  firm_id: string;
  scope: TemplateRole['scope'];
  side: TemplateRole['side'];
  name: string;
  retired_at: Date | null;
  version: number;
  version_id: string;
  number: number;
  words: TemplateWords;
  made_by_name: string;
  made_at: Date;
  briefs: string;
}

const MOST = 200;

const SELECT = `SELECT t.id, t.firm_id, t.scope, t.side, t.name, t.retired_at, t.version, v.id AS version_id, v.number, v.words, v.made_by_name,
    v.created_at AS made_at,
    (SELECT count(DISTINCT b.search_id) FROM brief_version b JOIN brief_template_version w ON w.firm_id = b.firm_id AND w.id = b.template_version_id
     WHERE b.firm_id = t.firm_id AND w.template_id = t.id) AS briefs
  FROM brief_template t
  JOIN LATERAL (SELECT * FROM brief_template_version v WHERE v.firm_id = t.firm_id AND v.template_id = t.id
                ORDER BY v.number DESC LIMIT 1) v ON true`;

/** The templates of a firm and their versions. Every load names the firm: another firm’s id finds nothing. */
export function briefTemplateRepository(scope: Scope) {
  const manager = managerOf(scope);
  const load = async (where: string, values: readonly unknown[]): Promise<BriefTemplate[]> => {
    const rows: TemplateRow[] = await manager.query(
      `${SELECT} WHERE ${where} ORDER BY t.retired_at IS NOT NULL, t.side, t.scope, t.name LIMIT ${MOST}`,
      [...values],
    );
    return rows.map(toTemplate);
  };
  return {
    /** Those in use first, by side, role and name. */
    listForFirm: (firmId: string): Promise<BriefTemplate[]> => load('t.firm_id = $1', [firmId]),
    listInUse: (firmId: string): Promise<BriefTemplate[]> => load('t.firm_id = $1 AND t.retired_at IS NULL', [firmId]),
    /** Throws NotFoundError when the firm has no such template. */
    async getForFirm(firmId: string, id: string): Promise<BriefTemplate> {
      const [template] = await load('t.firm_id = $1 AND t.id = $2', [firmId, id]);
      if (!template) throw new NotFoundError('No such template');
      return template;
    },
    /** The template in which this version of its words stands, whichever is the newest now. */
    async findByVersion(firmId: string, versionId: string): Promise<{ template: BriefTemplate; number: number } | null> {
      const version = await manager.findOneBy(BriefTemplateVersionEntity, { firmId, id: versionId });
      const [template] = version ? await load('t.firm_id = $1 AND t.id = $2', [firmId, version.templateId]) : [];
      return version && template ? { template, number: version.number } : null;
    },
    /** Every version of a template, the newest first. */
    async listVersions(firmId: string, templateId: string): Promise<TemplateVersion[]> {
      return manager.find(BriefTemplateVersionEntity, { where: { firmId, templateId }, order: { number: 'DESC' }, take: MOST });
    },
    async add(template: NewTemplate): Promise<string> {
      const { identifiers } = await manager.insert(BriefTemplateEntity, { ...template });
      return String(identifiers[0]?.['id']);
    },
    async addVersion(
      { id, firmId }: Pick<BriefTemplate, 'id' | 'firmId'>,
      version: Pick<TemplateVersion, 'number' | 'words' | 'madeByName'>,
    ): Promise<void> {
      await manager.insert(BriefTemplateVersionEntity, { firmId, templateId: id, ...version });
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(guard: Guard, set: Partial<Pick<BriefTemplateEntity, 'name' | 'retiredAt'>>): Promise<void> {
      await guardedUpdate(manager, BriefTemplateEntity, { guard, set });
    },
  };
}

function toTemplate(row: TemplateRow): BriefTemplate {
  const { id, firm_id: firmId, scope, side, name, retired_at: retiredAt, version, number, words } = row;
  const latest = { id: row.version_id, number, words, madeByName: row.made_by_name, createdAt: row.made_at };
  return { id, firmId, scope, side, name, retiredAt, version, latest, briefs: Number(row.briefs) };
}
