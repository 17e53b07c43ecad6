import { ComparisonRunEntity } from './comparison-run.entity';

export const comparisonEntities = [ComparisonRunEntity];
