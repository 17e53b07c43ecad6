export const peopleEntities = [];
