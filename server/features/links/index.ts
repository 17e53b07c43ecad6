export { endedLinksWords, type EndedLink } from './ended-links';
export { createLinkAccess } from './link-access';
export { issueLink, linkLetter, linkStates, revokeLinks, revokeLinksSentTo, type LinkStatus } from './links.service';
export { expiryFrom } from './domain/personal-link';
export type { FormTellers, TypedForm, TypedWord } from './typed-in-form';
export { joinNewestLink } from './newest-link';
