export const shortlistEntities = [];
