import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';

export function mountComparison(_router: Router, _deps: Dependencies): void {}
