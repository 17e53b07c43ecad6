import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountCandidacies, type PeopleSurroundings } from './candidacies.routes';
import { mountImports } from './imports.routes';
import { mountPersons } from './persons.routes';
import { mountSearchPeople } from './search-people.routes';

/** Fixed words of a path ("new", "import") come before ids: Express takes the first that fits. */
export function mountPeople(router: Router, deps: Dependencies, surroundings: PeopleSurroundings): void {
  mountPersons(router, deps);
  mountSearchPeople(router, deps);
  mountImports(router, deps);
  mountCandidacies(router, deps, surroundings);
}
