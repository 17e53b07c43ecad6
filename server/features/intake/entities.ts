export const intakeEntities = [];
