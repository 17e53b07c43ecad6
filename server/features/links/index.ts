export { createLinkAccess } from './link-access';
export { issueLink, linkLetter, linkStates, revokeLinks, type LinkStatus } from './links.service';
export { expiryFrom } from './domain/personal-link';
export { joinNewestLink } from './newest-link';
