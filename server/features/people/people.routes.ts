import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';

export function mountPeople(_router: Router, _deps: Dependencies): void {}
