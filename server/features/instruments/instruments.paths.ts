export const TEMPLATES_PATH = '/templates';
export const wordingPath = (wordingId: string) => `${TEMPLATES_PATH}/wordings/${wordingId}`;
export const versionPath = (wordingId: string, number: number) => `${wordingPath(wordingId)}/versions/${number}`;
export const itemPath = (wordingId: string, itemId: string) => `${wordingPath(wordingId)}/items/${itemId}`;
export const itemAnchor = (itemId: string) => `item-${itemId}`;
/** Where an item stands among the others: whoever has edited one goes on with the next. */
export const itemInWording = (wordingId: string, itemId: string) => `${wordingPath(wordingId)}#${itemAnchor(itemId)}`;
export const questionsPath = (clientId: string) => `/clients/${clientId}/questions`;
export const questionnairePath = (searchId: string) => `/searches/${searchId}/questionnaire`;
