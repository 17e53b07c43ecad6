export { createLinkAccess } from './link-access';
export { issueLink, linkStates, revokeLinks, type LinkRequest, type LinkStatus } from './links.service';
export { linkState, portalPath, type LinkState } from './domain/personal-link';
