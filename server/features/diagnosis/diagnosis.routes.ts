import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';

export function mountDiagnosis(_router: Router, _deps: Dependencies): void {}
