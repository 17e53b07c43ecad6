export const briefEntities = [];
