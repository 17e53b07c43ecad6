export type Side = 'sales' | 'marketing';
