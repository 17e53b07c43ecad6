import { MeasureWaiverEntity } from './measure-waiver.entity';

export const measureEntities = [MeasureWaiverEntity];
