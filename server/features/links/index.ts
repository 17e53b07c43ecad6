export { createLinkAccess } from './link-access';
export { issueLink, linkLetter, linkStates, revokeLinks, type LinkRequest, type LinkStatus } from './links.service';
export { expiryFrom, linkState, portalPath, type LinkState } from './domain/personal-link';
