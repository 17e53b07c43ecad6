import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';

export function mountIntake(_router: Router, _deps: Dependencies): void {}
