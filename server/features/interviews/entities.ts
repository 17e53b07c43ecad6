export const interviewEntities = [];
