import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { defineForm, parseForm, rowId } from '../../platform/http/forms';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { endedLinksWords } from '../links';
import { searchRepository } from '../searches';
import { personUrl } from './addresses';
import { addKnownPerson } from './candidacies.service';
import type { PersonFacts } from './domain/person';
import { peopleListPage } from './people-list.view-model';
import { listPeople, listSearchesOfPerson, listSearchesWithout, type PeopleCursor } from './people.read-model';
import { addPerson, changePerson, type AlreadyKnown } from './people.service';
import { FIELD_LABELS, editPersonPage, newPersonPage } from './person-form.view-model';
import { personForm, type PersonInput } from './person.form';
import { personRepository, type Person } from './person.repository';
import { personPage } from './person.view-model';

const searchChoiceForm = defineForm<{ searchId: string }>({ fields: { searchId: rowId().required() } });

/** The firm's people, whatever searches they are in. */
export function mountPersons(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/people', access.firm, async (user, req, res) => {
    const query = queryText(req, 'q').slice(0, 200).replaceAll('\0', '').trim();
    const after = cursorFrom(req);
    const found = await listPeople(reader, user.firmId, { query, after });
    res.render('people/index', { page: peopleListPage(found, { query, isFirstPage: after === null }) });
  });

  page.get('/people/new', access.firm, (_user, _req, res) => {
    res.render('people/new', { page: newPersonPage() });
  });

  page.post('/people/new', access.firm, async (user, req, res) => {
    const form = parseForm(personForm, req.body);
    if (!form.ok) return res.status(422).render('people/new', { page: newPersonPage(form) });
    const submission = submissionOf(req, user);
    const added = await addPerson(deps, user, {
      submission,
      facts: factsOf(form.value),
      searchId: null,
      isSomebodyElse: form.value.somebodyElse === 'yes',
    });
    if (!added.ok) return res.status(422).render('people/new', { page: newPersonPage(knownState(form.typed, added.known), added.known) });
    flash(req, `${form.value.name} is added.`);
    res.redirect(303, added.location);
  });

  mountPerson(router, deps);
  mountPersonEdit(router, deps);
}

function mountPerson(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const personOf = (user: FirmUser, req: Request) => personRepository(reader).getForFirm(user.firmId, idParam(req, 'personId'));

  page.get('/people/:personId', access.firm, async (user, req, res) => {
    const person = await personOf(user, req);
    const searches = await listSearchesOfPerson(reader, user.firmId, person.id);
    const open = await listSearchesWithout(reader, user.firmId, person.id);
    res.render('people/person', { page: personPage(person, searches, open) });
  });

  page.post('/people/:personId/candidacies', access.firm, async (user, req, res) => {
    const person = await personOf(user, req);
    const form = parseForm(searchChoiceForm, req.body);
    if (!form.ok) throw new NotFoundError('No such search');
    const search = await searchRepository(reader).getForFirm(user.firmId, form.value.searchId);
    const location = await addKnownPerson(deps, user, { submission: submissionOf(req, user), searchId: search.id, personId: person.id });
    flash(req, `${person.name} is in ${search.title}.`);
    res.redirect(303, location);
  });
}

function mountPersonEdit(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const personOf = (user: FirmUser, req: Request) =>
    personRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'personId'));

  page.get('/people/:personId/edit', access.firm, async (user, req, res) => {
    res.render('people/edit', { page: editPersonPage(await personOf(user, req), null) });
  });

  page.post('/people/:personId/edit', access.firm, async (user, req, res) => {
    const person = await personOf(user, req);
    const form = parseForm(personForm, req.body);
    if (!form.ok) return res.status(422).render('people/edit', { page: editPersonPage(person, form) });
    const facts = factsOf(form.value);
    try {
      const changed = await changePerson(deps, user, { person, version: form.value.version, facts });
      if (!changed.ok) {
        return res
          .status(422)
          .render('people/edit', { page: editPersonPage(person, knownState(form.typed, changed.known), changed.known) });
      }
      flash(req, `${facts.name} is saved.${endedLinksWords(person.email ?? '', changed.endedLinks)}`);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderPersonConflict(res, person, facts);
    }
    res.redirect(303, personUrl(person.id));
  });
}

/** Both texts of a stale save. `person` may be older than what was stored in between; the page says where to look again. */
function renderPersonConflict(res: Response, person: Person, yours: PersonFacts): void {
  renderConflict(res, {
    title: `Somebody else changed ${person.name} first`,
    fields: FIELD_LABELS.map(({ field, label }) => ({ label, theirs: person[field] ?? '', yours: yours[field] ?? '' })),
    reload: { href: `${personUrl(person.id)}/edit`, label: 'Open the person again' },
  });
}

/** What is on file, out of what a form sent. */
export function factsOf({ version: _version, somebodyElse: _somebodyElse, ...facts }: PersonInput): PersonFacts {
  return facts;
}

/** "Already known" as a problem of the field by which the person was recognised. */
export function knownState(typed: Readonly<Record<string, string>>, { person, by }: AlreadyKnown) {
  const field = by === 'nameAndCompany' ? 'name' : by;
  return { typed, problems: [{ field, message: `Already known: ${person.name}` }] };
}

function cursorFrom(req: Request): PeopleCursor | null {
  const id = queryText(req, 'id');
  const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id);
  return isId ? { sortName: queryText(req, 'after').slice(0, 400).replaceAll('\0', ''), id } : null;
}
